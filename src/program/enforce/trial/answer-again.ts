/** One question on record, answered twice: by the standing without the change, and by that with it. Pure. */
import type { RuleContext } from '../../../kernel/finding.ts';
import { answerQuestion, type HardDuties, isForeign, type Question, type Verdict } from '../gate/index.ts';
import type { Side } from './compare.ts';
import type { TriedAccount, TriedVerdict } from './types.ts';

/** The verdict, where the decision would be another; nothing where it would be the same. */
export function answerAgain(
  verdict: Verdict,
  { before, after }: Pick<TriedAccount, 'before' | 'after'>,
  duties: HardDuties,
  context: RuleContext<unknown>,
): readonly TriedVerdict[] {
  const { id, account } = verdict;
  const question = questionOf(verdict);
  const [then, now] = [before, after].map((side) =>
    answerQuestion(question, viewOf(side, account), duties, context),
  );
  if (!then || !now || then.decision === now.decision) return [];
  const codes = (answer: typeof then) => [...new Set(answer.because.map(({ code }) => code))];
  return [
    {
      verdict: id,
      account,
      before: then.decision,
      after: now.decision,
      becauseBefore: codes(then),
      becauseAfter: codes(now),
    },
  ];
}

function questionOf({ account, action, amounts, service, region }: Verdict): Question {
  return {
    account,
    action,
    amounts,
    ...(service === null ? {} : { service }),
    ...(region === null ? {} : { region }),
  };
}

/** What the gate reads of a standing. What would lift limits, and how long it holds, decides nothing. */
function viewOf({ state, terms, reasons }: Side, account: Verdict['account']) {
  const because = reasons.map((code) => ({ code, clause: '§ 7.302(d)' }));
  return {
    account,
    state,
    terms,
    reasons: because,
    lifts: [],
    version: 0,
    validUntil: null,
    factsDigest: '',
    foreign: isForeign({ reasons: because }),
  };
}
