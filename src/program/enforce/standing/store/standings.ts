/** SQL of standings as they are now. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import type { Reason } from '../../../../kernel/finding.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { StandingChanged } from '../types/events.ts';
import type { RequirementsLedger } from '../types/requirements.ts';
import type { AccountTerms, Standing, StandingReason, StandingState } from '../types/standing.ts';
import { countedDay } from './counts.ts';
import { isUnverified } from './is-unverified.ts';

export type StandingRow = {
  account_id: string;
  state: StandingState;
  terms: AccountTerms;
  reasons: Reason<StandingReason>[];
  lifts: string[];
  requirements: RequirementsLedger;
  persons: string[];
  standing_version: number;
  valid_until: Date | null;
  changed_at: Date;
  facts_digest: Buffer;
};

const standingColumns = sql`account_id, state, terms, reasons, lifts, standing_version, valid_until, changed_at, facts_digest`;
export const columns = sql`${standingColumns}, requirements, persons`;

/** A standing with what is owed, and who stands behind the account. */
export type KeptStanding = Standing & {
  readonly requirements: RequirementsLedger;
  readonly persons: readonly Id<'person'>[];
};

/**
 * The standings of accounts, in one query by primary key. An account that is not in the answer is unknown here.
 *
 * A standing whose `validUntil` has passed must not be relied on: the worker that renews it is late.
 */
export async function readStandings(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
): Promise<ReadonlyMap<Id<'account'>, Standing>> {
  const { rows } = await sql<StandingRow>`
    select ${standingColumns} from enforce.account_standing
    where account_id = any(${accounts.map(toUuid)}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [toId('account', row.account_id), standingOfRow(row)]));
}

/** Whether any account that is not opened has one of these reasons. */
export async function anyHasReason(tx: Transaction, codes: readonly StandingReason[]): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from enforce.account_standing
                   where state = 'not-opened' and exists (
                     select from jsonb_array_elements(reasons) as reason
                     where reason ->> 'code' = any(${[...codes]}::text[]))) as found`.execute(tx);
  return rows[0]?.found === true;
}

/** Standings as they were at a moment; without one, as they are kept. */
export function standingsAsOf(asOf: Instant | undefined) {
  if (!asOf) return sql`enforce.account_standing`;
  return sql`(
    select kept.account_id, data ->> 'to' as state, data -> 'terms' as terms, data -> 'reasons' as reasons,
      array(select jsonb_array_elements_text(data -> 'lifts')) as lifts, data -> 'requirements' as requirements,
      array(select substr(jsonb_array_elements_text(data -> 'persons'), 5)::uuid) as persons,
      (data ->> 'version')::bigint as standing_version, (data ->> 'validUntil')::timestamptz as valid_until,
      recorded_at as changed_at, decode(data ->> 'factsDigest', 'base64') as facts_digest
    from enforce.account_standing as kept
    cross join lateral (
      select data, recorded_at from retain.event
      where subject = 'acc_' || kept.account_id and type = 'standing-changed' and recorded_at <= ${asOf}
      order by position desc limit 1) as newest) as account_standing`;
}

/** The same with what is owed; with `asOf`, as they were then. */
export async function readKeptStandings(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
  asOf?: Instant,
): Promise<ReadonlyMap<Id<'account'>, KeptStanding>> {
  const { rows } = await sql<StandingRow>`
    select ${columns} from ${standingsAsOf(asOf)}
    where account_id = any(${accounts.map(toUuid)}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [toId('account', row.account_id), keptOfRow(row)]));
}

/** The requirements ledger of one account. */
export async function readRequirements(
  tx: Transaction,
  account: Id<'account'>,
): Promise<RequirementsLedger | undefined> {
  return (await readKeptStandings(tx, [account])).get(account)?.requirements;
}

/**
 * Holds the standings of these accounts until the transaction ends. Whoever reads their facts after this sees every
 * fact that was committed before, so the last to write a standing has seen them all.
 */
export async function holdStandings(tx: Transaction, accounts: readonly Id<'account'>[]): Promise<void> {
  await sql`
    select from enforce.account_standing where account_id = any(${accounts.map(toUuid)}::uuid[])
    order by account_id for update`.execute(tx);
}

/** Accounts whose standing time has overtaken, held; those that another worker holds are left to it. */
export async function holdOverdueStandings(
  tx: Transaction,
  given: { readonly at: Instant; readonly limit: number; readonly passOver: readonly Id<'account'>[] },
): Promise<readonly Id<'account'>[]> {
  const { rows } = await sql<{ account_id: string }>`
    select account_id from enforce.account_standing
    where valid_until <= ${given.at} and account_id <> all(${given.passOver.map(toUuid)}::uuid[])
    order by valid_until, account_id limit ${given.limit}
    for update skip locked`.execute(tx);
  return rows.map((row) => toId('account', row.account_id));
}

/** Writes the standing that an event says, now and into the history, and adds to the counts what moved. */
export async function keepStanding(
  work: Work,
  event: RecordedEvent<NewEvent<string, StandingChanged>>,
): Promise<void> {
  const { data } = event;
  const account = toUuid(event.subject);
  const tenant = toUuid(work.tenant);
  const persons = data.persons.map(toUuid);
  const [terms, reasons] = [JSON.stringify(data.terms), JSON.stringify(data.reasons)];
  const unverified = isUnverified({ state: sql`${data.to}::text`, reasons: sql`${reasons}::jsonb` });
  await sql`
    with before as (
      select state, unverified_since from enforce.account_standing where account_id = ${account}
    ), after as (
      insert into enforce.account_standing
        (account_id, tenant_id, state, terms, reasons, lifts, requirements, persons, standing_version, valid_until,
         changed_at, facts_digest, unverified_since)
      values (${account}, ${tenant}, ${data.to}, ${terms}::jsonb, ${reasons}::jsonb, ${data.lifts},
              ${JSON.stringify(data.requirements)}::jsonb, ${persons}, ${data.version}, ${data.validUntil}, ${event.at},
              ${Buffer.from(data.factsDigest, 'base64')}, case when ${unverified} then ${event.at}::timestamptz end)
      on conflict (account_id) do update
      set state = excluded.state, terms = excluded.terms, reasons = excluded.reasons, lifts = excluded.lifts,
          requirements = excluded.requirements, persons = excluded.persons, standing_version = excluded.standing_version,
          valid_until = excluded.valid_until, changed_at = excluded.changed_at, facts_digest = excluded.facts_digest,
          unverified_since = case when excluded.unverified_since is not null
                                  then coalesce(account_standing.unverified_since, excluded.unverified_since) end
      returning state, unverified_since
    )
    insert into enforce.standing_count (tenant_id, on_day, state, unverified_on, accounts, folded)
    select ${tenant}, ${countedDay(sql`${event.at}::timestamptz`)}, state, ${countedDay(sql`unverified_since`)},
           sum(accounts), false
    from (select *, 1 as accounts from after union all select *, -1 from before) as move
    group by state, ${countedDay(sql`unverified_since`)} having sum(accounts) <> 0
    order by sum(accounts), state`.execute(work.tx);
  await sql`
    insert into enforce.standing_change
      (account_id, tenant_id, standing_version, from_state, to_state, terms, reasons, valid_until, changed_at, event_id)
    values (${account}, ${tenant}, ${data.version}, ${data.from}, ${data.to}, ${terms}::jsonb, ${reasons}::jsonb,
            ${data.validUntil}, ${event.at}, ${toUuid(event.id)})`.execute(work.tx);
  if (data.changes.includes('persons')) await keepPersons(work, account, persons);
}

/** From each person to the accounts they stand behind, so that what happens to a person finds them. */
async function keepPersons(work: Work, account: string, persons: readonly string[]): Promise<void> {
  await sql`
    delete from enforce.account_person
    where account_id = ${account} and person_id <> all(${persons}::uuid[])`.execute(work.tx);
  await sql`
    insert into enforce.account_person (tenant_id, person_id, account_id)
    select ${toUuid(work.tenant)}::uuid, person, ${account}::uuid from unnest(${persons}::uuid[]) as person
    on conflict do nothing`.execute(work.tx);
}

/** The accounts that these persons stand behind, as customers or owners. */
export async function accountsBehind(
  tx: Transaction,
  persons: readonly Id<'person'>[],
): Promise<readonly Id<'account'>[]> {
  const { rows } = await sql<{ account_id: string }>`
    select distinct account_id from enforce.account_person
    where person_id = any(${persons.map(toUuid)}::uuid[])`.execute(tx);
  return rows.map((row) => toId('account', row.account_id));
}

function standingOfRow(row: Omit<StandingRow, 'requirements' | 'persons'>): Standing {
  return {
    account: toId('account', row.account_id),
    state: row.state,
    terms: row.terms,
    reasons: row.reasons,
    lifts: row.lifts,
    version: row.standing_version,
    validUntil: row.valid_until && instant(row.valid_until),
    changedAt: instant(row.changed_at),
    factsDigest: row.facts_digest.toString('base64'),
  };
}

export function keptOfRow(row: StandingRow): KeptStanding {
  return {
    ...standingOfRow(row),
    requirements: row.requirements,
    persons: row.persons.map((person) => toId('person', person)),
  };
}
