/** What the database does while it is under load: looked at again and again, each look counts. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchInstallation } from '../gate/installation.ts';

const everyMilliseconds = 50;
const most = 6;

/** How many connections were found at it, on the average of all looks. */
type Doing = readonly (readonly [what: string, connections: number])[];

/** @param work is looked at until it ends. */
export async function whatTheDatabaseDoes<T>(
  gatehouse: BenchInstallation,
  work: Promise<T>,
): Promise<{ result: T; doing: Doing }> {
  let ended = false;
  const ends = () => {
    ended = true;
  };
  void work.then(ends, ends);
  const seen = new Map<string, number>();
  let looks = 0;
  await gatehouse.connected(async (ask) => {
    while (!ended) {
      looks += 1;
      for (const { what } of await ask<{ what: string }>(look)) seen.set(what, (seen.get(what) ?? 0) + 1);
      await sleep(everyMilliseconds);
    }
  });
  const doing = [...seen].sort((one, other) => other[1] - one[1]).slice(0, most);
  return { result: await work, doing: doing.map(([what, times]) => [what, times / looks] as const) };
}

/** A statement by its verb and its table: days differ in their names alone. */
const look = `
  select coalesce(substring(query from '^\\s*(copy|insert into|update) collect')
      || ' ' || regexp_replace(substring(query from 'collect\\.(\\w+)'), '\\d{8}_\\w+', 'day'),
    left(regexp_replace(trim(query), '\\s+', ' ', 'g'), 40)) || case
      when wait_event_type = 'Lock' then ', waiting for a row' when wait_event is null then '' else ', waiting' end as what
  from pg_stat_activity
  where state = 'active' and pid <> pg_backend_pid() and backend_type = 'client backend'`;
