import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../kernel/events.ts';
import { isRefusal } from '../../kernel/problems.ts';
import { day, type Instant, instant } from '../../kernel/time.ts';
import { cancel, evolve, extend, hand, satisfy, start, transitions, watch } from './decide.ts';
import type { ClockChange } from './event-schemas.ts';
import { type Clock, type ClockState, clockStates } from './types.ts';

const id = 'clk_01980000-0000-7000-8000-000000000001' as const;
const account = 'acc_01980000-0000-7000-8000-000000000002' as const;
const startedAt = instant('2026-03-01T12:00:00Z');

const asked = {
  id,
  clause: '§ 7.303(d)',
  obligation: 'terminate-reseller',
  subject: account,
  trigger: { type: 'reseller-breach-known' },
  readings: [{ code: 'awareness', at: startedAt }],
  length: { days: 30 },
  lengthFrom: { kind: 'parameter', name: 'resellerTerminationDays' },
  zone: 'UTC',
  owner: { role: 'officer' },
  warnDays: [30, 7, 1],
} as const;

/** A clock of 30 days, due on 31 March, as it is after its start. */
function running(over: Partial<Clock> = {}): Clock {
  const { data } = start(asked, startedAt);
  const { of, attentionAt, ...rest } = data;
  return { ...rest, id, subject: of, extensions: [], progress: { state: 'running', attentionAt }, ...over };
}

const dueAt = instant('2026-04-01T00:00:00Z');
const recordedAt = instant('2026-04-20T09:00:00Z');
const by = { how: 'by-hand', what: null, receipt: 'R-1' } as const;
const breach = { breachedAt: dueAt, recordedAt };

const inState: Record<ClockState, Clock> = {
  running: running(),
  satisfied: running({ progress: { state: 'satisfied', satisfiedAt: startedAt, satisfiedBy: by } }),
  breached: running({ progress: { state: 'breached', ...breach } }),
  'breached-then-satisfied': running({
    progress: { state: 'breached-then-satisfied', ...breach, satisfiedAt: recordedAt, satisfiedBy: by },
  }),
  cancelled: running({ progress: { state: 'cancelled', because: 'duty-ended' } }),
};

/** What a clock becomes by the events of a command. */
function become(clock: Clock, events: readonly NewEvent[], at: Instant): Clock {
  // Safe: decide gives events of clocks only.
  return events.reduce((now, event) => evolve(now, event as unknown as ClockChange, at), clock);
}

const types = (events: readonly NewEvent[]) => events.map((event) => event.type);

describe('the table of transitions', () => {
  const soon = instant('2026-03-10T00:00:00Z');
  const later = { dueOn: day('2026-05-01'), basis: 'court-order', reference: 'C-1' } as const;
  const commands: Record<ClockChange['type'], (clock: Clock) => ReturnType<typeof extend>> = {
    'clock-extended': (clock) => extend(clock, later, soon),
    'clock-warned': (clock) => watch(clock, instant('2026-03-24T00:00:00Z')),
    'clock-breached': (clock) => watch(clock, dueAt),
    'clock-handed': (clock) => hand(clock, { owner: { role: 'reviewer', user: null }, words: 'On leave.' }),
    'clock-satisfied': (clock) => satisfy(clock, { satisfiedAt: soon, by }, recordedAt),
    'clock-cancelled': (clock) => cancel(clock, 'duty-ended', soon),
  };

  // Safe: the keys of a record of these types.
  for (const type of Object.keys(commands) as ClockChange['type'][]) {
    for (const state of clockStates) {
      const allowed = transitions[type][state] ?? [];
      const says = allowed.length > 0 ? `leads to ${allowed.join(' or ')}` : 'is not allowed';
      test(`${type} from ${state} ${says}`, () => {
        const decided = commands[type](inState[state]);
        if (allowed.length === 0) {
          expect(isRefusal(decided) ? decided.refused : decided).toEqual(
            isRefusal(decided) ? 'transition-not-allowed' : [],
          );
          return;
        }
        if (isRefusal(decided)) throw new Error(decided.refused);
        expect(types(decided)).toEqual([type]);
        expect(allowed).toContain(become(inState[state], decided, recordedAt).progress.state);
      });
    }
  }

  test('every state is reached by some event, so none is named in vain', () => {
    const reached = Object.values(transitions).flatMap((from) => Object.values(from).flat());
    expect(new Set(['running', ...reached])).toEqual(new Set(clockStates));
  });
});

describe('watching', () => {
  test('before its first warning a clock gives no event', () => {
    expect(watch(running(), instant('2026-03-23T23:59:59.999Z'))).toEqual([]);
  });

  test('each warning is given once', () => {
    const at = instant('2026-03-24T00:00:00Z');
    const warned = watch(running(), at);
    expect(warned[0]?.data).toMatchObject({
      distanceDays: 7,
      missedDistances: [],
      attentionAt: '2026-03-30T00:00:00.000Z',
    });
    expect(watch(become(running(), warned, at), at)).toEqual([]);
  });

  test('after days without a worker one warning stands for those that were missed', () => {
    const late = watch(
      running({ progress: { state: 'running', attentionAt: instant('2026-03-01T00:00:00Z') } }),
      instant('2026-03-30T10:00:00Z'),
    );
    expect(late[0]?.data).toMatchObject({ distanceDays: 1, missedDistances: [30, 7], attentionAt: dueAt });
  });

  test('a warning whose day had passed when the clock was recorded is not given', () => {
    const { data } = start(asked, instant('2026-03-25T00:00:00Z'));
    expect(data.attentionAt).toBe('2026-03-30T00:00:00.000Z');
  });

  test('a breach is recorded with the moment it happened, however late the worker looks', () => {
    const breached = watch(running(), recordedAt);
    expect(types(breached)).toEqual(['clock-breached']);
    expect(become(running(), breached, recordedAt).progress).toEqual({
      state: 'breached',
      breachedAt: dueAt,
      recordedAt,
    });
  });

  test('the last millisecond of the due day is in time, and the next moment is a breach', () => {
    expect(
      types(
        watch(
          running({ progress: { state: 'running', attentionAt: dueAt } }),
          instant('2026-03-31T23:59:59.999Z'),
        ),
      ),
    ).toEqual([]);
    expect(types(watch(running(), dueAt))).toEqual(['clock-breached']);
  });
});

describe('extending', () => {
  const asked = { dueOn: day('2026-04-15'), basis: 'granted-by-authority', reference: 'letter 7' } as const;

  test('an extension keeps its basis and moves the due day and the warnings', () => {
    const at = instant('2026-03-30T10:00:00Z');
    const decided = extend(running(), { ...asked, words: 'as agreed by telephone' }, at);
    if (isRefusal(decided)) throw new Error(decided.refused);
    const extended = become(running(), decided, at);
    expect(extended.dueAt).toBe('2026-04-16T00:00:00.000Z');
    expect(extended.progress).toEqual({ state: 'running', attentionAt: '2026-04-08T00:00:00.000Z' });
    expect(extended.extensions).toEqual([
      {
        from: '2026-03-31',
        to: '2026-04-15',
        basis: 'granted-by-authority',
        reference: 'letter 7',
        extendedAt: at,
      },
    ]);
    expect(decided[0]?.personal).toEqual({ of: id, value: { words: 'as agreed by telephone' } });
    expect(JSON.stringify(decided[0]?.data)).not.toContain('telephone');
  });

  test('a clock whose day has passed cannot be extended, though no worker has recorded the breach', () => {
    expect(extend(running(), asked, dueAt)).toMatchObject({
      refused: 'transition-not-allowed',
      errors: [{ field: 'state', code: 'late' }],
      facts: { allowed: ['clock-handed', 'clock-satisfied', 'clock-cancelled'] },
    });
  });

  test('an extension to the same or an earlier day is refused', () => {
    expect(extend(running(), { ...asked, dueOn: day('2026-03-31') }, startedAt)).toMatchObject({
      refused: 'invalid-field',
    });
  });
});

describe('meeting the duty', () => {
  test('met late before any worker looked: the breach is recorded first', () => {
    const decided = satisfy(running(), { satisfiedAt: recordedAt, by }, recordedAt);
    if (isRefusal(decided)) throw new Error(decided.refused);
    expect(types(decided)).toEqual(['clock-breached', 'clock-satisfied']);
    expect(become(running(), decided, recordedAt).progress).toEqual({
      state: 'breached-then-satisfied',
      breachedAt: dueAt,
      recordedAt,
      satisfiedAt: recordedAt,
      satisfiedBy: by,
    });
  });

  test('met in time and proved late: the clock is satisfied, and the breach stays in its history only', () => {
    const decided = satisfy(
      inState.breached,
      { satisfiedAt: instant('2026-03-31T23:00:00Z'), by },
      recordedAt,
    );
    if (isRefusal(decided)) throw new Error(decided.refused);
    expect(decided[0]?.data).toMatchObject({ inTime: true });
    expect(become(inState.breached, decided, recordedAt).progress.state).toBe('satisfied');
  });

  test('a moment in the future is refused', () => {
    expect(satisfy(running(), { satisfiedAt: dueAt, by }, startedAt)).toMatchObject({
      refused: 'invalid-field',
      errors: [{ field: 'body.satisfiedAt', code: 'in-the-future' }],
    });
  });
});

describe('cancelling', () => {
  test('what was late is recorded as late before it is cancelled, and stays visible', () => {
    const decided = cancel(running(), 'subject-gone', recordedAt);
    if (isRefusal(decided)) throw new Error(decided.refused);
    expect(types(decided)).toEqual(['clock-breached', 'clock-cancelled']);
    expect(become(running(), decided, recordedAt).progress).toEqual({
      state: 'cancelled',
      because: 'subject-gone',
      breach,
    });
  });
});
