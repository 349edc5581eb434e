import { describe, expect, it } from 'vitest';
import { day, instant } from '../../../kernel/time.ts';
import { staleFrom, staleOn } from './stale.ts';

const zone = 'America/New_York';
const list = {
  enteredAt: instant('2028-02-01T12:00:00Z'),
  confirmedAt: instant('2028-02-27T12:00:00Z'),
  staleAfterDays: 2,
  retired: null,
};

describe('a list is stale', () => {
  it('on the day after its last one, over the leap day', () => {
    expect(staleOn(list, { today: day('2028-02-29'), zone })).toBeNull();
    expect(staleOn(list, { today: day('2028-03-01'), zone })).toEqual({
      reason: 'not-downloaded',
      since: '2028-03-01',
    });
  });

  it('never while it is retired', () => {
    const retired = {
      at: instant('2028-02-28T12:00:00Z'),
      because: 'no-longer-required' as const,
      words: 'Nobody is left on it.',
    };
    expect(staleOn({ ...list, retired }, { today: day('2028-03-01'), zone })).toBeNull();
  });

  it('from the day it was entered while it has no version', () => {
    expect(staleFrom({ ...list, confirmedAt: null }, zone)).toEqual({
      reason: 'no-version',
      since: '2028-02-01',
    });
  });
});
