/**
 * The standings that accounts would have at a moment under one program and under another, from what is on record now.
 *
 * What follows of itself is taken as done: ownership determined again, verifications settled, closings proposed. What
 * people do meanwhile is not foreseen. Both sides are of the same moment, so time alone makes no difference between
 * them. Nothing is written. How long a standing would hold is not worked out: `terms.until` is null.
 */
import { type Id, toId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { SealScope } from '../../../runtime/crypto/sealing.ts';
import type { ProgramSettings } from '../../adopt/written-program/index.ts';
import { type Gathered, gatherFacts } from './gather.ts';
import { caseAfter } from './life.ts';
import { differInFacts, type ProgramAt, programUnder } from './program.ts';
import { type Judgement, judgementOf } from './standing.ts';

export type ForeseenStanding = Pick<Judgement, 'state' | 'terms' | 'reasons'>;

export type Foreseen = {
  readonly account: Id<'account'>;
  readonly customer: Id<'customer'>;
  readonly before: ForeseenStanding;
  readonly after: ForeseenStanding;
};

export type ForeseenUnder = {
  readonly edition: Edition;
  readonly at: Instant;
  readonly before: ProgramSettings;
  readonly after: ProgramSettings;
};

/** In the order of the accounts; those that are not there are left out. */
export async function foreseeStandings(
  scope: SealScope,
  accounts: readonly Id<'account'>[],
  under: ForeseenUnder,
): Promise<readonly Foreseen[]> {
  const { edition, at } = under;
  const programOf = (settings: ProgramSettings) => {
    const time = { at, settings, ahead: [] };
    return programUnder(scope.tx, { edition, tenant: scope.tenant, time, foreseen: scope });
  };
  const [before, after] = [await programOf(under.before), await programOf(under.after)];
  const factsBefore = await gatherFacts(scope.tx, accounts, before);
  const factsAfter = differInFacts(under.before, under.after)
    ? await gatherFacts(scope.tx, accounts, after)
    : factsBefore;
  return accounts.flatMap((account) => {
    const [then, now] = [factsBefore.get(account), factsAfter.get(account)];
    if (!then || !now) return [];
    const { customer } = then.holder;
    return [{ account, customer, before: foreseen(then, before), after: foreseen(now, after) }];
  });
}

/** Stands for the case that the program itself would open. */
const unwritten = toId('case', '00000000-0000-0000-0000-000000000000');

function foreseen({ facts }: Gathered, { law, time }: ProgramAt): ForeseenStanding {
  const judged = judgementOf(facts, law, time);
  if (!judged.reasons.some(({ code }) => code === 'closing-to-be-proposed')) return judged;
  const data = { case: unwritten, kind: 'closing-proposal', dueOn: null, closesOn: null } as const;
  const proposed = caseAfter(undefined, { type: 'account-case-opened', data }, time.at);
  return judgementOf({ ...facts, cases: [...facts.cases, proposed] }, law, time);
}
