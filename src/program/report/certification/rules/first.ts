/** The first certification, of the provider and of each foreign reseller. */
import type { CertificationFacts } from '../types.ts';
import { type CertificationFinding, type Context, finding } from './finding.ts';

const clause = '§ 7.304(a)';

/** The provider has sent its first certification, with every field of the form (file-initial-certification). */
export function fileInitialCertification(facts: CertificationFacts, context: Context): CertificationFinding {
  return firstOf('provider', 'file-initial-certification', { facts, context });
}

/** The provider has passed on the same form for each foreign reseller (file-reseller-certification). */
export function fileResellerCertification(facts: CertificationFacts, context: Context): CertificationFinding {
  return firstOf('foreign-reseller', 'file-reseller-certification', { facts, context });
}

/** Until a deadline has passed a first certification that is missing is not yet late: that it is met is unknown. */
function firstOf(
  whose: CertificationFacts['whose'],
  obligation: string,
  { facts, context }: { readonly facts: CertificationFacts; readonly context: Context },
): CertificationFinding {
  if (facts.whose !== whose) return finding(facts, context, { obligation, outcome: 'not-applicable' });
  if (facts.firstSent) {
    const { filing, on } = facts.firstSent;
    const reasons = [{ code: 'certification-sent' as const, clause, facts: { filing, on } }];
    return finding(facts, context, { obligation, outcome: 'met', reasons });
  }
  if (facts.onRecord) {
    const reasons = [{ code: 'certification-on-record' as const, clause, facts: { ...facts.onRecord } }];
    return finding(facts, context, { obligation, outcome: 'met', reasons });
  }
  const late = facts.clocks.some((clock) => clock.obligation === obligation && clock.late);
  const code = facts.isNew ? 'certification-missing-new-provider' : 'certification-missing';
  return finding(facts, context, {
    obligation,
    outcome: late || facts.isNew ? 'unmet' : 'unknown',
    reasons: [{ code, clause: facts.isNew ? '§ 7.304(d)' : clause }],
    missing: ['organization.firstCertification'],
  });
}
