/** What is kept of counts is what counting the rows gives, whatever happens and in whatever order. */
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRound } from '../../../../test/setup/queued-jobs.ts';
import { seeded } from '../../../../test/setup/seeded.ts';
import { openWorld, type World } from '../../../../test/setup/standing-world.ts';
import { type Id, toUuid } from '../../../kernel/ids.ts';
import { addMilliseconds, type Instant } from '../../../kernel/time.ts';
import { isUnverified } from './store/is-unverified.ts';
import { readKeptStandings } from './store/standings.ts';
import { type StandingReason, type StandingState, standingStates } from './types/standing.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.here.close());

const day = 86_400_000;
const reasons: readonly StandingReason[] = ['all-verified', 'verification-pending', 'identity-in-doubt'];

/** Moves an account to a state for a reason, by the event that any change of a standing is. */
function move(account: Id<'account'>, to: StandingState, code: StandingReason) {
  return world.here.perform(async (work) => {
    const kept = (await readKeptStandings(work.tx, [account])).get(account);
    if (!kept) throw new Error('the account has no standing');
    const { state: from, terms, lifts, requirements, persons, version, validUntil, factsDigest } = kept;
    const why = [{ code, clause: '§ 7.302(d)' }];
    const data = {
      from,
      to,
      changes: ['state'],
      reasons: why,
      terms,
      lifts,
      requirements,
      persons,
      validUntil,
    };
    await work.commit([
      { type: 'standing-changed', subject: account, data: { ...data, version: version + 1, factsDigest } },
    ]);
  });
}

type Row = { state: StandingState; accounts: number; unverified: number };

/** Counted over the rows of now, one by one. */
async function countedNow(): Promise<Row[]> {
  const { rows } = await world.here.read((tx) =>
    sql<Row>`
      select state, count(*) as accounts, count(unverified_since) as unverified
      from enforce.account_standing group by state`.execute(tx),
  );
  return rows;
}

/** Counted over the last change of each account until a moment. */
async function countedAt(at: Instant): Promise<Row[]> {
  const unverified = isUnverified({ state: sql`to_state`, reasons: sql`reasons` });
  const { rows } = await world.here.read((tx) =>
    sql<Row>`
      select to_state as state, count(*) as accounts, count(*) filter (where ${unverified}) as unverified
      from (select distinct on (account_id) to_state, reasons from enforce.standing_change
            where changed_at <= ${at} order by account_id, standing_version desc) as latest
      group by to_state`.execute(tx),
  );
  return rows;
}

function told(rows: readonly Row[]) {
  const of = (state: string) => rows.find((row) => row.state === state);
  return {
    accounts: rows.reduce((sum, row) => sum + row.accounts, 0),
    unverifiedForeign: rows.reduce((sum, row) => sum + row.unverified, 0),
    byState: Object.fromEntries(standingStates.map((state) => [state, of(state)?.accounts ?? 0])),
  };
}

async function countedBand(band: { fromDays: number; toDays: number | null }): Promise<number> {
  const now = world.here.now();
  const { rows } = await world.here.read((tx) =>
    sql<{ accounts: number }>`
      select count(*) as accounts from enforce.account_standing
      where unverified_since <= ${addMilliseconds(now, -band.fromDays * day)}
        and (${band.toDays}::int is null
             or unverified_since > ${addMilliseconds(now, -((band.toDays ?? 0) + 1) * day)})`.execute(tx),
  );
  return rows[0]?.accounts ?? 0;
}

/** Every number that the API gives of counts, beside the same number counted over the rows. */
async function expectCounted(moments: readonly Instant[]): Promise<void> {
  const { officer } = world;
  expect((await officer.get('/standing/counts')).json).toMatchObject(told(await countedNow()));
  for (const at of moments)
    expect((await officer.get(`/standing/counts?asOf=${at}`)).json).toMatchObject(told(await countedAt(at)));
  const { json } = await officer.get('/standing/unverified-foreign/counts');
  for (const band of json.bands) expect([band, await countedBand(band)]).toEqual([band, band.accounts]);
}

describe('the kept counts of standings', () => {
  it.each([3, 8])(
    'are those of the rows, now and at any moment, after a random history (seed %i)',
    async (seed) => {
      const random = seeded(seed);
      const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T; // Safe: never empty.
      const accounts: Id<'account'>[] = [];
      for (let count = 0; count < 6; count++) accounts.push((await world.apply()).account);
      const moments: Instant[] = [world.here.now()];
      for (let step = 0; step < 90; step++) {
        await move(pick(accounts), pick(standingStates), pick(reasons));
        if (random() < 0.5) {
          const later = pick([1, 40_000, day / 3, day, 9 * day]);
          world.here.moveClock(addMilliseconds(world.here.now(), Math.floor(later * random()) + 1));
          moments.push(world.here.now());
        }
        if (random() < 0.2) await runRound(world.here, 'fold-standing-counts');
        if (step % 15 === 0) await expectCounted([pick(moments), pick(moments)]);
      }
      await expectCounted([...moments, addMilliseconds(world.here.now(), -7 * day)]);
      await runRound(world.here, 'fold-standing-counts');
      await expectCounted(moments);
    },
  );

  it('stay right when many commit at once while others add up and compare', async () => {
    const accounts: Id<'account'>[] = [];
    for (let count = 0; count < 8; count++) accounts.push((await world.apply()).account);
    await Promise.all([
      ...accounts.map(async (account, place) => {
        for (const state of ['pending', 'good', 'restricted'] as const)
          await move(account, state, place % 2 ? 'all-verified' : 'verification-pending');
      }),
      ...['fold', 'check', 'fold', 'check'].map((name) => runRound(world.here, `${name}-standing-counts`)),
    ]);
    await expectCounted([world.here.now()]);
  });

  it('are mended from the history where they were spoiled, also as of a day before', async () => {
    const before = world.here.now();
    await move((await world.apply()).account, 'suspended', 'identity-in-doubt');
    world.here.moveClock(addMilliseconds(before, 2 * day));
    await world.here.perform(({ tx }) =>
      sql`
        insert into enforce.standing_count (tenant_id, on_day, state, unverified_on, accounts, folded)
        select ${toUuid(world.here.tenant)}::uuid, '2026-03-02', 'suspended', '2026-03-02', 5, true`.execute(
        tx,
      ),
    );
    const wrong = (await world.officer.get('/standing/counts')).json.byState.suspended;
    expect(wrong - (told(await countedNow()).byState.suspended ?? 0)).toBe(5);
    await runRound(world.here, 'check-standing-counts');
    await expectCounted([before, world.here.now(), addMilliseconds(world.here.now(), -day)]);
  });

  it('are the same where the migration has filled them from the history', async () => {
    const text = await readFile('db/migrations/0098-standing-counts.sql', 'utf8');
    const client = new pg.Client({ connectionString: world.here.ownerUrl });
    await client.connect();
    await client.query('delete from enforce.standing_count');
    await client.query(text.slice(text.indexOf('-- From the history')));
    await client.end();
    await expectCounted([world.here.now(), addMilliseconds(world.here.now(), -day)]);
  });

  it('that cannot be mended, because standings and history disagree, make the job fail', async () => {
    const { account } = await world.apply();
    const set = (state: string) =>
      world.here.perform(({ tx }) =>
        sql`update enforce.account_standing set state = ${state} where account_id = ${toUuid(account)}`.execute(
          tx,
        ),
      );
    const { state } = await world.standing({ account });
    await set('closed');
    await expect(runRound(world.here, 'check-standing-counts')).rejects.toThrow(
      'differ from the standings by 2',
    );
    await set(state);
    await runRound(world.here, 'check-standing-counts');
  });
});
