import { describe, expect, it } from 'vitest';
import { day } from '../../../kernel/time.ts';
import { floorOf, lastDay, stepFor } from './decide.ts';

const judged = { verdict: 'not-a-match', factsDigest: 'f', entryDigest: 'e' } as const;
const match = {
  state: 'not-a-match',
  factsDigest: 'f',
  entryDigest: 'e',
  judged,
  expiresOn: day('2027-03-02'),
} as const;
const today = day('2027-03-02');

describe('a judgement', () => {
  it('holds while both sides are what they were, through its last day', () => {
    expect(stepFor(match, today)).toEqual({ step: 'nothing' });
    expect(stepFor(match, day('2027-03-03'))).toEqual({ step: 'reopen', because: 'expired' });
  });

  it('no longer holds when the party or the entry is another, whichever it was that changed', () => {
    expect(stepFor({ ...match, factsDigest: 'g' }, today)).toEqual({
      step: 'reopen',
      because: 'party-changed',
    });
    expect(stepFor({ ...match, entryDigest: 'g' }, today)).toEqual({
      step: 'reopen',
      because: 'entry-changed',
    });
  });

  it('of unsure is looked at again sooner than one that says what it is', () => {
    const settings = { screeningJudgementMonths: 12, screeningUnsureDays: 30 };
    expect(lastDay('unsure', settings, day('2026-03-02'))).toBe('2026-04-01');
    expect(lastDay('match', settings, day('2024-02-29'))).toBe('2025-02-28');
  });
});

describe('a match', () => {
  it('that nobody judged is looked at', () => {
    expect(stepFor({ ...match, state: 'open', judged: null, expiresOn: null }, today)).toEqual({
      step: 'look',
    });
  });

  it('that is not found any more, or under the threshold, needs nobody, even where the sides changed', () => {
    expect(stepFor({ ...match, state: 'gone', factsDigest: 'g' }, today)).toEqual({ step: 'drop' });
    expect(stepFor({ ...match, state: 'below' }, day('2030-01-01'))).toEqual({ step: 'drop' });
  });
});

describe('candidates', () => {
  it('are kept a tenth under the threshold, and never under nothing', () => {
    expect(floorOf(0.7)).toBe(0.6);
    expect(floorOf(0.05)).toBe(0);
  });
});
