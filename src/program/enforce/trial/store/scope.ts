/** SQL of what there is to try: counted once when a trial is asked for, then walked through. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { addMilliseconds, type Instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Trial, type TrialScope, verdictDays } from '../types.ts';

export async function readScope(tx: Transaction, at: Instant): Promise<TrialScope> {
  const verdictsSince = addMilliseconds(at, -verdictDays * 86_400_000);
  const { rows } = await sql<{
    accounts: number;
    last_account: string | null;
    customers: number;
    verdicts: number;
    first_verdict: string | null;
    last_verdict: string | null;
  }>`
    with every as (
      select count(*) as accounts, (array_agg(id order by id desc))[1] as last_account from collect.account
    ), alive as (
      select count(distinct customer_id) as customers
      from collect.account join enforce.account_standing on account_standing.account_id = account.id
      where state not in ('closed', 'refused')
    ), asked as (
      select count(*) as verdicts, (array_agg(id order by id))[1] as first_verdict,
             (array_agg(id order by id desc))[1] as last_verdict
      from enforce.verdict where asked_at > ${verdictsSince} and asked_at <= ${at}
    )
    select * from every, alive, asked`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('a count gave no row');
  return {
    accounts: row.accounts,
    lastAccount: row.last_account === null ? null : toId('account', row.last_account),
    customers: row.customers,
    verdicts: row.verdicts,
    verdictsSince,
    firstVerdict: row.first_verdict === null ? null : toId('verdict', row.first_verdict),
    lastVerdict: row.last_verdict === null ? null : toId('verdict', row.last_verdict),
  };
}

type OfTrial = Pick<Trial, 'id' | 'firstVerdict' | 'lastVerdict' | 'verdictsSince' | 'askedAt'>;

/** The next verdicts of a trial after one, by id, and which of them are about an account that would differ. */
export async function verdictsOfTrial(
  tx: Transaction,
  trial: OfTrial,
  from: { readonly after: Id<'verdict'> | undefined; readonly limit: number },
): Promise<readonly { readonly verdict: Id<'verdict'>; readonly differs: boolean }[]> {
  const { firstVerdict, lastVerdict } = trial;
  if (firstVerdict === null || lastVerdict === null) return [];
  const after = from.after ? toUuid(from.after) : null;
  const { rows } = await sql<{ id: string; differs: boolean }>`
    select verdict.id, trial_account.account_id is not null as differs
    from enforce.verdict left join enforce.trial_account
      on trial_account.trial_id = ${toUuid(trial.id)} and trial_account.account_id = verdict.account_id
    where verdict.id >= ${toUuid(firstVerdict)}::uuid and verdict.id <= ${toUuid(lastVerdict)}::uuid
      and (${after}::uuid is null or verdict.id > ${after}::uuid)
      and asked_at > ${trial.verdictsSince} and asked_at <= ${trial.askedAt}
    order by verdict.id limit ${from.limit}`.execute(tx);
  return rows.map((row) => ({ verdict: toId('verdict', row.id), differs: row.differs }));
}
