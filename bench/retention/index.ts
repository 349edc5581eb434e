/**
 * What is due for erasure, out of a million accounts: how many, a page of them, an erasure of ten thousand fixed, and the
 * clock of one account. Beside each, plain SQL that finds as many rows by an index and looks at nothing else.
 *
 * Each figure is a median, asked as the program asks it: by its own role, under row-level security, in a transaction of
 * its own, the limits in force read again. What is fixed is taken back. `GATEHOUSE_BENCH_ACCOUNTS` sets how many accounts.
 */
import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { toUuid } from '../../src/kernel/ids.ts';
import { addToDay, type Day, instant } from '../../src/kernel/time.ts';
import { mostAccounts } from '../../src/program/retain/retention/erasure/types.ts';
import { readDueBy, readRetentionFacts } from '../../src/program/retain/retention/read.ts';
import { countDue, fixDue, listDue } from '../../src/program/retain/retention/store/due.ts';
import { inTenant, type Transaction } from '../../src/runtime/database/index.ts';
import { fill } from '../lists/fill.ts';
import { type Here, usingInstallation } from '../trial/here.ts';
import { fillRetention } from './fill.ts';

const rounds = 7;
const pageRows = 50;
const goals = { count: 1000, page: 200, fix: 5000, facts: 30 };

type Ask = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
type Act = (work: (tx: Transaction) => Promise<unknown>) => Promise<unknown>;
type Measured = { readonly ms: number; readonly plain_ms: number; readonly goal: number };

export async function run(): Promise<void> {
  const accounts = Number(process.env.GATEHOUSE_BENCH_ACCOUNTS ?? 1_000_000);
  const some = Math.ceil(accounts / 333);
  await usingInstallation('retention', async (here) => {
    await fill(here.query, accounts);
    await fillRetention(here.query, { holds: some, erased: some });
    const { due, found } = await measure(here);
    console.log(
      `${accounts.toLocaleString('en')} accounts, ${due.toLocaleString('en')} due, ${some} holds, ${some} erased; medians of ${rounds}; load of the machine ${loadavg()[0]?.toFixed(1)}`,
    );
    console.table(
      Object.fromEntries(
        Object.entries(found).map(([name, { ms, plain_ms, goal }]) => [
          name,
          { ms, 'plain SQL, ms': plain_ms, goal: `${goal} ms: ${ms <= goal ? 'yes' : 'NO'}` },
        ]),
      ),
    );
    console.log(JSON.stringify({ bench: 'retention', accounts, due, found }));
  });
}

async function measure({ runtime, tenant }: Here) {
  const ask: Ask = (work) => inTenant(runtime.database.sql, { tenant }, work);
  const dueBy = (tx: Transaction) => readDueBy(tx, { runtime, at: instant(new Date()) });
  const due = await ask(async (tx) => countDue(tx, await dueBy(tx)));
  const { items } = await ask(async (tx) => listDue(tx, await dueBy(tx), { limit: pageRows }));
  const [first] = items;
  if (items.length < pageRows || !first) throw new Error('a page is not full');
  const { today } = await ask(dueBy);
  const until = addToDay(today, { years: -2, days: -1 });
  const erasure = runtime.ids.next('erasure');
  const later = await ask((tx) => middleAccount(tx));
  const page = async (after: string): Promise<Measured> => ({
    goal: goals.page,
    ms: await median(ask, async (tx) => {
      const cursor = { after: '', id: after };
      const found = await listDue(tx, await dueBy(tx), { limit: pageRows, cursor });
      if (found.items.length < pageRows) throw new Error('a page is not full');
    }),
    plain_ms: await median(ask, (tx) => plainPage(tx, { after, until })),
  });
  const found: Record<string, Measured> = {
    'count of what is due': {
      goal: goals.count,
      ms: await median(ask, async (tx) => countDue(tx, await dueBy(tx))),
      plain_ms: await median(ask, (tx) => plainCount(tx, until)),
    },
    'first page': await page('00000000-0000-0000-0000-000000000000'),
    'a page in the middle': await page(later),
    [`an erasure of ${mostAccounts.toLocaleString('en')} fixed`]: {
      goal: goals.fix,
      ms: await median(takenBack(ask), async (tx) => {
        const fixed = await fixDue(tx, await dueBy(tx), { tenant, erasure, most: mostAccounts });
        if (fixed !== Math.min(due, mostAccounts)) throw new Error(`${fixed} accounts were fixed`);
      }),
      plain_ms: await median(takenBack(ask), (tx) => plainFix(tx, { erasure: toUuid(erasure), until })),
    },
    'the clock of one account': {
      goal: goals.facts,
      ms: await median(ask, async (tx) => readRetentionFacts(tx, first.account, await dueBy(tx))),
      plain_ms: await median(ask, (tx) => plainLife(tx, toUuid(first.account))),
    },
  };
  return { due, found };
}

async function middleAccount(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from collect.account order by id offset (select count(*) / 2 from collect.account) limit 1`.execute(
    tx,
  );
  return rows[0]?.id ?? '';
}

async function plainCount(tx: Transaction, until: Day): Promise<void> {
  await sql`select count(*) from enforce.account_life where closed_on <= ${until}::date`.execute(tx);
}

async function plainPage(tx: Transaction, { after, until }: { after: string; until: Day }): Promise<void> {
  await sql`
    select account_id, closed_on from enforce.account_life
    where account_id > ${after}::uuid and closed_on <= ${until}::date
    order by account_id limit ${pageRows + 1}`.execute(tx);
}

async function plainFix(tx: Transaction, { erasure, until }: { erasure: string; until: Day }): Promise<void> {
  await sql`
    insert into retain.erasure_account (erasure_id, account_id, tenant_id, kept_until)
    select ${erasure}, account_id, tenant_id, closed_on from enforce.account_life
    where closed_on <= ${until}::date order by closed_on limit ${mostAccounts}`.execute(tx);
}

async function plainLife(tx: Transaction, account: string): Promise<void> {
  await sql`select * from enforce.account_life where account_id = ${account}`.execute(tx);
}

class TakenBack extends Error {}

/** The same, but nothing of what was done stays, and nothing is given back. */
function takenBack(ask: Act): Act {
  return async (work) => {
    const done = ask(async (tx) => {
      await work(tx);
      throw new TakenBack();
    });
    await done.catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  };
}

async function median(ask: Act, work: (tx: Transaction) => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await ask(work);
    all.push(performance.now() - began);
  }
  const middle = all.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  return Math.round(middle * 10) / 10;
}
