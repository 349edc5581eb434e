import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, letterCosts } from './distance.ts';
import { consonantCosts } from './sounds.ts';

const costs = fc.constantFrom(letterCosts, consonantCosts);
/** Few letters, so that words are near one another; some that are read alike, doubled and silent. */
const word = fc.string({ unit: fc.constantFrom(...'aaehmnsSk'), maxLength: 12 });
const without = 1_000;

describe('the cost of making one word of another', () => {
  it('is the same whatever the limit, as long as it is within', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 400 }), costs, (a, b, hundredths, by) => {
        const [most, whole] = [hundredths / 100, distance(a, b, without, by)];
        const within = distance(a, b, most, by);
        if (whole <= most) expect(within).toBe(whole);
        else expect(within).toBeGreaterThan(most);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is that of letters that changed places, where that is all', () => {
    expect(distance('kamran', 'kamrna', 0.9)).toBe(0.9);
    expect(distance('ab', 'ba', 0.9)).toBe(0.9);
  });
});
