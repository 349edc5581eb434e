/** More when there is doubt. */
import type { Finding } from '../../../../kernel/finding.ts';
import { failureOf } from '../outcome.ts';
import {
  answer,
  because,
  type PersonFactsOfVerification,
  type VerificationContext,
  type VerificationReason,
} from './reasons.ts';

/** Where identity is in doubt or was not verified, more is obtained, also about signatories (ask-more-when-in-doubt). */
export function askMoreWhenInDoubt(
  { record }: PersonFactsOfVerification,
  context: VerificationContext,
): Finding<VerificationReason> {
  const about = { obligation: 'ask-more-when-in-doubt', subject: record.person, context };
  const doubts = record.doubts.filter((doubt) => !doubt.lifted);
  const failure = failureOf(record);
  const grounds = [
    ...doubts.map((doubt) => because('doubt-open', { doubt: doubt.id })),
    ...(failure ? [because('identity-not-verified', { entry: failure.id })] : []),
  ];
  if (grounds.length === 0) return answer(about, 'not-applicable', { reasons: [because('not-in-doubt')] });
  const ids: readonly (string | null)[] = doubts.map((doubt) => doubt.id);
  const asked = record.evidence.filter((one) => ids.includes(one.doubt) || (failure && one.doubt === null));
  // Each doubt on its own: what was asked for one says nothing about another.
  const unasked = [
    ...doubts.filter((doubt) => !asked.some((one) => one.doubt === doubt.id)).map((doubt) => doubt.id),
    ...(failure && !asked.some((one) => one.doubt === null) ? [failure.id] : []),
  ];
  const outstanding = asked.filter((one) => one.state === 'asked');
  const settled = asked.filter((one) => one.state !== 'asked');
  const reasons = [
    ...grounds,
    ...unasked.map((id) => because('nothing-asked', { about: id })),
    ...outstanding.map((one) => because('evidence-asked', { evidence: one.kind, dueOn: one.dueOn })),
    ...settled.map((one) => because('evidence-settled', { evidence: one.kind, how: one.state })),
  ];
  if (unasked.length > 0) return answer(about, 'unmet', { reasons, missing: ['person.evidence'] });
  const missing = outstanding.map((one) => `person.evidence.${one.kind}`);
  return answer(about, outstanding.length > 0 ? 'unknown' : 'met', { reasons, missing });
}
