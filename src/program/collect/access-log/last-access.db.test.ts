import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRound } from '../../../../test/setup/queued-jobs.ts';
import type { Id } from '../../../kernel/ids.ts';
import { toUuid } from '../../../kernel/ids.ts';
import { type AccessOffice, access, openAccessOffice } from './access-fixture.ts';
import { instantArray, uuidArray } from './batch/arrays.ts';

let office: AccessOffice;

beforeAll(async () => {
  office = await openAccessOffice();
});
afterAll(() => office.close());

const bring = () => runRound(office.here, 'bring-last-accesses');
const lastOf = async (account: Id<'account'>): Promise<string | null> =>
  (await office.officer.get(`/access-log/accounts/${account}`)).json.lastAccessAt;
const told = async () =>
  Number((await office.rows('select count(*) from collect.last_access_told'))[0]?.count ?? Number.NaN);

describe('the last access of an account', () => {
  it('is the newest from the moment it is told, however late and in whatever order', async () => {
    const account = await office.account();
    await office.report([
      access(account, { at: '2026-02-10T10:00:00Z' }),
      access(account, { at: '2026-02-20T10:00:00Z' }),
      access(account, { at: '2026-02-15T10:00:00Z' }),
    ]);
    expect(await lastOf(account)).toBe('2026-02-20T10:00:00.000Z');
    await office.report([access(account, { at: '2026-02-19T10:00:00Z' })]);
    expect(await lastOf(account)).toBe('2026-02-20T10:00:00.000Z');
    await office.report([access(account, { at: '2026-02-20T10:00:00.001Z' })]);
    expect(await lastOf(account)).toBe('2026-02-20T10:00:00.001Z');
  });

  it('is the same whatever of it was brought to its account, and when', async () => {
    const accounts = [await office.account(), await office.account(), await office.account()];
    const newest = new Map<Id<'account'>, number>();
    const access_ = fc.record({
      account: fc.constantFrom(...accounts),
      at: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 0, 2) }),
    });
    const step = fc.oneof(fc.array(access_, { minLength: 1, maxLength: 5 }), fc.constant('bring' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const one of steps) {
          if (one === 'bring') await bring();
          else {
            await office.report(
              one.map(({ account, at }) => access(account, { at: new Date(at).toISOString() })),
            );
            for (const { account, at } of one) newest.set(account, Math.max(at, newest.get(account) ?? 0));
          }
        }
        for (const account of accounts) {
          const at = newest.get(account);
          expect(await lastOf(account)).toBe(at === undefined ? null : new Date(at).toISOString());
        }
      }),
      { numRuns: 15 },
    );
    await bring();
    expect(await told()).toBe(0);
    for (const account of accounts)
      expect(await lastOf(account)).toBe(new Date(newest.get(account) ?? Number.NaN).toISOString());
  });

  it('is brought by two at once without loss, while more is told', async () => {
    const accounts = await Promise.all(Array.from({ length: 4 }, () => office.account()));
    const at = (batch: number) => new Date(Date.UTC(2026, 1, 1) + batch * 1000).toISOString();
    const batches = Array.from({ length: 12 }, (_, batch) =>
      accounts.map((one) => access(one, { at: at(batch) })),
    );
    const reports = batches.map(async (lines) => {
      const { status, text } = await office.report(lines);
      expect(status, text).toBe(200);
    });
    await Promise.all([...reports, ...Array.from({ length: 6 }, bring)]);
    await Promise.all([bring(), bring()]);
    expect(await told()).toBe(0);
    for (const account of accounts) expect(await lastOf(account)).toBe(at(11));
  });

  it('is told while somebody holds the row of the account: no batch waits for another', async () => {
    const account = await office.account();
    await office.report([access(account)]);
    await bring();
    await office.here.perform(async (work) => {
      await sql`select from collect.account_last_access where account_id = ${toUuid(account)} for update`.execute(
        work.tx,
      );
      const { status } = await office.report([access(account, { at: '2026-03-02T14:30:00Z' })]);
      expect(status).toBe(200);
    });
    expect(await lastOf(account)).toBe('2026-03-02T14:30:00.000Z');
  });
});

describe('arrays in the binary form of the database', () => {
  it('are read there as what they were', async () => {
    const moment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.uuid(), moment), { minLength: 1, maxLength: 20 }),
        async (given) => {
          const uuids = Buffer.from(given.map(([uuid]) => uuid.replaceAll('-', '')).join(''), 'hex');
          const times = Float64Array.from(given, ([, at]) => at);
          const [row] = await office.rows(
            `select $1::uuid[]::text[] as uuids,
                    array(select (extract(epoch from at) * 1000)::bigint::text from unnest($2::timestamptz[]) as at) as times`,
            [Buffer.from(uuidArray(uuids)), Buffer.from(instantArray(times))],
          );
          expect(row).toEqual({
            uuids: given.map(([uuid]) => uuid),
            times: given.map(([, at]) => String(at)),
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});
