import { describe, expect, it } from 'vitest';
import { day, instant } from '../../../../kernel/time.ts';
import {
  ada,
  ben,
  codes,
  decided,
  holder,
  id,
  settings,
  standingAt,
  undetermined,
  verification,
} from '../facts-fixture.ts';

const pending = { verification: [verification({ outcome: 'pending' })] };

describe('an open account whose holder is being verified', () => {
  it('works under the pending terms of the program, with enhanced monitoring', () => {
    const { state, terms, reasons } = standingAt(pending);
    expect(state).toBe('pending');
    expect(reasons).toEqual([
      { code: 'verification-pending', clause: '§ 7.302(d)', facts: { person: ada, dueOn: '2026-04-01' } },
    ]);
    expect(terms).toMatchObject({
      ...settings.pendingTerms,
      newProvisioning: 'within-limits',
      runningMachines: 'untouched',
    });
    expect(terms.monitoring).toBe('enhanced');
  });

  it('is restricted from the first instant after the last pending day in the legal zone, and not one earlier', () => {
    // Midnight after 1 April 2026 in New York, four hours behind since daylight saving began.
    const end = instant('2026-04-02T04:00:00Z');
    expect(standingAt(pending).validUntil).toBe(end);
    expect(standingAt(pending).terms.until).toBe(end);
    expect(standingAt(pending, { at: '2026-04-02T03:59:59.999Z' }).state).toBe('pending');
    const later = standingAt(pending, { at: end });
    expect(later.state).toBe('restricted');
    expect(codes(later)).toEqual(['verification-overdue']);
    expect(later.requirements.pastDue).toMatchObject([
      { requirement: `verification:${ada}`, dueOn: '2026-04-01' },
    ]);
    expect(later.validUntil).toBeNull();
  });

  it('is given the days of the program, none included', () => {
    const none = standingAt(pending, { at: '2026-03-02T16:00:00Z', settings: { pendingDays: 0 } });
    expect([none.state, none.validUntil]).toEqual(['pending', '2026-03-03T05:00:00.000Z']);
  });

  it('has until the day verification itself set, where it set one', () => {
    const one = verification({ outcome: 'pending', dueOn: day('2026-03-20') });
    expect(standingAt({ verification: [one] }).requirements.currentDeadline).toBe('2026-03-20');
  });

  it('counts a new owner from the day they were found, not from the opening', () => {
    const owner = verification({ person: ben, outcome: 'pending', since: instant('2026-05-31T02:00:00Z') });
    const standing = standingAt(
      {
        owners: [holder(undetermined(ben))],
        verification: [verification(), owner],
      },
      { at: '2026-06-10T12:00:00Z' },
    );
    // 02:00 UTC on 31 May is still the 30th in New York.
    expect(standing.state).toBe('pending');
    expect(standing.reasons).toMatchObject([{ facts: { person: ben, dueOn: '2026-06-29' } }]);
  });

  it('owes nothing more while what was handed in waits to be read', () => {
    const { requirements, state } = standingAt({
      verification: [verification({ outcome: 'pending', awaitingReview: true })],
    });
    expect([state, requirements.currentlyDue]).toEqual(['pending', []]);
    expect(requirements.pendingVerification).toMatchObject([
      { requirement: `verification:${ada}`, owedBy: 'provider', dueOn: '2026-04-01' },
    ]);
  });

  it('never reads silence about a person as verified', () => {
    expect(standingAt({ verification: [] })).toMatchObject({
      state: 'pending',
      requirements: { currentlyDue: [{ requirement: `verification:${ada}` }] },
    });
  });
});

describe('doubt about an identity', () => {
  it('flips a good standing back at once, limits new use, and powers nothing off', () => {
    expect(standingAt({}).state).toBe('good');
    const doubted = standingAt({
      verification: [verification({ outcome: 'in-doubt', openDiscrepancies: 1 })],
    });
    expect(doubted.state).toBe('restricted');
    expect(doubted.terms).toMatchObject({
      runningMachines: 'untouched',
      newProvisioning: 'within-limits',
      acceleratorsMax: 0,
    });
    expect(doubted.requirements.errors).toEqual([
      { requirement: `verification:${ada}`, code: 'identity-in-doubt' },
      { requirement: `verification:${ada}`, code: 'discrepancy-open' },
    ]);
    expect(doubted.lifts).toEqual([`verification:${ada}`]);
  });

  it('limits an account from before the program as well', () => {
    const account = {
      account: { id: id('account', 1), trial: false, namesLocations: true, origin: 'existing' },
    } as const;
    expect(standingAt({ ...account, verification: [verification({ outcome: 'in-doubt' })] }).state).toBe(
      'restricted',
    );
  });
});

describe('a customer and all owners who are U.S. persons', () => {
  const us = {
    customer: holder(decided(ada, 'us'), { kind: 'entity', collected: [] }),
    owners: [holder(decided(ben, 'us'), { collected: [] })],
    ownersKnown: { outcome: 'met', missing: [] },
    verification: [],
  } as const;

  it('are in good standing without verification and without collection', () => {
    const standing = standingAt(us);
    expect([standing.state, codes(standing)]).toEqual(['good', ['customer-and-all-owners-us']]);
    expect(standing.terms).toMatchObject({
      newProvisioning: 'allowed',
      monitoring: 'standard',
      spendMax: null,
    });
  });

  it('lose it at once when one owner who is not proven joins, or when an owner is not known', () => {
    const cleo = id('person', 3);
    const joined = standingAt({ ...us, owners: [...us.owners, holder(undetermined(cleo))] });
    expect([joined.state, joined.lifts]).toEqual(['pending', [`verification:${cleo}`]]);
    expect(standingAt({ ...us, ownersKnown: { outcome: 'unknown', missing: [] } }).state).toBe('pending');
  });

  it('lose it at once when the identity behind the status is in doubt', () => {
    const doubted = { ...us, verification: [verification({ outcome: 'in-doubt' })] };
    expect([standingAt(doubted).state, codes(standingAt(doubted))]).toEqual([
      'restricted',
      ['identity-in-doubt'],
    ]);
  });

  it('lose it at the end of the last day of a decision, in the legal zone', () => {
    const given = {
      customer: holder(decided(ada, 'us', '2026-03-31')),
      verification: [verification({ outcome: 'not-owed' })],
    };
    const end = '2026-04-01T04:00:00.000Z';
    expect(standingAt(given)).toMatchObject({ state: 'good', validUntil: end });
    const after = standingAt(given, { at: end });
    expect([after.state, after.requirements.errors]).toEqual([
      'pending',
      [{ requirement: `us-status:${ada}`, code: 'us-status-expired' }],
    ]);
  });

  it('owe collection and verification of one of them from the day that one status ends', () => {
    const mixed = {
      owners: [holder(decided(ben, 'us', '2026-03-31'), { collected: [] })],
      verification: [verification(), verification({ person: ben, outcome: 'not-owed' })],
    };
    expect(standingAt(mixed)).toMatchObject({ state: 'good', validUntil: '2026-04-01T04:00:00.000Z' });
    const after = standingAt(mixed, { at: '2026-04-01T12:00:00Z' });
    expect([after.state, codes(after)]).toEqual([
      'pending',
      ['minimum-data-missing', 'verification-pending'],
    ]);
  });
});

describe('a product that the law does not reach', () => {
  it.each([
    ['out of scope', { inScope: false, usProduct: true }],
    ['not a U.S. product', { inScope: true, usProduct: false }],
  ])('leaves the account in good standing: %s', (_, offering) => {
    const standing = standingAt({ offering, ...pending });
    expect([standing.state, codes(standing)]).toEqual(['good', ['offering-out-of-scope']]);
  });

  it('is not presumed: without a decision the account counts as reached, and says so', () => {
    const standing = standingAt({ offering: null, ...pending });
    expect([standing.state, codes(standing)]).toEqual([
      'pending',
      ['verification-pending', 'offering-scope-undecided'],
    ]);
  });
});

describe('what was collected', () => {
  it('leaves no good standing while a minimum piece is missing, and names it', () => {
    const collected = ['name', 'post-box', 'location-of-use', 'payment-instrument', 'telephone'] as const;
    const standing = standingAt({ customer: holder(undetermined(ada), { collected }) });
    expect(standing.state).toBe('pending');
    expect(standing.requirements.currentlyDue.map((item) => item.requirement)).toEqual([
      `person.address.street:${ada}`,
      `person.email:${ada}`,
    ]);
    expect(standing.requirements.errors).toEqual([
      { requirement: `person.address.street:${ada}`, code: 'post-box-is-no-street' },
    ]);
  });

  it('restricts the account once the pending days are over', () => {
    const collected = ['name'] as const;
    const standing = standingAt(
      { customer: holder(undetermined(ada), { collected }) },
      { at: '2026-05-01T00:00:00Z' },
    );
    expect([standing.state, codes(standing)]).toEqual(['restricted', ['minimum-data-missing']]);
  });

  it('lets a trial do without payment only as the program says', () => {
    const collected = [
      'name',
      'street-address-business',
      'payment-none-trial',
      'email',
      'telephone',
    ] as const;
    const given = {
      account: { id: id('account', 1), trial: true, namesLocations: true, origin: 'application' },
      customer: holder(undetermined(ada), { collected }),
    } as const;
    expect(standingAt(given).state).toBe('good');
    expect(codes(standingAt(given, { settings: { trialWithoutPayment: false } }))).toEqual([
      'minimum-data-missing',
    ]);
  });

  it('asks for owners nobody has identified', () => {
    const standing = standingAt({ ownersKnown: { outcome: 'unknown', missing: ['customer.ownership'] } });
    expect([standing.state, codes(standing)]).toEqual(['pending', ['owners-not-known']]);
    expect(standing.lifts).toEqual(['beneficial-owners']);
  });

  it('asks about each foreign owner what applies to owners: they neither pay nor use', () => {
    const standing = standingAt({
      owners: [holder(undetermined(ben), { collected: ['name'] })],
      verification: [verification(), verification({ person: ben })],
    });
    expect(standing.lifts).toEqual([
      `person.address.street:${ben}`,
      `person.email:${ben}`,
      `person.telephone:${ben}`,
    ]);
  });
});

describe('an account from before the program', () => {
  const existing = {
    account: { id: id('account', 1), trial: false, namesLocations: true, origin: 'existing' },
    life: { state: 'opened', since: instant('2026-03-02T15:00:00Z'), openedOn: day('2019-05-01') },
    verification: [verification({ outcome: 'pending', dueOn: day('2026-03-05') })],
  } as const;

  it('is pending without limits while the implementation period has no end', () => {
    const standing = standingAt(existing);
    expect([standing.state, codes(standing), standing.validUntil]).toEqual([
      'pending',
      ['existing-account'],
      null,
    ]);
    expect(standing.terms.newProvisioning).toBe('allowed');
    expect(standing.requirements.eventuallyDue.map((item) => item.requirement)).toContain(
      `verification:${ada}`,
    );
    expect(standing.requirements.disabledReason).toBeNull();
  });

  it('is restricted from the end of that period on', () => {
    const when = { law: { existingAccountsDueOn: day('2026-12-31') } };
    expect(standingAt(existing, when).validUntil).toBe('2027-01-01T05:00:00.000Z');
    const over = standingAt(existing, { ...when, at: '2027-01-01T05:00:00Z' });
    expect([over.state, codes(over)]).toEqual(['restricted', ['implementation-period-over']]);
  });
});

describe('verification that must be done again', () => {
  const given = { verification: [verification({ reverifyDueOn: day('2026-05-01') })] };

  it('is owed in time: eventually, then from the first warning of the program on, then past due', () => {
    const now = standingAt(given);
    expect(now).toMatchObject({
      state: 'good',
      validUntil: '2026-04-01T04:00:00.000Z',
      terms: { until: '2026-05-02T04:00:00.000Z' },
    });
    expect(now.requirements.eventuallyDue).toMatchObject([
      { requirement: `reverification:${ada}`, dueOn: '2026-05-01' },
      { optional: true },
    ]);
    const near = standingAt(given, { at: '2026-04-01T04:00:00Z' });
    expect([near.state, near.requirements.currentDeadline]).toEqual(['good', '2026-05-01']);
    expect(near.lifts).toEqual([]);
    const past = standingAt(given, { at: '2026-05-02T04:00:00Z' });
    expect([past.state, codes(past)]).toEqual(['restricted', ['reverification-overdue']]);
  });
});
