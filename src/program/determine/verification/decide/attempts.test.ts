import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../../kernel/problems.ts';
import { instant } from '../../../../kernel/time.ts';
import { id, now } from '../record-fixture.ts';
import type { OpenAttempt } from '../types/attempts.ts';
import { checkDomain, confirmCode, type StartState, startAttempt, startsPerHourMax } from './attempts.ts';

const open: OpenAttempt = {
  id: 'att_01980000-0000-7000-8000-0000000000aa',
  person: id.person,
  method: 'email-code',
  round: 1,
  startedAt: instant('2026-03-02T14:50:00Z'),
  element: null,
  document: null,
  outcome: 'open',
  why: null,
  endedAt: null,
  overtakenAt: null,
  expiresAt: instant('2026-03-02T15:20:00Z'),
  salt: Buffer.alloc(16),
  digest: Buffer.alloc(32),
  wrongEntries: 0,
  domain: null,
  token: null,
};
const starting = {
  id: id.attempt,
  person: id.person,
  method: 'email-code',
  round: 2,
  element: null,
  expiresAt: instant('2026-03-02T15:30:00Z'),
  secret: {},
} as const;
const state: StartState = {
  outcome: 'pending',
  attemptsLeft: 3,
  methodsOfProgram: ['documentary', 'email-code'],
  startsInLastHour: 0,
  open: undefined,
};

const start = (over: Partial<StartState> = {}, at = now) => startAttempt(starting, { ...state, ...over }, at);
const types = (events: readonly { type: string }[]) => events.map((event) => event.type);

describe('an attempt starts', () => {
  it('in the round the person is in', () => {
    expect(start()).toMatchObject([
      { type: 'verification-attempt-started', subject: id.attempt, also: [id.person], data: { round: 2 } },
    ]);
  });

  it.each([
    ['pending', true],
    ['in-doubt', true],
    ['verified', true],
    ['failed', 'attempts-exhausted'],
    ['not-owed', 'conflict'],
  ] as const)('about somebody who is %s: %s', (outcome, expected) => {
    const started = start({ outcome });
    expect(isRefusal(started) ? started.refused : true).toBe(expected);
  });

  it('not by a method the program does not use, with no attempt left, or too often in an hour', () => {
    expect(start({ methodsOfProgram: ['documentary'] })).toMatchObject({ refused: 'conflict' });
    expect(start({ attemptsLeft: 0 })).toMatchObject({ refused: 'attempts-exhausted' });
    expect(isRefusal(start({ startsInLastHour: startsPerHourMax - 1 }))).toBe(false);
    expect(start({ startsInLastHour: startsPerHourMax })).toMatchObject({ refused: 'too-many-requests' });
  });

  it('and makes the one before it void, which does not count as failed', () => {
    expect(start({ open })).toMatchObject([
      { subject: open.id, data: { outcome: 'abandoned', why: 'replaced' } },
      { type: 'verification-attempt-started' },
    ]);
    expect(start({ open }, instant('2026-03-02T15:20:00Z'))).toMatchObject([
      { data: { outcome: 'abandoned', why: 'expired' } },
      {},
    ]);
  });
});

describe('a code that is entered', () => {
  const enter = (over: Partial<OpenAttempt>, right: boolean, at = now) =>
    confirmCode({ ...open, ...over }, { right, wrongEntriesMax: 5 }, at);

  it('right, ends the attempt', () => {
    expect(enter({}, true)).toMatchObject({
      outcome: 'succeeded',
      events: [{ data: { outcome: 'succeeded', why: 'code-confirmed' } }],
    });
    expect(enter({}, true).refusal).toBeUndefined();
  });

  it('wrong, is counted and refused, and the fifth time fails the attempt', () => {
    const fourth = enter({ wrongEntries: 3 }, false);
    expect([fourth.outcome, fourth.refusal?.refused]).toEqual(['open', 'code-wrong']);
    expect(types(fourth.events)).toEqual(['verification-code-wrong']);
    const fifth = enter({ wrongEntries: 4 }, false);
    expect([fifth.outcome, fifth.refusal?.refused]).toEqual(['failed', 'code-expired']);
    expect(types(fifth.events)).toEqual(['verification-code-wrong', 'verification-attempt-ended']);
  });

  it('right but late, is abandoned: at the very moment it runs out, and after', () => {
    const late = enter({}, true, instant('2026-03-02T15:20:00Z'));
    expect(late).toMatchObject({ outcome: 'abandoned', refusal: { refused: 'code-expired' } });
    expect(enter({}, true, instant('2026-03-02T15:19:59.999Z')).outcome).toBe('succeeded');
  });

  it.each(['succeeded', 'failed', 'abandoned'] as const)(
    'after the attempt %s, changes nothing',
    (outcome) => {
      expect(enter({ outcome }, true)).toMatchObject({ events: [], refusal: { refused: 'code-expired' } });
    },
  );
});

describe('a domain', () => {
  const challenge: OpenAttempt = { ...open, method: 'domain-dns', domain: 'customer.example', token: 'abc' };

  it('is shown by the very record, blanks around it aside', () => {
    const found = checkDomain(challenge, ['v=spf1 -all', ' gatehouse-verification=abc ']);
    expect(found).toMatchObject([{ data: { outcome: 'succeeded', why: 'domain-record-found' } }]);
  });

  it.each([
    [[]],
    [['gatehouse-verification=']],
    [['gatehouse-verification=abcd']],
    [['abc']],
    [['x gatehouse-verification=abc']],
  ])('stays open while the records are %j', (records) => {
    expect(checkDomain(challenge, records)).toEqual([]);
  });

  it('is not checked again once the attempt has ended', () => {
    expect(checkDomain({ ...challenge, outcome: 'abandoned' }, [])).toMatchObject({
      refused: 'transition-not-allowed',
    });
  });
});
