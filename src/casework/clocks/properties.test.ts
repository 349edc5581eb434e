/** What holds for every day, every length and every time zone that Node knows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../kernel/problems.ts';
import { addMilliseconds, addToDay, type Day, day, dayOf, daysBetween, endOfDay } from '../../kernel/time.ts';
import { evolve, extend, start, watch } from './decide.ts';
import type { ClockChange } from './event-schemas.ts';
import { daysLeft, dueBy, dueDay, nextAttention, urgencyOf, warningMoments } from './rules.ts';
import type { Clock } from './types.ts';

const zones = Intl.supportedValuesOf('timeZone');
const zone = fc.constantFrom(...zones);
const days = fc
  .integer({ min: 0, max: 36_500 })
  .map((after): Day => addToDay(day('1990-01-01'), { days: after }));
const moments = days.chain((on) =>
  fc.integer({ min: 0, max: 86_399_999 }).map((after) => addMilliseconds(endOfDay(on, 'UTC'), after)),
);
const length = fc.oneof(
  fc.record({ days: fc.integer({ min: 0, max: 3_650 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ years: fc.integer({ min: 1, max: 20 }) }),
);
const warnDays = fc.array(fc.integer({ min: 0, max: 365 }), { maxLength: 6 });

const id = 'clk_01980000-0000-7000-8000-000000000001' as const;
const account = 'acc_01980000-0000-7000-8000-000000000002' as const;

function started(terms: {
  at: ReturnType<typeof endOfDay>;
  length: Clock['length'];
  zone: string;
  warnDays: readonly number[];
}): Clock {
  const { data } = start(
    {
      id,
      clause: '§ 7.303',
      obligation: 'terminate-reseller',
      subject: account,
      trigger: { type: 'known' },
      readings: [{ code: 'awareness', at: terms.at }],
      length: terms.length,
      lengthFrom: { kind: 'parameter', name: 'resellerTerminationDays' },
      zone: terms.zone,
      owner: { role: 'officer' },
      warnDays: terms.warnDays,
    },
    terms.at,
  );
  const { of, attentionAt, ...rest } = data;
  return { ...rest, id, subject: of, extensions: [], progress: { state: 'running', attentionAt } };
}

const clocks = fc
  .record({ at: moments, length, zone, warnDays })
  .map(started)
  // A clock that is due on the day it starts has warnings behind it, as it should.
  .filter((clock) => clock.dueAt > clock.startsAt);

describe('a due day', () => {
  it('ends where the next day begins, in every zone, also where a day has no midnight or was left out', () => {
    for (const one of zones) {
      for (const on of ['2024-02-29', '2024-12-31', '2026-03-29', '2011-12-29', '2018-11-04']) {
        const end = endOfDay(day(on), one);
        expect([one, dayOf(addMilliseconds(end, -1), one) <= on]).toEqual([one, true]);
        expect([one, dayOf(end, one) > on]).toEqual([one, true]);
      }
    }
  });

  it('is never earlier for a longer length of the same unit', () => {
    const unit = fc.constantFrom('days', 'months', 'years');
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(moments, zone, unit, count, count, (at, where, of, one, more) => {
        const shorter = dueDay(at, { [of]: one }, where);
        expect(dueDay(at, { [of]: one + more }, where) >= shorter).toBe(true);
      }),
    );
  });

  it('is never earlier for a later start', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 1e11 }), length, zone, (at, after, long, where) => {
        const later = addMilliseconds(at, after);
        expect(dueDay(later, long, where) >= dueDay(at, long, where)).toBe(true);
      }),
    );
  });

  it('of a year or of months keeps its day of the month, and in a short month is its last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 240 }), (from, months) => {
        const due = addToDay(from, { months });
        const dayOfMonth = (on: Day) => Number(on.slice(8));
        const lastOfMonth = dayOfMonth(addToDay(due, { days: 1 })) === 1;
        expect(
          dayOfMonth(due) === dayOfMonth(from) || (lastOfMonth && dayOfMonth(due) < dayOfMonth(from)),
        ).toBe(true);
        expect(addToDay(from, { years: 1 })).toBe(addToDay(from, { months: 12 }));
      }),
    );
  });

  it('a year from 29 February is 28 February, and four years from it 29 February again', () => {
    const leap = day('2024-02-29');
    expect([addToDay(leap, { years: 1 }), addToDay(leap, { years: 4 })]).toEqual([
      '2025-02-28',
      '2028-02-29',
    ]);
  });

  it('of some days lies that many calendar days after the day of the start', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 3_650 }), zone, (at, count, where) => {
        expect(daysBetween(dayOf(at, where), dueDay(at, { days: count }, where))).toBe(count);
      }),
    );
  });
});

describe('a clock', () => {
  it('is late from the end of its due day and not a moment before', () => {
    fc.assert(
      fc.property(clocks, (clock) => {
        expect(urgencyOf(clock, clock.dueAt)).toBe('late');
        expect(urgencyOf(clock, addMilliseconds(clock.dueAt, -1))).not.toBe('late');
        expect(daysLeft(clock, clock.dueAt)).toBeLessThan(0);
      }),
    );
  });

  it('is looked at often enough: every warning ahead of it and its end come next in their order', () => {
    fc.assert(
      fc.property(clocks, (clock) => {
        const ahead = warningMoments(clock.dueOn, clock)
          .map(({ at }) => at)
          .filter((at) => at > clock.startsAt && at < clock.dueAt);
        const visited = [];
        let at = clock.startsAt;
        while (at < clock.dueAt) {
          at = nextAttention(clock, at);
          if (at < clock.dueAt) visited.push(at);
        }
        expect(visited).toEqual([...new Set(ahead)]);
      }),
    );
  });

  it('that passed is not undone by any extension', () => {
    fc.assert(
      fc.property(
        clocks,
        fc.integer({ min: 0, max: 1e10 }),
        fc.integer({ min: 1, max: 4_000 }),
        (clock, after, more) => {
          const at = addMilliseconds(clock.dueAt, after);
          const asked = {
            dueOn: addToDay(clock.dueOn, { days: more }),
            basis: 'court-order',
            reference: 'C-1',
          } as const;
          // Whether or not a worker has looked by then.
          expect(isRefusal(extend(clock, asked, at))).toBe(true);
          const [event] = watch(clock, at);
          const breached = evolve(clock, event as unknown as ClockChange, at); // Safe: watch gives events of clocks only.
          expect(breached.progress.state).toBe('breached');
          expect(isRefusal(extend(breached, asked, at))).toBe(true);
        },
      ),
    );
  });

  it('that is extended in time is due later, and never earlier', () => {
    fc.assert(
      fc.property(clocks, fc.integer({ min: 1, max: 4_000 }), (clock, more) => {
        const dueOn = addToDay(clock.dueOn, { days: more });
        const asked = { dueOn, basis: 'law-provides', reference: '§' } as const;
        const decided = extend(clock, asked, clock.startsAt);
        expect(isRefusal(decided)).toBe(false);
        expect(dueBy(dueOn, clock).dueAt > clock.dueAt).toBe(true);
        const notLater = extend(clock, { ...asked, dueOn: clock.dueOn }, clock.startsAt);
        expect(isRefusal(notLater)).toBe(true);
      }),
    );
  });
});
