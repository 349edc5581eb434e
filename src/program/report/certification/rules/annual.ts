/** The yearly certification, of the provider and of each foreign reseller. */
import type { CertificationFacts } from '../types.ts';
import { type CertificationFinding, type Context, finding } from './finding.ts';

const clause = '§ 7.304(b)';

/** The provider certifies once a year from the last certification (certify-annually). */
export function certifyAnnually(facts: CertificationFacts, context: Context): CertificationFinding {
  return yearlyOf('provider', 'certify-annually', { facts, context });
}

/** The provider sends the yearly certification of each foreign reseller as well (certify-resellers-annually). */
export function certifyResellersAnnually(facts: CertificationFacts, context: Context): CertificationFinding {
  return yearlyOf('foreign-reseller', 'certify-resellers-annually', { facts, context });
}

/** The year runs from the last certification; before the first there is none. */
function yearlyOf(
  whose: CertificationFacts['whose'],
  obligation: string,
  { facts, context }: { readonly facts: CertificationFacts; readonly context: Context },
): CertificationFinding {
  if (facts.whose !== whose) return finding(facts, context, { obligation, outcome: 'not-applicable' });
  const running = facts.clocks.find((clock) => clock.obligation === obligation);
  if (!running) {
    const reasons = [{ code: 'annual-not-begun' as const, clause }];
    return finding(facts, context, { obligation, outcome: 'not-applicable', reasons });
  }
  const { clock, dueOn, late } = running;
  const code = late ? 'annual-overdue' : 'annual-running';
  return finding(facts, context, {
    obligation,
    outcome: late ? 'unmet' : 'met',
    reasons: [{ code, clause, facts: { clock, dueOn } }],
    missing: late ? ['certification.annual'] : [],
  });
}
