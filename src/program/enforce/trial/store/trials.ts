/** SQL of trials: what is tried, how far it is, and what was found. Notes of a calculation, no history. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { ProgramSettings } from '../../../adopt/written-program/index.ts';
import type { StandingState } from '../../standing/index.ts';
import type { Move, Trial, TrialFound } from '../types.ts';

type NewTrial = Omit<Trial, 'moves' | 'otherwise' | 'found' | 'endedAt'>;

export async function insertTrial(work: Work, trial: NewTrial): Promise<void> {
  await sql`
    insert into enforce.trial
      (id, tenant_id, change_id, digest, effective_on, asked_at, moment, before, after, accounts, last_account,
       customers, verdicts, verdicts_since, first_verdict, last_verdict)
    values (${toUuid(trial.id)}, ${toUuid(work.tenant)}, ${toUuid(trial.change)}, ${trial.digest},
            ${trial.effectiveOn}, ${trial.askedAt}, ${trial.moment}, ${json(trial.before)}, ${json(trial.after)},
            ${trial.accounts}, ${uuidOr(trial.lastAccount)}, ${trial.customers}, ${trial.verdicts},
            ${trial.verdictsSince}, ${uuidOr(trial.firstVerdict)}, ${uuidOr(trial.lastVerdict)})`.execute(
    work.tx,
  );
}

type Row = {
  id: string;
  change_id: string;
  digest: string;
  effective_on: Day;
  asked_at: Date;
  moment: Date;
  before: ProgramSettings;
  after: ProgramSettings;
  accounts: number;
  last_account: string | null;
  customers: number;
  verdicts: number;
  verdicts_since: Date;
  first_verdict: string | null;
  last_verdict: string | null;
  moves: Record<string, number>;
  otherwise: number;
  found: TrialFound | null;
  ended_at: Date | null;
};

const columns = sql`id, change_id, digest, effective_on, asked_at, moment, before, after, accounts, last_account,
  customers, verdicts, verdicts_since, first_verdict, last_verdict, moves, otherwise, found, ended_at`;

/** A trial; with `asOf`, one that had come to its end by then. */
export async function readTrial(
  tx: Transaction,
  id: Id<'longWork'>,
  asOf: Instant | null = null,
): Promise<Trial | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from enforce.trial
    where id = ${toUuid(id)} and (${asOf}::timestamptz is null or ended_at <= ${asOf})`.execute(tx);
  return rows[0] && present(rows[0]);
}

export type TrialFilter = {
  readonly change?: Id<'programChange'> | undefined;
  readonly asOf?: Instant | undefined;
};

/** Newest first; with `asOf`, those that had come to their end by then. */
export async function listTrials(
  tx: Transaction,
  { change, asOf }: TrialFilter,
  page: { readonly cursor?: Cursor; readonly limit: number },
): Promise<Page<Trial>> {
  const before = idAfter(page.cursor) ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const { rows } = await sql<Row>`
    select ${columns} from enforce.trial
    where id < ${before}::uuid and (${uuidOr(change ?? null)}::uuid is null or change_id = ${uuidOr(change ?? null)})
      and (${asOf ?? null}::timestamptz is null or ended_at <= ${asOf ?? null})
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (one) => ({ after: '', id: toUuid(one.id) }));
}

/** Whether a trial of this change waits or runs. */
export async function isBeingTried(tx: Transaction, change: Id<'programChange'>): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (
      select from enforce.trial join runtime.long_work on long_work.id = trial.id
      where change_id = ${toUuid(change)} and long_work.state in ('waiting', 'running')) as is`.execute(tx);
  return rows[0]?.is ?? false;
}

/** What earlier trials of a change found row by row: the counts stay. */
export async function deleteRowsOf(tx: Transaction, change: Id<'programChange'>): Promise<void> {
  const earlier = sql`(select id from enforce.trial where change_id = ${toUuid(change)})`;
  await sql`delete from enforce.trial_account where trial_id in ${earlier}`.execute(tx);
  await sql`delete from enforce.trial_verdict where trial_id in ${earlier}`.execute(tx);
}

/** Adds accounts to the moves they make. */
export async function addMoves(
  tx: Transaction,
  trial: Id<'longWork'>,
  moved: ReadonlyMap<string, number>,
): Promise<void> {
  await sql`
    update enforce.trial set moves = (
      select jsonb_object_agg(move, accounts) from (
        select key as move, sum(value::bigint) as accounts
        from (select * from jsonb_each_text(moves) union all
              select * from jsonb_each_text(${json(Object.fromEntries(moved))})) as counted
        group by key) as summed)
    where id = ${toUuid(trial)} and ${moved.size} > 0`.execute(tx);
}

export async function addOtherwise(tx: Transaction, trial: Id<'longWork'>, more: number): Promise<void> {
  await sql`update enforce.trial set otherwise = otherwise + ${more} where id = ${toUuid(trial)}`.execute(tx);
}

export async function endTrial(work: Work, trial: Id<'longWork'>, found: TrialFound): Promise<void> {
  await sql`
    update enforce.trial set found = ${json(found)}, ended_at = ${work.at}
    where id = ${toUuid(trial)}`.execute(work.tx);
}

export function moveKey({ from, to }: Pick<Move, 'from' | 'to'>): string {
  return `${from} ${to}`;
}

function present(row: Row): Trial {
  return {
    id: toId('longWork', row.id),
    change: toId('programChange', row.change_id),
    digest: row.digest,
    effectiveOn: row.effective_on,
    askedAt: instant(row.asked_at),
    moment: instant(row.moment),
    before: row.before,
    after: row.after,
    accounts: row.accounts,
    lastAccount: row.last_account === null ? null : toId('account', row.last_account),
    customers: row.customers,
    verdicts: row.verdicts,
    verdictsSince: instant(row.verdicts_since),
    firstVerdict: row.first_verdict === null ? null : toId('verdict', row.first_verdict),
    lastVerdict: row.last_verdict === null ? null : toId('verdict', row.last_verdict),
    moves: Object.entries(row.moves).sort().map(moveOf),
    otherwise: row.otherwise,
    found: row.found,
    endedAt: row.ended_at && instant(row.ended_at),
  };
}

function moveOf([key, accounts]: [string, number]): Move {
  const [from, to] = key.split(' ') as [StandingState, StandingState]; // Safe: moveKey wrote it.
  return { from, to, accounts };
}

function json(value: unknown) {
  return sql`${JSON.stringify(value)}::jsonb`;
}

function uuidOr(id: Id | null): string | null {
  return id === null ? null : toUuid(id);
}
