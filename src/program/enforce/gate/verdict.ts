/** The verdict on one question. Pure; its keys, and those of all it holds, stand in the order of canonical JSON. */
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Basis } from './memory.ts';
import { answerQuestion } from './rules.ts';
import type { Question, StaleListSaid, Verdict } from './types.ts';

/** What is the same for a whole batch, and the verdict's own id. */
export type Given = {
  readonly id: Id<'verdict'>;
  readonly tenant: Id<'organization'>;
  readonly at: Instant;
  /** Ask again after this at the latest. */
  readonly relyUntil: Instant;
  readonly edition: string;
  readonly staleLists: readonly StaleListSaid[];
};

export function verdictOf(question: Question, { standing, duties, inputs }: Basis, given: Given): Verdict {
  const { id, tenant, at, relyUntil, edition, staleLists } = given;
  const answer = answerQuestion(question, standing, duties, { edition, parameters: {}, at });
  const { validUntil } = standing;
  return {
    account: question.account,
    action: question.action,
    amounts: question.amounts,
    at,
    because: answer.because,
    decision: answer.decision,
    edition,
    id,
    inputs,
    lifts: answer.lifts,
    region: question.region ?? null,
    service: question.service ?? null,
    staleLists,
    standing: { state: standing.state, version: standing.version },
    tenant,
    terms: answer.decision === 'permit-with-terms' ? standing.terms : null,
    validUntil: validUntil && validUntil > at && validUntil < relyUntil ? validUntil : relyUntil,
  };
}
