/** What must be on record: discrepancies, and identities that were not verified. */
import type { Finding } from '../../../../kernel/finding.ts';
import {
  answer,
  because,
  type PersonFactsOfVerification,
  type VerificationContext,
  type VerificationReason,
} from './reasons.ts';

/** Each substantive discrepancy found while verifying is recorded with how it was resolved (resolve-discrepancies). */
export function resolveDiscrepancies(
  { record }: PersonFactsOfVerification,
  context: VerificationContext,
): Finding<VerificationReason> {
  const about = { obligation: 'resolve-discrepancies', subject: record.person, context };
  const clause = '§ 7.302(e)';
  const substantive = record.discrepancies.filter((one) => one.severity === 'substantive');
  const open = substantive.filter((one) => !one.resolved);
  if (substantive.length === 0)
    return answer(about, 'not-applicable', { reasons: [because('no-discrepancy', undefined, clause)] });
  if (open.length === 0) {
    const facts = { discrepancies: substantive.length };
    return answer(about, 'met', { reasons: [because('discrepancies-resolved', facts, clause)] });
  }
  return answer(about, 'unmet', {
    reasons: open.map((one) => because('discrepancy-open', { discrepancy: one.id }, clause)),
    missing: open.map((one) => `discrepancy.resolution:${one.id}`),
  });
}

/** Each time a person could not be verified is counted, with how the case was resolved (register-unresolved-identities). */
export function registerUnresolvedIdentities(
  { record, judged }: PersonFactsOfVerification,
  context: VerificationContext,
): Finding<VerificationReason> {
  const about = { obligation: 'register-unresolved-identities', subject: record.person, context };
  // Used-up attempts that are in no register: the one state that recording them at once makes impossible.
  if (judged.exhausted) {
    const missing = ['unresolved-identity.entry'];
    return answer(about, 'unmet', { reasons: [because('failure-not-registered')], missing });
  }
  if (record.entries.length === 0)
    return answer(about, 'not-applicable', { reasons: [because('no-failure')] });
  const registered = record.entries.map((entry) =>
    because('failure-registered', {
      entry: entry.id,
      registeredAt: entry.registeredAt,
      resolution: entry.resolution,
    }),
  );
  const open = record.entries.filter((entry) => entry.resolution === null);
  return answer(about, open.length > 0 ? 'unknown' : 'met', {
    reasons: [...registered, ...open.map((entry) => because('resolution-open', { entry: entry.id }))],
    missing: open.map((entry) => `unresolved-identity.resolution:${entry.id}`),
  });
}
