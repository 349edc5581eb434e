import { describe, expect, it } from 'vitest';
import { day, instant } from '../../../../kernel/time.ts';
import {
  accountCase,
  ada,
  codes,
  decided,
  holder,
  id,
  standingAt,
  undetermined,
  verification,
} from '../facts-fixture.ts';

const failed = verification({
  outcome: 'failed',
  failedOn: day('2026-03-10'),
  since: instant('2026-03-10T18:00:00Z'),
  attemptsLeft: 0,
});
const given = { verification: [failed] };
/** Seven days later the account is suspended, thirty after that closing is to be proposed: both in New York. */
const suspendedFrom = instant('2026-03-18T04:00:00Z');
const proposedFrom = instant('2026-04-17T04:00:00Z');

describe('after the last allowed attempt failed', () => {
  it('new use is limited at once, then suspended, then closing is to be proposed: each on its instant', () => {
    const first = standingAt(given, { at: '2026-03-10T19:00:00Z' });
    expect([first.state, codes(first), first.validUntil]).toEqual([
      'restricted',
      ['attempts-failed'],
      suspendedFrom,
    ]);
    const second = standingAt(given, { at: suspendedFrom });
    expect([second.state, codes(second), second.validUntil]).toEqual([
      'suspended',
      ['suspended-after-failed-attempts'],
      proposedFrom,
    ]);
    const third = standingAt(given, { at: proposedFrom });
    expect([third.state, codes(third), third.validUntil]).toEqual([
      'suspended',
      ['suspended-after-failed-attempts', 'closing-to-be-proposed'],
      null,
    ]);
  });

  it('suspension stops new use and touches nothing that runs', () => {
    expect(standingAt(given, { at: suspendedFrom }).terms).toMatchObject({
      newProvisioning: 'stopped',
      runningMachines: 'untouched',
      until: null,
    });
  });

  it('no clock closes the account, however long it waits', () => {
    expect(standingAt(given, { at: '2036-01-01T00:00:00Z' }).state).toBe('suspended');
  });

  it('the finding is unmet only while a proposal is owed and nobody made it', () => {
    const outcome = (cases: Parameters<typeof standingAt>[0]['cases'] = []) =>
      standingAt({ ...given, cases }, { at: proposedFrom }).findings.find(
        (one) => one.obligation === 'close-after-failed-attempts',
      )?.outcome;
    expect(outcome()).toBe('unmet');
    expect(outcome([accountCase({ kind: 'closing-proposal', openedAt: proposedFrom })])).toBe('met');
  });

  it('a proposal in hand is named; one that people turned down is not made again for the same failure', () => {
    const proposal = accountCase({ kind: 'closing-proposal', openedAt: proposedFrom });
    const open = standingAt({ ...given, cases: [proposal] }, { at: proposedFrom });
    expect(codes(open)).toEqual(['suspended-after-failed-attempts', 'closing-proposed']);
    const resolved = { at: instant('2026-04-20T12:00:00Z'), outcome: 'keep-open' } as const;
    const kept = standingAt({ ...given, cases: [{ ...proposal, resolved }] }, { at: '2026-06-01T00:00:00Z' });
    expect(codes(kept)).toEqual(['suspended-after-failed-attempts']);
    const before = accountCase({
      kind: 'closing-proposal',
      openedAt: instant('2025-04-17T12:00:00Z'),
      resolved,
    });
    expect(codes(standingAt({ ...given, cases: [before] }, { at: proposedFrom }))).toContain(
      'closing-to-be-proposed',
    );
  });

  it('an appeal that is pending holds the proposal back', () => {
    const appeal = accountCase({ kind: 'appeal', openedAt: proposedFrom, dueOn: day('2026-05-17') });
    const standing = standingAt({ ...given, cases: [appeal] }, { at: proposedFrom });
    expect([standing.state, codes(standing)]).toEqual(['suspended', ['suspended-after-failed-attempts']]);
    expect(standing.requirements.pendingVerification).toMatchObject([
      { requirement: 'appeal', dueOn: '2026-05-17' },
    ]);
  });

  it('a granted appeal gives the pending days anew', () => {
    const resolved = { at: instant('2026-03-20T12:00:00Z'), outcome: 'granted' } as const;
    const cases = [accountCase({ kind: 'appeal', resolved })];
    const again = standingAt({ ...given, cases }, { at: '2026-03-21T12:00:00Z' });
    expect([again.state, codes(again)]).toEqual(['pending', ['verification-pending']]);
    expect(again.requirements.currentDeadline).toBe('2026-04-19');
    const earlier = [
      accountCase({ kind: 'appeal', resolved: { ...resolved, at: instant('2026-03-01T12:00:00Z') } }),
    ];
    expect(standingAt({ ...given, cases: earlier }, { at: '2026-03-21T12:00:00Z' }).state).toBe('suspended');
  });

  it('means nothing for a holder who is shown to be a U.S. person', () => {
    expect(standingAt({ ...given, customer: holder(decided(ada, 'us')) }).state).toBe('good');
  });

  it('each person who failed is named', () => {
    const other = { ...failed, person: id('person', 7), failedOn: day('2026-03-01') };
    const owners = [holder(undetermined(other.person))];
    const standing = standingAt({ owners, verification: [failed, other] }, { at: '2026-03-10T19:00:00Z' });
    expect(standing.state).toBe('suspended');
    expect(codes(standing)).toEqual(['suspended-after-failed-attempts', 'attempts-failed']);
  });
});

describe('the end of an account that people decided', () => {
  it('stops new use while it is closing and leaves what runs until it is closed', () => {
    const closing = {
      state: 'closing',
      since: instant('2026-04-20T12:00:00Z'),
      openedOn: day('2026-03-02'),
      because: 'identity-not-verified',
      case: id('case', 3),
      closesOn: day('2026-05-20'),
    } as const;
    const standing = standingAt({ ...given, life: closing }, { at: '2026-04-21T12:00:00Z' });
    expect(standing).toMatchObject({
      state: 'closing',
      terms: { newProvisioning: 'stopped', runningMachines: 'untouched' },
      reasons: [
        { code: 'closing-by-decision', facts: { because: 'identity-not-verified', closesOn: '2026-05-20' } },
      ],
      lifts: ['appeal'],
      validUntil: null,
    });
    expect(standingAt({ ...given, life: closing }, { at: '2027-01-01T00:00:00Z' }).state).toBe('closing');
  });

  it('a closed account owes nothing and is offered nothing', () => {
    const closed = {
      state: 'closed',
      since: instant('2026-05-21T12:00:00Z'),
      openedOn: null,
      because: 'customer-request',
      closedOn: day('2026-05-21'),
    } as const;
    const standing = standingAt({
      life: closed,
      customer: holder(undetermined(ada), { collected: [] }),
    });
    expect(standing.state).toBe('closed');
    expect(standing.terms.runningMachines).toBe('end-with-account');
    expect([standing.requirements.currentlyDue, standing.requirements.eventuallyDue, standing.lifts]).toEqual(
      [[], [], []],
    );
  });
});
