import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../../kernel/ids.ts';
import { addToDay, day, daysBetween, instant } from '../../../kernel/time.ts';
import { holdsOn, keptUntil, lastDueBase, limitsOn } from './limits.ts';
import {
  dueOn,
  holdForLimitation,
  limitThirdPartyAccess,
  type ReaderFacts,
  retainIdentifyingInformation,
} from './rules.ts';
import type { RetentionChoice } from './types/choices.ts';
import type { RetentionFacts } from './types/due.ts';

const context = {
  edition: 'us-nprm-2024',
  parameters: { retentionYears: 2, limitationYears: 10 },
  at: instant('2030-01-01T00:00:00Z'),
};
const element = { name: 'element', table: 'collect.element', years: 2, choices: [] };
const facts = (over: Partial<RetentionFacts> = {}): RetentionFacts => ({
  account: randomIds.next('account'),
  closedOn: day('2026-03-02'),
  lastAccessOn: day('2026-03-01'),
  limits: [element],
  holds: [],
  erased: [],
  today: day('2026-04-01'),
  ...over,
});
const choice = (over: Partial<RetentionChoice> = {}): RetentionChoice => ({
  id: randomIds.next('retentionChoice'),
  classes: [],
  years: 10,
  because: 'limitation',
  citation: 'Pub. L. 118-50',
  reason: 'counsel asks it',
  from: day('2026-01-01'),
  until: null,
  state: 'approved',
  proposedBy: 'a',
  proposedAt: context.at,
  decidedBy: 'b',
  decidedAt: context.at,
  endingAskedBy: null,
  endingReason: null,
  endedBy: null,
  endedAt: null,
  ...over,
});
const codes = ({ reasons }: { reasons: readonly { code: string }[] }) => reasons.map(({ code }) => code);

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addToDay(day('1990-01-01'), { days }));

describe('the arithmetic of years', () => {
  it.each([
    ['2024-02-29', 2, '2026-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-03-02', 2, '2028-03-02'],
  ])('closed on %s and kept %i years: through %s', (base, years, until) => {
    expect(keptUntil(day(base), years)).toBe(until);
  });

  it('finds what is due by the day of its beginning exactly as by the day of its end', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 12 }), (base, today, years) => {
        expect(base <= lastDueBase(today, years)).toBe(keptUntil(base, years) < today);
      }),
    );
  });

  it('keeps at least whole years: never fewer days than the calendar has in them, but for a leap day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (base, years) => {
        expect(daysBetween(base, keptUntil(base, years))).toBeGreaterThanOrEqual(365 * years);
      }),
    );
  });
});

describe('a limit', () => {
  const classes = [element, { name: 'verdict', table: 'enforce.verdict' }];
  const on = (choices: RetentionChoice[], today = '2026-06-01') =>
    limitsOn(classes, { programYears: 2, choices, today: day(today) }).map(({ years }) => years);

  it('is the longest of the program and of the choices that reach the class', () => {
    expect(on([])).toEqual([2, 2]);
    expect(on([choice()])).toEqual([10, 10]);
    expect(
      on([choice({ classes: ['verdict'], years: 5 }), choice({ classes: ['verdict'], years: 7 })]),
    ).toEqual([2, 7]);
  });

  it('is longer from the first day of a choice through its last', () => {
    const dated = choice({ from: day('2026-05-01'), until: day('2026-05-31') });
    expect(
      ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((today) => on([dated], today)[0]),
    ).toEqual([2, 10, 10, 2]);
  });

  it('is not longer by a choice that nobody approved, and is while its end is only asked for', () => {
    const states = ['proposed', 'approved', 'declined', 'ending-asked', 'ended'] as const;
    expect(states.map((state) => holdsOn(choice({ state }), day('2026-06-01')))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('when records are due', () => {
  it('is open while the account is', () => {
    expect(dueOn(facts({ closedOn: null }))).toMatchObject({ keepUntil: 'open', base: null });
  });

  it('counts from the later of closing and last access, and begins the day after', () => {
    const later = facts({ lastAccessOn: day('2026-05-05') });
    expect(dueOn(later)).toMatchObject({ keepUntil: '2028-05-05', base: { from: 'last-access' } });
    const due = (today: string) => dueOn({ ...later, today: day(today) }).classes[0]?.due;
    expect([due('2028-05-05'), due('2028-05-06')]).toEqual([false, true]);
  });

  it('is never while a hold reaches the class, whatever limit is over', () => {
    const hold = (classes: string[], until: string | null) => ({
      id: randomIds.next('legalHold'),
      classes,
      until: until === null ? null : day(until),
    });
    const later = { today: day('2040-01-01') };
    expect(dueOn(facts({ ...later, holds: [hold([], null)] })).keepUntil).toBe('open');
    expect(dueOn(facts({ ...later, holds: [hold(['verdict'], null)] })).classes[0]?.due).toBe(true);
    expect(dueOn(facts({ ...later, holds: [hold(['element'], '2041-01-01')] })).keepUntil).toBe('2041-01-01');
  });
});

describe('retain-identifying-information', () => {
  const judged = (over: Partial<RetentionFacts> = {}) => retainIdentifyingInformation(facts(over), context);

  it('is met while records are kept, and says until when and since what', () => {
    expect(judged()).toMatchObject({ outcome: 'met', missing: [] });
    expect(codes(judged())).toEqual(['kept-until']);
    expect(codes(judged({ closedOn: null }))).toEqual(['account-open']);
    expect(codes(judged({ today: day('2030-01-01') }))).toEqual(['kept-until', 'due-for-erasure']);
  });

  it('names what is not on record: no access', () => {
    expect(judged({ lastAccessOn: null })).toMatchObject({ outcome: 'met', missing: ['account.lastAccess'] });
  });

  it('is unmet where records went before their time, and met where they went after', () => {
    const erased = (on: string) => [
      {
        erasure: randomIds.next('erasure'),
        at: context.at,
        on: day(on),
        keptUntil: day('2028-03-02'),
        whole: true,
      },
    ];
    expect(judged({ erased: erased('2028-03-02') })).toMatchObject({ outcome: 'unmet' });
    expect(judged({ erased: erased('2028-03-03') })).toMatchObject({ outcome: 'met' });
    expect(codes(judged({ erased: erased('2028-03-03') }))).toEqual(['erased-after-its-time']);
  });

  it('is unmet where a class is kept for less than the law', () => {
    expect(codes(judged({ limits: [{ ...element, years: 1 }] }))).toContain('kept-less-than-law');
    expect(judged({ limits: [{ ...element, years: 1 }] }).outcome).toBe('unmet');
  });
});

describe('limit-third-party-access', () => {
  const reader = (over: Partial<ReaderFacts> = {}) =>
    limitThirdPartyAccess(
      {
        organization: randomIds.next('organization'),
        clauseWritten: true,
        grants: [{ id: randomIds.next('membership'), hasPurpose: true, ends: true }],
        keys: [],
        readings: 3,
        ...over,
      },
      context,
    );

  it('is met where each grant has a purpose and an end and the program says how it limits', () => {
    expect(reader()).toMatchObject({
      outcome: 'met',
      reasons: [{ code: 'readings-on-record', facts: { readings: 3 } }],
    });
  });

  it('is unmet by each grant without a purpose or an end, all of them named', () => {
    const grants = [{ id: randomIds.next('membership'), hasPurpose: false, ends: false }];
    expect(reader({ grants })).toMatchObject({ outcome: 'unmet' });
    expect(codes(reader({ grants }))).toEqual([
      'reader-without-purpose',
      'reader-without-end',
      'readings-on-record',
    ]);
  });

  it('is unknown while the program says nothing, or a key without an end is out', () => {
    expect(reader({ clauseWritten: false })).toMatchObject({
      outcome: 'unknown',
      missing: ['program.third-party-access'],
    });
    const keys = [{ id: randomIds.next('serviceKey'), ends: false }];
    expect(reader({ keys })).toMatchObject({ outcome: 'unknown', missing: ['key.holder'] });
  });
});

describe('hold-for-limitation', () => {
  const judged = (choices: RetentionChoice[]) =>
    holdForLimitation(
      { organization: randomIds.next('organization'), choices, today: day('2026-06-01') },
      context,
    );

  it('is not applicable without a policy: the law allows it and asks nothing', () => {
    expect(judged([])).toMatchObject({ outcome: 'not-applicable', reasons: [{ code: 'no-policy' }] });
    expect(judged([choice({ because: 'own-policy' })]).outcome).toBe('not-applicable');
  });

  it('is met up to the limitation period, and unmet beyond', () => {
    expect(judged([choice({ years: 10 })])).toMatchObject({
      outcome: 'met',
      reasons: [{ code: 'held-for-limitation' }],
    });
    expect(judged([choice({ years: 10 }), choice({ years: 11 })])).toMatchObject({ outcome: 'unmet' });
  });
});
