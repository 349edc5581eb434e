import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMilliseconds, instant } from '../../../kernel/time.ts';
import { judge, type PersonRecord } from './outcome.ts';
import {
  context,
  id,
  known,
  now,
  openDoubt,
  openEntry,
  proof,
  record,
  verifiedProofs,
} from './record-fixture.ts';
import { circumstances, methods } from './types/state.ts';

const judged = (over: Partial<PersonRecord>, under = context()) => known(over, under).judged;

describe('verified', () => {
  it('needs as many different methods as the program says, a document among them where it says so', () => {
    expect(judged({}).lacks).toEqual(['documentary-method', 'another-method']);
    expect(judged({ proofs: [proof('documentary')] }).lacks).toEqual(['another-method']);
    expect(judged({ proofs: [proof('email-code'), proof('telephone-code')] }).lacks).toEqual([
      'documentary-method',
    ]);
    expect(judged({ proofs: verifiedProofs })).toMatchObject({ outcome: 'verified', lacks: [] });
  });

  it('does not count one method twice', () => {
    const twice = [proof('documentary', '2026-03-01T10:00:00Z'), proof('documentary')];
    expect(judged({ proofs: twice }).lacks).toEqual(['another-method']);
  });

  it('counts no method that the program does not use', () => {
    const under = context({ verificationMethods: ['documentary', 'telephone-code'] });
    expect(judged({ proofs: verifiedProofs }, under).outcome).toBe('pending');
  });

  it('needs no document where the program does not ask for one', () => {
    const under = context({ documentaryRequired: false });
    const proofs = [proof('email-code'), proof('telephone-code')];
    expect(judged({ proofs }, under).outcome).toBe('verified');
  });

  it.each(circumstances)('in the hard case %s needs a method without documents', (circumstance) => {
    const under = context({ verificationMethodsNeeded: 1 });
    const proofs = [proof('documentary')];
    expect(judged({ proofs }, under).outcome).toBe('verified');
    expect(judged({ proofs, circumstances: [circumstance] }, under)).toMatchObject({
      outcome: 'pending',
      lacks: ['non-documentary-method'],
    });
  });

  it('is as old as the oldest proof it rests on: one method again does not renew the other', () => {
    const again = [...verifiedProofs, proof('documentary', '2028-02-01T10:00:00Z')];
    const result = judged({ proofs: again }, context({}, instant('2028-02-02T10:00:00Z')));
    expect(result.since).toBe('2026-03-02T11:00:00.000Z');
    expect(result.reverifyDueOn).toBe('2028-03-02');
  });

  it('is blocked by an open substantive discrepancy and not by a minor one', () => {
    const one = (severity: 'substantive' | 'minor', resolved: boolean) => ({
      proofs: verifiedProofs,
      discrepancies: [{ id: id.discrepancy, severity, resolved }],
    });
    expect(judged(one('substantive', false))).toMatchObject({ outcome: 'pending', openDiscrepancies: 1 });
    expect(judged(one('substantive', true)).outcome).toBe('verified');
    expect(judged(one('minor', false))).toMatchObject({ outcome: 'verified', openDiscrepancies: 1 });
  });
});

describe('verified again', () => {
  const at = instant('2026-06-01T12:00:00Z');

  it('by the schedule of the program, to the end of a short month', () => {
    const proofs = [
      proof('documentary', '2027-02-28T23:00:00Z'),
      proof('email-code', '2027-03-01T00:00:00Z'),
    ];
    const under = context({ reverifyEveryMonths: 12 }, instant('2027-04-01T12:00:00Z'));
    expect(judged({ proofs }, under).reverifyDueOn).toBe('2028-02-28');
    const leap = [proof('documentary', '2028-02-29T15:00:00Z'), proof('email-code', '2028-02-29T15:00:00Z')];
    expect(judged({ proofs: leap }, under).reverifyDueOn).toBe('2029-02-28');
  });

  it('sooner where what was verified has changed since', () => {
    const changed = { proofs: verifiedProofs, informationChangedAt: instant('2026-05-04T15:00:00Z') };
    expect(judged(changed, context({}, at)).reverifyDueOn).toBe('2026-06-03');
    const before = { ...changed, informationChangedAt: instant('2026-03-01T15:00:00Z') };
    expect(judged(before, context({}, at)).reverifyDueOn).toBe('2028-03-02');
  });

  it('by the number of the law where an edition has one and it comes first', () => {
    const law = { failedAttemptsBeforeMeasures: null, reverificationDays: 365 };
    expect(judge(record({ proofs: verifiedProofs }), { ...context(), parameters: law }).reverifyDueOn).toBe(
      '2027-03-02',
    );
  });
});

describe('doubt, failure and U.S. status', () => {
  it('doubt takes effect whatever was proved, since the first doubt was raised', () => {
    const earlier = { ...openDoubt, raisedAt: instant('2026-03-02T11:30:00Z') };
    expect(judged({ proofs: verifiedProofs, doubts: [openDoubt, earlier] })).toMatchObject({
      outcome: 'in-doubt',
      since: '2026-03-02T11:30:00.000Z',
    });
    expect(judged({ proofs: verifiedProofs, doubts: [{ ...openDoubt, lifted: true }] }).outcome).toBe(
      'verified',
    );
  });

  it('U.S. status settles a failure, but nothing while there is doubt', () => {
    const usSince = instant('2026-03-02T09:00:00Z');
    expect(judged({ usSince, doubts: [openDoubt] }).outcome).toBe('in-doubt');
    expect(judged({ usSince, entries: [openEntry] })).toMatchObject({ outcome: 'not-owed', since: usSince });
    expect(judged({ usSince, doubts: [openDoubt], entries: [openEntry] }).outcome).toBe('failed');
  });

  it.each([
    [null, 'failed'],
    ['refused', 'failed'],
    ['closed', 'failed'],
    ['verified-later', 'verified'],
    ['entered-in-error', 'verified'],
  ] as const)('an entry of this round resolved as %s leaves the person %s', (resolution, outcome) => {
    const entries = [{ ...openEntry, resolution }];
    expect(judged({ proofs: verifiedProofs, entries }).outcome).toBe(outcome);
  });

  it('an entry of an earlier round no longer fails', () => {
    expect(judged({ entries: [openEntry], round: 2 })).toMatchObject({ outcome: 'pending', failedOn: null });
  });

  it('the day of the failure is the legal day, not that of UTC', () => {
    const late = { ...openEntry, registeredAt: instant('2026-03-03T03:00:00Z') };
    expect(judged({ entries: [late] }).failedOn).toBe('2026-03-02');
  });

  it('evidence asked further has a last day, the earliest that is open', () => {
    const asked = (dueOn: string, state: 'asked' | 'provided') => ({
      id: id.evidence,
      doubt: id.doubt,
      kind: 'explanation',
      state,
      // Safe: a calendar day by its writing.
      dueOn: dueOn as PersonRecord['evidence'][number]['dueOn'],
    });
    const evidence = [
      asked('2026-04-03', 'asked'),
      asked('2026-04-02', 'asked'),
      asked('2026-04-01', 'provided'),
    ];
    expect(judged({ doubts: [openDoubt], evidence }).dueOn).toBe('2026-04-02');
  });
});

describe('attempts', () => {
  it('are counted down, and used up at the number of the program', () => {
    expect(judged({ failedAttempts: 2 })).toMatchObject({ attemptsLeft: 1, exhausted: false });
    expect(judged({ failedAttempts: 3 })).toMatchObject({ attemptsLeft: 0, exhausted: true });
    expect(judged({ failedAttempts: 4 }).attemptsLeft).toBe(0);
  });

  it('are at most what an edition of the law allows', () => {
    const law = { failedAttemptsBeforeMeasures: 2, reverificationDays: null };
    const strict = judge(record({ failedAttempts: 2 }), { ...context(), parameters: law });
    expect(strict.exhausted).toBe(true);
  });

  it('do not fail somebody who is verified, unless that is overdue', () => {
    expect(judged({ proofs: verifiedProofs, failedAttempts: 3 }).exhausted).toBe(false);
    const dueOn = context({}, instant('2028-03-02T12:00:00Z'));
    const overdue = context({}, instant('2028-03-03T12:00:00Z'));
    expect(judged({ proofs: verifiedProofs, failedAttempts: 3 }, dueOn).exhausted).toBe(false);
    expect(judged({ proofs: verifiedProofs, failedAttempts: 3 }, overdue).exhausted).toBe(true);
  });

  it('are used up once in a round, whatever became of the entry', () => {
    const entries = [{ ...openEntry, resolution: 'entered-in-error' as const }];
    expect(judged({ failedAttempts: 3, entries }).exhausted).toBe(false);
  });
});

describe('for any record', () => {
  const anyAt = fc.integer({ min: 0, max: 1000 }).map((hours) => addMilliseconds(now, -hours * 3_600_000));
  const anyRecord = fc
    .record({
      round: fc.integer({ min: 1, max: 3 }),
      usSince: fc.option(anyAt),
      proofs: fc.array(fc.record({ method: fc.constantFrom(...methods), at: anyAt }), { maxLength: 6 }),
      failedAttempts: fc.integer({ min: 0, max: 5 }),
      discrepancies: fc.array(
        fc.record({
          id: fc.constant(id.discrepancy),
          severity: fc.constantFrom('substantive' as const, 'minor' as const),
          resolved: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      doubts: fc.array(fc.record({ id: fc.constant(id.doubt), raisedAt: anyAt, lifted: fc.boolean() }), {
        maxLength: 2,
      }),
      circumstances: fc.subarray([...circumstances]),
      entries: fc.array(
        fc.record({
          id: fc.constant(id.entry),
          round: fc.integer({ min: 1, max: 3 }),
          registeredAt: anyAt,
          resolution: fc.constantFrom(null, 'verified-later', 'refused', 'closed', 'entered-in-error'),
        }),
        { maxLength: 2 },
      ),
      informationChangedAt: fc.option(anyAt),
    })
    .map((over) => record(over));
  const anyContext = fc
    .record({
      verificationMethodsNeeded: fc.integer({ min: 1, max: 3 }),
      documentaryRequired: fc.boolean(),
    })
    .map((over) => context(over));

  it('verified and lacking something never go together', () => {
    fc.assert(
      fc.property(anyRecord, anyContext, (one, under) => {
        const result = judge(one, under);
        if (result.outcome === 'verified') expect(result.lacks).toEqual([]);
        if (result.outcome === 'pending') expect(result.lacks).not.toEqual([]);
        expect(result.reverifyDueOn !== null).toBe(result.outcome === 'verified');
        expect(result.failedOn !== null).toBe(result.outcome === 'failed');
      }),
    );
  });

  it('nobody is failed without an entry in the register, and an open doubt is never verified', () => {
    fc.assert(
      fc.property(anyRecord, anyContext, (one, under) => {
        const { outcome } = judge(one, under);
        if (outcome === 'failed') expect(one.entries.some((entry) => entry.round === one.round)).toBe(true);
        if (one.doubts.some((doubt) => !doubt.lifted)) expect(['in-doubt', 'failed']).toContain(outcome);
      }),
    );
  });

  it('one proof more never takes a verification away', () => {
    fc.assert(
      fc.property(anyRecord, anyContext, fc.constantFrom(...methods), (one, under, method) => {
        const more = { ...one, proofs: [...one.proofs, { method, at: now }] };
        if (judge(one, under).outcome === 'verified') expect(judge(more, under).outcome).toBe('verified');
      }),
    );
  });
});
