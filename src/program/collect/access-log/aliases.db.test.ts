import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runQueuedJobs, runRound } from '../../../../test/setup/queued-jobs.ts';
import { randomIds } from '../../../kernel/ids.ts';
import { type AccessOffice, access, openAccessOffice } from './access-fixture.ts';

let office: AccessOffice;

beforeAll(async () => {
  office = await openAccessOffice();
});
afterAll(() => office.close());

const name = (id: string) => ({ namespace: 'aws', id });
const waiting = async (id: string) =>
  (await office.officer.get('/access-log/unmatched?namespace=aws')).json.items.find(
    (one: { id: string }) => one.id === id,
  );
const eventsOf = async (account: string) =>
  office.rows(
    `select batch, line, at, host(address) as address, action from collect.access_event where account_id = $1
     order by batch, line`,
    [account.slice(4)],
  );

describe('accesses of an account that nobody here knows', () => {
  it('wait, and go to the account once somebody says whose they are, each exactly once', async () => {
    const account = await office.account();
    const lines = [
      access(name('111'), { at: '2026-02-28T10:00:00Z' }),
      access(name('111'), { at: '2026-03-01T10:00:00Z', address: 'AWS Internal' }),
      access(name('222')),
    ];
    const reply = await office.report(lines);
    expect(reply.json.counts).toMatchObject({ events: 0, unmatched: 3 });
    expect(await waiting('111')).toEqual({
      ...name('111'),
      events: 2,
      firstAt: '2026-02-28T10:00:00.000Z',
      lastAt: '2026-03-01T10:00:00.000Z',
    });
    const set = await office.officer.put('/access-log/aliases', { ...name('111'), account });
    expect([set.status, set.json.waiting]).toEqual([200, 2]);
    await Promise.all([
      runQueuedJobs(office.here),
      runRound(office.here, 'match-waiting-accesses'),
      runRound(office.here, 'match-waiting-accesses'),
    ]);
    expect(await waiting('111')).toBeUndefined();
    expect(await waiting('222')).toMatchObject({ events: 1 });
    expect(await eventsOf(account)).toEqual([
      expect.objectContaining({ batch: reply.json.batch, line: 1, address: '192.0.2.7' }),
      expect.objectContaining({ batch: reply.json.batch, line: 2, address: null }),
    ]);
    const { json } = await office.officer.get(`/access-log/accounts/${account}`);
    expect(json.lastAccessAt).toBe('2026-03-01T10:00:00.000Z');
    const said = await office.rows(
      `select sum((data ->> 'events')::int)::int as events from retain.event where type = 'waiting-accesses-matched'
         and subject = $1`,
      [account],
    );
    expect(said).toEqual([{ events: 2 }]);
  });

  it('go straight to the account while the alias stands, and wait again when it is taken away', async () => {
    const account = await office.account();
    await office.officer.put('/access-log/aliases', { ...name('333'), account });
    expect((await office.report([access(name('333'))])).json.counts).toMatchObject({ events: 1 });
    const listed = await office.officer.get(`/access-log/aliases?account=${account}`);
    expect(listed.json.items).toMatchObject([{ ...name('333'), account }]);
    const gone = await office.officer.request('DELETE', '/access-log/aliases?namespace=aws&id=333');
    expect(gone.status).toBe(204);
    expect((await office.report([access(name('333'))])).json.counts).toMatchObject({ unmatched: 1 });
    expect(await eventsOf(account)).toHaveLength(1);
  });

  it('go to the account that has the provider’s own key, without an alias', async () => {
    const keyed = { namespace: 'provider', id: 'tenant-9' };
    expect((await office.report([access(keyed)])).json.counts).toMatchObject({ unmatched: 1 });
    const account = await office.account('tenant-9');
    expect((await office.report([access(keyed)])).json.counts).toMatchObject({ events: 1 });
    // What came before the account was entered is found in the next round.
    await runRound(office.here, 'match-waiting-accesses');
    expect(await eventsOf(account)).toHaveLength(2);
  });

  it('wait also under an id of ours that is not there, and are nobody else’s', async () => {
    const nobody = randomIds.next('account');
    expect((await office.report([access(nobody)])).json.counts).toMatchObject({ unmatched: 1 });
    const other = await office.here.foundAnother();
    const stranger = office.here.as({ tenant: other, role: 'officer' });
    expect((await stranger.get('/access-log/unmatched')).json.items).toEqual([]);
    expect((await stranger.get('/access-log/batches')).json.items).toEqual([]);
  });

  it('cannot be said to be of an account that is not there', async () => {
    const set = await office.officer.put('/access-log/aliases', {
      ...name('444'),
      account: randomIds.next('account'),
    });
    expect([set.status, set.json.code]).toEqual([404, 'not-found']);
  });

  it('come to their account however many pages of names there are', async () => {
    await office.report(Array.from({ length: 5 }, (_, at) => access({ namespace: 'pages', id: `n\n${at}` })));
    const seen: string[] = [];
    let next = '';
    do {
      const page = await office.officer.get(`/access-log/unmatched?namespace=pages&limit=2${next}`);
      seen.push(...page.json.items.map(({ id }: { id: string }) => id));
      next = page.json.next ? `&cursor=${encodeURIComponent(page.json.next)}` : '';
    } while (next);
    expect(seen).toEqual(['n\n0', 'n\n1', 'n\n2', 'n\n3', 'n\n4']);
  });
});
