/** Changes that are reported outside the yearly cycle. */
import type { CertificationFacts, irregularObligations } from '../types.ts';
import { type CertificationFinding, type Context, finding } from './finding.ts';

const clause = '§ 7.304(c)';

/** A significant change of business or corporate structure is reported outside the cycle (report-business-change). */
export function reportBusinessChange(facts: CertificationFacts, context: Context): CertificationFinding {
  return changeOf('report-business-change', facts, context);
}

/** A material change of the program is reported outside the cycle (report-material-program-change). */
export function reportMaterialProgramChange(
  facts: CertificationFacts,
  context: Context,
): CertificationFinding {
  return changeOf('report-material-program-change', facts, context);
}

/** A change of the primary contact is reported (report-contact-change). */
export function reportContactChange(facts: CertificationFacts, context: Context): CertificationFinding {
  return changeOf('report-contact-change', facts, context);
}

/** Met while no change waits longer than it may; one that waits in time is said. */
function changeOf(
  obligation: (typeof irregularObligations)[number],
  facts: CertificationFacts,
  context: Context,
): CertificationFinding {
  const waiting = facts.clocks.filter((clock) => clock.obligation === obligation);
  if (waiting.length === 0) {
    const reasons = [{ code: 'no-change-waits' as const, clause }];
    return finding(facts, context, { obligation, outcome: 'met', reasons });
  }
  const overdue = waiting.some(({ late }) => late);
  return finding(facts, context, {
    obligation,
    outcome: overdue ? 'unmet' : 'unknown',
    reasons: waiting.map(({ clock, dueOn, late }) => ({
      code: late ? ('change-overdue' as const) : ('change-waits' as const),
      clause,
      facts: { clock, dueOn },
    })),
    missing: ['certification.update'],
  });
}
