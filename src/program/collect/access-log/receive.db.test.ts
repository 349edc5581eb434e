import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import { toUuid } from '../../../kernel/ids.ts';
import { addMilliseconds, addToDay, dayOf } from '../../../kernel/time.ts';
import { type AccessOffice, access, ndjson, openAccessOffice } from './access-fixture.ts';
import { readAccesses } from './find/read-accesses.ts';
import { indexDays } from './hot/index-days.ts';

let office: AccessOffice;
let ours: Id<'account'>;
let other: Id<'account'>;

beforeAll(async () => {
  office = await openAccessOffice();
  ours = await office.account();
  other = await office.account();
});
afterAll(() => office.close());

const eventsOf = (batch: number) =>
  office.rows(
    `select 'acc_' || account_id as account, at, host(address) as address, source, principal, action, line
     from collect.access_event where batch = $1 order by line`,
    [batch],
  );

describe('a batch of accesses', () => {
  it('is on record, line by line, when it is answered', async () => {
    const reply = await office.report([
      access(ours),
      access(other, {
        at: '2026-03-01T23:59:59.999+01:00',
        address: '[2001:db8::1]:443',
        principal: undefined,
      }),
      access(ours, { address: 'AWS Internal', action: 'vm:stop ☃' }),
      access(ours, { address: '::ffff:198.51.100.9' }),
    ]);
    expect(reply.status, reply.text).toBe(200);
    expect(reply.json).toMatchObject({
      again: false,
      format: 'gatehouse',
      counts: { events: 4, unmatched: 0, refused: 0, skipped: 0 },
      firstAt: '2026-03-01T22:59:59.999Z',
      lastAt: '2026-03-02T14:00:00.000Z',
      problems: [],
    });
    expect(await eventsOf(reply.json.batch)).toEqual([
      {
        account: ours,
        at: new Date('2026-03-02T14:00:00Z'),
        address: '192.0.2.7',
        source: null,
        principal: 'ada',
        action: 'console:sign-in',
        line: 1,
      },
      {
        account: other,
        at: new Date('2026-03-01T22:59:59.999Z'),
        address: '2001:db8::1',
        source: null,
        principal: null,
        action: 'console:sign-in',
        line: 2,
      },
      expect.objectContaining({ address: null, source: 'AWS Internal', action: 'vm:stop ☃', line: 3 }),
      expect.objectContaining({ address: '198.51.100.9', line: 4 }),
    ]);
    const [event] = await office.rows(
      `select data from retain.event where type = 'access-batch-received' and data ->> 'batch' = $1`,
      [String(reply.json.batch)],
    );
    expect(event.data).toMatchObject({
      events: 4,
      digest: reply.json.digest,
      days: [
        { day: '2026-03-01', events: 1 },
        { day: '2026-03-02', events: 3 },
      ],
    });
    expect(JSON.stringify(event.data)).not.toContain('192.0.2.7');
  });

  it('is answered as before when it comes again, and adds nothing', async () => {
    const lines = [access(ours), { nonsense: true }];
    const first = await office.report(lines, { key: 'nightly-1' });
    const again = await office.report(lines, { key: 'nightly-1' });
    expect(again.status).toBe(200);
    expect(again.json).toEqual({ ...first.json, again: true });
    expect(await eventsOf(first.json.batch)).toHaveLength(1);
    const another = await office.report([access(other)], { key: 'nightly-1' });
    expect([another.status, another.json.code]).toEqual([409, 'idempotency-key-reused']);
  });

  it('counts once when the same is sent many times at once', async () => {
    const lines = Array.from({ length: 200 }, () => access(ours, { action: 'at-once' }));
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => office.report(lines, { key: 'at-once' })),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(replies.filter(({ json }) => !json.again)).toHaveLength(1);
    expect(new Set(replies.map(({ json }) => json.batch)).size).toBe(1);
    const [{ count }] = await office.rows(
      `select count(*)::int from collect.access_event where action = 'at-once'`,
    );
    expect(count).toBe(200);
  });

  it('is taken when it is the first of its day, also where many are', async () => {
    const days = Array.from({ length: 12 }, (_, nth) => `2025-11-${String(nth + 1).padStart(2, '0')}`);
    for (const day of days) {
      const replies = await Promise.all(
        Array.from({ length: 6 }, () => office.report([access(ours, { at: `${day}T12:00:00Z` })])),
      );
      expect(replies.map(({ status }) => status)).toEqual(Array(6).fill(200));
    }
  });

  it('needs a name', async () => {
    const reply = await office.shipper.request('POST', '/access-events', {
      body: ndjson([access(ours)]),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect([reply.status, reply.json.code]).toEqual([400, 'idempotency-key-missing']);
  });
});

describe('a day of accesses', () => {
  const indexesOf = (day: string) =>
    office.rows(
      `select amname as kind, count(*)::int from pg_class leaf
       join pg_index on indrelid = leaf.oid join pg_class index on index.oid = indexrelid join pg_am on pg_am.oid = index.relam
       where leaf.relname = 'access_' || $1 || '_' || $2 group by amname order by amname`,
      [day.replaceAll('-', ''), toUuid(office.here.tenant).replaceAll('-', '')],
    );
  const index = () => indexDays(office.here.runtime, { tenant: office.here.tenant });

  it('is indexed by account once it has ended, and read alike before and after', async () => {
    const today = dayOf(office.here.now(), 'UTC');
    const ended = addToDay(today, { days: -1 });
    const quiet = await office.account();
    const busy = await office.account();
    const lines = [ended, today].flatMap((day) => [
      ...Array.from({ length: 3_000 }, (_, nth) =>
        access(busy, { at: `${day}T00:00:00Z`, action: `a${nth}` }),
      ),
      access(quiet, { at: `${day}T00:00:01Z` }),
    ]);
    expect((await office.report(lines)).json.counts.events).toBe(lines.length);
    const find = () =>
      office.here.read((tx) => readAccesses(office.here.runtime, tx, { accounts: [quiet], limit: 10 }));
    const found = await find();
    await index();
    // It may still be filling.
    expect(await indexesOf(ended)).toEqual([{ kind: 'brin', count: 2 }]);
    office.here.moveClock(addMilliseconds(office.here.now(), 11 * 60_000));
    expect(found.events.map(({ at }) => at.slice(0, 10))).toEqual([today, ended]);
    await index();
    expect(await indexesOf(ended)).toEqual([
      { kind: 'brin', count: 2 },
      { kind: 'btree', count: 1 },
    ]);
    expect(await indexesOf(today)).toEqual([{ kind: 'brin', count: 2 }]);
    expect(await find()).toEqual(found);
    // Late ones come into the index; a second round has nothing to make.
    await office.report([access(quiet, { at: `${ended}T00:00:02Z` })]);
    await index();
    expect(await indexesOf(ended)).toHaveLength(2);
    expect((await find()).events).toHaveLength(3);
  });
});
