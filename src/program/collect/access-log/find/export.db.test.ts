import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reportAccesses } from '../../../../../test/setup/access-batches.ts';
import type { Client } from '../../../../../test/setup/installation.ts';
import { openWorld } from '../../../../../test/setup/standing-world.ts';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Call } from '../../../../runtime/http/route.ts';
import { eventsOf, inOrder, openSealedPlace, type SealedPlace } from '../sealed/sealed-fixture.ts';
import { exportAccesses, pagesFrom } from './export.ts';
import { readAccesses } from './read-accesses.ts';

let place: SealedPlace;
let accounts: Id<'account'>[];
beforeEach(async () => {
  place = await openSealedPlace();
  accounts = Array.from({ length: 9 }, () => place.here.runtime.ids.next('account'));
});
afterEach(() => place.close());

const of = (day: string, batch: number, many: number) => eventsOf(day, { accounts, batch, many });

type Revealed = { actor: { id: string }; subject: string; also: string[]; data: Record<string, unknown> };

async function revealed(): Promise<Revealed[]> {
  const { rows } = await place.here.read((tx) =>
    sql<Revealed>`
      select actor, subject, also, data from retain.event
      where type = 'accesses-revealed' order by position`.execute(tx),
  );
  return rows;
}

const ask = (client: Client, query: string) => client.get(`/access-log/accesses?${query}`);

it('writes more than a hundred thousand rows of hot and sealed days, and says at the end that they are all', async () => {
  const days = ['2026-03-03', '2026-03-04', '2026-03-05'];
  const sealed = days.flatMap((day, nth) => of(day, nth + 1, 36_000));
  await place.receive(sealed);
  await place.seal();
  const hot = of('2026-03-09', 9, 2_000);
  await place.receive(hot);
  const all = inOrder([...sealed, ...hot]);
  const officer = place.here.as('officer');
  const json = (await ask(officer, 'format=json')).json;
  expect([json.list, json.rows, json.whole]).toEqual(['accesses', all.length, true]);
  const name = ({ batch, line }: { batch: number; line: number }) => `${batch} ${line}`;
  expect(json.items.map(name)).toEqual(all.map(name));
  const csv = (await ask(officer, `format=csv&account=${accounts[0]}`)).text;
  const own = all.filter(({ account }) => account === accounts[0]);
  expect(csv.trimEnd().split('\n').at(-1)).toBe(`# {"rows":${own.length},"whole":true}`);
  expect(csv.split('\n')[1]).toMatch(
    /^account,at,address,source,principal,action,batch,line,country,network/,
  );

  const data = (await revealed()).map(({ data: { how, rows, whole } }) => [how, rows, whole]);
  expect(data).toEqual([
    ['file-begun', null, false],
    ['file', all.length, true],
    ['file-begun', null, false],
    ['file', own.length, true],
  ]);
});

it('puts a file that nobody read to its end on record as far as it went', async () => {
  await place.receive(of('2026-03-09', 1, 12_000));
  // Safe: of a call, an export commits alone.
  const call = { perform: place.here.perform } as unknown as Call;
  const file = await exportAccesses(call, {
    searched: {},
    format: 'csv',
    about: { name: 'accesses', at: place.here.now(), filter: {}, columns: ['batch', 'line'] },
    read: (page) => place.here.read((tx) => readAccesses(place.here.runtime, tx, page)),
    present: (events) => Promise.resolve(events),
  });
  if (!('raw' in file && file.raw instanceof ReadableStream)) throw new Error('no stream');
  const reader = file.raw.getReader();
  await reader.read();
  await reader.read();
  await reader.cancel();
  const [first, second, ...more] = (await revealed()).map(({ data }) => data);
  expect([first?.how, second?.how, second?.whole, more]).toEqual(['file-begun', 'file', false, []]);
  expect([5_000, 10_000]).toContain(second?.rows);
});

it('ends a file at its limit, and says that more follow', async () => {
  const events = inOrder(of('2026-03-09', 1, 30));
  const pages = (size: number) =>
    pagesFrom(
      { events: events.slice(0, size), ...(size < 30 ? { next: String(size) } : {}) },
      {
        most: 20,
        present: (some) => Promise.resolve(some),
        read: ({ after }) => {
          const to = Number(after) + size;
          return Promise.resolve({
            events: events.slice(Number(after), to),
            ...(to < 30 ? { next: String(to) } : {}),
          });
        },
      },
    );
  for (const size of [7, 10, 20, 30]) {
    const rows: object[] = [];
    const reading = pages(size);
    let step = await reading.next();
    for (; !step.done; step = await reading.next()) rows.push(...step.value);
    expect(rows).toEqual(events.slice(0, 20));
    expect(step.value).toBe(false);
  }
});

it('puts each search on record once: who, what, how many and when; never an address', async () => {
  await place.receive([...of('2026-03-05', 1, 500), ...of('2026-03-09', 2, 20)]);
  await place.seal();
  const officer = place.here.as('officer', 'olga');
  const machine = place.here.as({ scopes: ['access-log:read'] });
  const first = await ask(officer, `account=${accounts[0]}&limit=5&from=2026-03-01T00:00:00Z`);
  await ask(officer, `account=${accounts[0]}&limit=5&from=2026-03-01T00:00:00Z&cursor=${first.json.next}`);
  await ask(machine, 'address=192.0.1.17');
  await ask(machine, 'address=192.0.2.0/24&format=csv');
  await ask(place.here.as('engineer'), 'limit=5');
  const found = await revealed();
  expect(found.map(({ actor, subject, data }) => [actor.id, subject, data])).toEqual([
    [
      actorIdOf(officer),
      accounts[0],
      {
        account: accounts[0],
        person: null,
        address: null,
        from: '2026-03-01T00:00:00.000Z',
        until: null,
        how: 'search',
        rows: 5,
        whole: false,
      },
    ],
    [
      actorIdOf(machine),
      place.here.tenant,
      expect.objectContaining({ address: 'one', how: 'search', whole: true }),
    ],
    [
      actorIdOf(machine),
      place.here.tenant,
      expect.objectContaining({ address: 'range', how: 'file', whole: true }),
    ],
  ]);
  expect(JSON.stringify(found)).not.toMatch(/192\.0\./);
  const { rows } = await place.here.read((tx) =>
    sql<{ count: number }>`
      select count(*)::integer as count from retain.ledger_entry
      where kind = 'accesses-revealed' and canonical not like '%192.0.%'`.execute(tx),
  );
  expect(rows[0]?.count).toBe(3);
});

function actorIdOf({ actor }: Client): string {
  return 'id' in actor ? actor.id : actor.name;
}

it('an examiner finds the accesses of the customers granted and of no other, and is on record; not as of a moment', async () => {
  const world = await openWorld({ connectors: place.here.runtime.connectors });
  try {
    const [one, other] = [await world.apply(), await world.apply()];
    const at = '2026-02-20T10:00:00Z';
    const line = { at, address: '192.0.2.7', principal: 'root', action: 'console:sign-in' };
    await reportAccesses(world.here, 'night-1', [
      { ...line, account: one.account },
      { ...line, account: other.account },
    ]);
    const granted = (over: object) =>
      // Safe: a grant as a session has it.
      world.here.as({
        role: 'examiner',
        examiner: { expiresAt: '2100-01-01T00:00:00.000Z', ...over },
      } as never);
    const found = async (over: object, query: string) => {
      const { status, json } = await ask(granted(over), query);
      return json.items?.map(({ account }: { account: string }) => account).sort() ?? [status, json.code];
    };
    const own = { customers: [one.customer] };
    expect(await found({}, 'address=192.0.2.0/24')).toEqual([one.account, other.account].sort());
    expect(await found(own, 'address=192.0.2.7')).toEqual([one.account]);
    expect(await found(own, `account=${one.account}`)).toEqual([one.account]);
    expect(await found(own, `account=${other.account}`)).toEqual([404, 'not-found']);
    expect(await found({ customers: [] }, 'address=192.0.2.7')).toEqual([]);
    // Whoever stands behind the granted customer is reached; what they do as a customer of their own is not.
    await world.here.perform((work) =>
      sql`insert into collect.named_holder (tenant_id, entity_id, person_id)
          values (${toUuid(work.tenant)}, ${toUuid(one.person)}, ${toUuid(other.person)})`.execute(work.tx),
    );
    expect(await found(own, `person=${one.person}`)).toEqual([one.account]);
    expect(await found(own, `person=${other.person}`)).toEqual([]);
    expect(await found({ asOf: '2026-02-25T00:00:00.000Z' }, 'address=192.0.2.7')).toEqual([
      403,
      'outside-grant',
    ]);
    const { rows } = await world.here.read((tx) =>
      sql<{ count: number }>`
        select count(*)::integer as count from retain.event where type = 'accesses-revealed'`.execute(tx),
    );
    expect(rows[0]?.count).toBe(6);
  } finally {
    await world.here.close();
  }
});

it('stands in the history of the account and of the person behind it', async () => {
  const world = await openWorld({ connectors: place.here.runtime.connectors });
  try {
    const { account, person } = await world.apply();
    await ask(world.officer, `account=${account}`);
    await ask(world.officer, `person=${person}`);
    const { rows } = await world.here.read((tx) =>
      sql<Revealed>`select subject, also from retain.event where type = 'accesses-revealed' order by position`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([
      { subject: account, also: [person] },
      { subject: person, also: [account] },
    ]);
  } finally {
    await world.here.close();
  }
});
