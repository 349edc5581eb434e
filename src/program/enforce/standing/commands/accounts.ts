/** Opening and ending accounts. */
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { close, open } from '../decide.ts';
import { standingOf } from '../standing.ts';
import type { EndReason } from '../types/life.ts';
import { holdAccount } from './hold-account.ts';

/**
 * Opens an account that was applied for. What it may do then, its standing says.
 *
 * @returns nothing when it is open; `not-found`; `transition-not-allowed`; `certification-missing` for a holder not
 * shown to be U.S. while a new provider has no first certification on record (§ 7.304(d)); `evidence-missing`,
 * `identity-unresolved` or `conflict` with every obstacle in `errors` and `reasons`.
 */
export async function openAccount(work: Work, id: Id<'account'>): Promise<Refusal | undefined> {
  const held = await holdAccount(work, id);
  if (!held) return refuse('not-found');
  const { facts, program, account, today } = held;
  const events = open(account, standingOf(facts, program.law, program.time), today);
  if (isRefusal(events)) return events;
  await work.commit(events);
  return undefined;
}

/**
 * Records that an account ended: at the customer's wish, with the contract, or because the closing that people decided
 * is done. `closedOn` absent: today.
 */
export async function closeAccount(
  work: Work,
  id: Id<'account'>,
  command: { readonly because?: EndReason | undefined; readonly closedOn?: Day | undefined },
): Promise<Refusal | undefined> {
  const held = await holdAccount(work, id);
  if (!held) return refuse('not-found');
  const { closedOn = held.today, because } = command;
  if (closedOn > held.today)
    return refuse('invalid-field', { field: 'body.closedOn', code: 'in-the-future' });
  const events = close(held.account, { because, closedOn });
  if (isRefusal(events)) return events;
  await work.commit(events);
  return undefined;
}
