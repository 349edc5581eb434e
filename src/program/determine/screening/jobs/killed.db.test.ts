import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runUntilKilled } from '../../../../../test/setup/lone-worker.ts';
import { openScreeningOffice, type ScreeningOffice } from '../screening-fixture.ts';

/** Of the test and of the worker that is killed: each opens what the other sealed. */
const masterKey = randomBytes(32);
/** More than one batch of the job, so that a worker that is killed in its second has done some of them and not all. */
const dueParties = 130;
const namedOnTheList = 13;

let office: ScreeningOffice;
beforeAll(async () => {
  office = await openScreeningOffice({ masterKey });
  const list = await office.enterList('partners');
  await office.handIn(list, '1,Viktor Anatolievich Petrov,,', '2,Zainab Al-Hakim,,');
});
afterAll(() => office?.here.close());

it.each(['comparison', 'commit'])(
  'whoever is due is compared once, though the worker is killed in the middle of a %s',
  async (where) => {
    const persons: string[] = [];
    for (let nth = 0; nth < dueParties; nth += 1)
      persons.push(
        await office.enterPerson(nth % 10 === 0 ? 'Viktor Petrov' : `Ada Example ${where} ${nth}`),
      );
    await screenUntilKilled(where);
    const between = await recordOf(persons);
    expect(between.results).toBeGreaterThan(0);
    expect(between.results).toBeLessThan(dueParties);
    expect(between).toEqual({ ...between, doubled: 0, due: dueParties - between.results });

    await Promise.all([office.screenDue(), office.screenDue()]);
    expect(await recordOf(persons)).toEqual({
      due: 0,
      results: dueParties,
      doubled: 0,
      events: dueParties,
      matches: namedOnTheList,
      cases: namedOnTheList,
    });
  },
);

/** Runs a worker of its own until it is in the middle of its second batch, and ends it without a word. */
async function screenUntilKilled(where: string): Promise<void> {
  const { here } = office;
  const url = String(here.runtime.database.pool.options.connectionString);
  const asked = [url, here.tenant, here.now(), masterKey.toString('base64'), where];
  expect(await runUntilKilled('screen-until-killed.ts', asked)).toBe('SIGKILL');
}

/** What is on record of these persons: in the tables, in the history, and as work for people. */
async function recordOf(persons: readonly string[]) {
  const ids = persons.map((one) => one.slice('per_'.length));
  const { rows } = await office.here.read((tx) =>
    sql<{
      due: number;
      results: number;
      doubled: number;
      events: number;
      matches: number;
      cases: number;
    }>`
      with asked as (select unnest(${ids}::uuid[]) as id),
        result as (select subject_id, count(*)::integer as count
                   from determine.screening_result where subject_id in (select id from asked) group by subject_id),
        match as (select id from determine.screening_match where subject_id in (select id from asked))
      select (select count(*)::integer from determine.screening_subject
              where id in (select id from asked) and due_since is not null) as due,
             (select count(*)::integer from result) as results,
             (select count(*)::integer from result where count > 1) as doubled,
             (select count(*)::integer from retain.event
              where type = 'party-screened' and data ->> 'subject' in (select 'per_' || id from asked)) as events,
             (select count(*)::integer from match) as matches,
             (select count(*)::integer from casework.case
              where kind = 'screening-match' and state = 'open'
                and subject in (select 'scm_' || id from match)) as cases`.execute(tx),
  );
  const [row] = rows;
  if (!row) throw new Error('a count gave no row');
  return row;
}
