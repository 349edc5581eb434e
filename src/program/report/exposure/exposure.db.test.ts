import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../../../test/setup/installation.ts';
import { runRound } from '../../../../test/setup/queued-jobs.ts';
import { startResellerDeadline } from '../../../../test/setup/reseller-deadline.ts';
import { runGiven } from '../../../../test/setup/scenario.ts';
import type { Id } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/time.ts';

let here: Installation;
let officer: Client;
let account: Id<'account'>;
let customer: Id<'customer'>;

beforeAll(async () => {
  here = await openInstallation({ at: '2025-02-10T12:00:00Z' });
  officer = here.as('officer');
  const saved = await runGiven(here, 'customer-with-account');
  // Safe: what the story saves are answers of the API with the ids of what it made.
  account = (saved.ewasAccount as { id: Id<'account'> }).id;
  customer = (saved.ewasCustomer as { id: Id<'customer'> }).id;
});
afterAll(() => here.close());

const usd = (month: string, amount: string) => ({ account, month, amount, currency: 'USD' });
const record = (...values: object[]) => officer.post('/exposure/transaction-values', { values });

const startClock = (subject: Id) => startResellerDeadline(here, { subject, warnDays: [] });

describe('values of transactions', () => {
  it('are kept row by row: what is wrong is named, what is there already is left', async () => {
    const sent = [usd('2025-01', '100.25'), usd('2025-02', '50'), usd('2025-02', '60'), usd('2025-03', '1')];
    expect((await record(...sent)).json).toEqual({
      kept: 2,
      unchanged: 0,
      notKept: [
        { row: 3, code: 'repeated' },
        { row: 4, code: 'month-ahead' },
      ],
    });
    expect((await record(usd('2025-01', '100.25'), usd('2025-02', '55'))).json).toEqual({
      kept: 1,
      unchanged: 1,
      notKept: [],
    });
    const { json } = await officer.get(`/exposure/transaction-values?account=${account}`);
    expect(json.items).toMatchObject([
      { month: '2025-01', minor: 10_025 },
      { month: '2025-02', minor: 5_500 },
    ]);
  });

  it('come from a file too, by the provider’s own key of the account, and are listed as of a moment', async () => {
    const named = await officer.put(`/identification/accounts/${account}/external-id`, { externalId: 'A-1' });
    expect(named.status, named.text).toBe(200);
    here.moveClock('2025-03-05T12:00:00Z');
    const csv = 'account;month;amount;currency\nA-1;2025-03;7.10;EUR\nA-2;2025-03;7.10;EUR\n';
    const headers = { 'content-type': 'text/csv' };
    const sent = await officer.request('POST', '/exposure/transaction-values/files', { body: csv, headers });
    expect(sent.json).toEqual({ kept: 1, unchanged: 0, notKept: [{ row: 2, code: 'account-unknown' }] });
    const examiner = here.as({
      role: 'examiner',
      examiner: { expiresAt: instant('2027-01-01T00:00:00Z'), asOf: instant('2025-02-11T00:00:00Z') },
    });
    const { items } = (await examiner.get('/exposure/transaction-values')).json;
    expect(items.map(({ month }: { month: string }) => month)).toEqual(['2025-01', '2025-02']);
  });

  it('of another tenant’s account are refused as of nobody', async () => {
    const tenant = await here.foundAnother();
    const stranger = here.as({ tenant, role: 'officer' });
    const { json } = await stranger.post('/exposure/transaction-values', { values: [usd('2025-01', '1')] });
    expect(json.notKept).toEqual([{ row: 1, code: 'account-unknown' }]);
    expect((await stranger.get('/exposure/transaction-values')).json.items).toEqual([]);
  });
});

describe('the exposure of a deadline', () => {
  it('is reckoned once it has passed, from the transactions it is about and the months it ran', async () => {
    here.moveClock('2025-02-10T12:00:00Z');
    const [ofAccount, ofCustomer, ofAll] = [
      await startClock(account),
      await startClock(customer),
      await startClock(here.tenant),
    ];
    const early = await officer.get(`/exposure/clocks/${ofAccount}`);
    expect([early.status, early.json.errors]).toMatchObject([409, [{ code: 'not-breached' }]]);
    here.moveClock('2025-03-20T12:00:00Z');
    await record(usd('2025-03', '200000.00'));
    await runRound(here, 'watch-clocks');
    const { json } = await officer.get(`/exposure/clocks/${ofAccount}`);
    expect(json).toMatchObject({
      scope: 'account',
      accounts: 1,
      breachedOn: '2025-03-12',
      fromMonth: '2025-02',
      untilMonth: '2025-03',
      civilMaximum: { minor: 37_770_000, currency: 'USD', from: 'adjusted', year: 2025 },
      transactions: { minor: 20_005_500 },
      multiplied: { minor: 40_011_000 },
      greater: 'transactions',
      exposure: { minor: 40_011_000, currency: 'USD' },
      notCounted: [{ minor: 710, currency: 'EUR' }],
      missing: ['values-in-usd'],
    });
    expect((await officer.get(`/exposure/clocks/${ofCustomer}`)).json).toMatchObject({
      scope: 'customers',
      exposure: { minor: 40_011_000 },
    });
    expect((await officer.get(`/exposure/clocks/${ofAll}`)).json).toMatchObject({
      scope: 'all-accounts',
      accounts: null,
    });
    expect((await here.as('reviewer').get(`/exposure/clocks/${ofAccount}`)).status).toBe(403);
  });
});
