import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jaroWinkler, ofacScore, soundex } from './ofac-score.ts';

describe('the score of OFAC’s Sanctions List Search', () => {
  it.each([
    ['the order of given and family name', 'Vladimir Putin', 'PUTIN, Vladimir'],
    ['capitals', 'vladimir putin', 'PUTIN, Vladimir'],
    ['accents', 'Nicolás Maduro', 'MADURO MOROS, Nicolas'],
    ['names that were not asked for', 'Putin', 'PUTIN, Vladimir Vladimirovich'],
    ['hyphens', 'al assad bashar', 'AL-ASSAD, Bashar'],
    ['apostrophes', 'OBrien', "O'BRIEN, Christopher"],
    ['parts of two letters', 'Kim Jong Un', 'KIM, Jong Sik'],
  ])('is 100 whatever %s', (_what, query, listed) => {
    expect(ofacScore(query, listed)).toBe(100);
  });

  it('is that of the whole names where their beginnings are the same', () => {
    expect(ofacScore('Vladimir Putin', 'VLADIMIR BILIY')).toBe(90);
    expect(ofacScore('John Smith', 'JOHN, Damion Patrick')).toBe(84);
  });

  it('is the mean over the parts that are asked for where that is more', () => {
    expect(ofacScore('Osama bin Laden', 'BIN LADIN, Osama bin Muhammad bin Awad')).toBe(97);
    expect(ofacScore('George Bush', 'AL HASAWANI, George')).toBe(50);
  });

  it('counts a part only where the first letter is the same', () => {
    expect(ofacScore('Osama bin Laden', 'USAMA BIN LADEN NETWORK')).toBe(84);
  });

  it('counts a part only where more than half of the letters are alike, or Soundex is the same', () => {
    expect(ofacScore('George Bush', 'OBEID, Boutros Georges')).toBe(57);
    expect(ofacScore('Poutine', 'PUTIN, Vladimir')).toBe(92);
  });

  it('is not the same both ways: a part more that is asked for is missing, one more that is listed is not', () => {
    expect(ofacScore('Putin', 'PUTIN, Vladimir Vladimirovich')).toBe(100);
    expect(ofacScore('Vladimir Vladimirovich Putin', 'PUTIN')).toBeLessThan(70);
  });

  it('compares names of another script letter by letter, and finds none of them in Latin letters', () => {
    expect(ofacScore('Владимир Путин', 'Владимир Путин')).toBe(100);
    expect(ofacScore('Владимир Путин', 'PUTIN, Vladimir')).toBe(0);
    expect(ofacScore('习近平', '习近平')).toBe(100);
  });

  it('passes over no part where all have two letters or one', () => {
    expect(ofacScore('Z', 'DONCOALTRADE SP Z O O')).toBe(100);
    expect(ofacScore('Xi Li', 'LI, Xi')).toBe(100);
  });

  it.each(['', ' ', '-', '---', '. , ’', '\u200b'])('is 0 of %j, which has no letters', (nothing) => {
    expect(ofacScore(nothing, 'PUTIN, Vladimir')).toBe(0);
    expect(ofacScore('PUTIN', nothing)).toBe(0);
    expect(ofacScore(nothing, nothing)).toBe(0);
  });

  it('is a whole number from 0 to 100 of any two names, long ones too', () => {
    const names = [
      'x',
      'A'.repeat(500),
      'ab '.repeat(200),
      'ﷺ'.repeat(600),
      '44',
      'Путин',
      'PUTIN',
      '👤 Putin',
    ];
    for (const query of names)
      for (const listed of names) {
        const score = ofacScore(query, listed);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
        if (query === listed) expect(score).toBe(100);
      }
  });
});

describe('Jaro-Winkler, as it is used here', () => {
  it.each([
    ['MARTHA', 'MARHTA', 0.9611],
    ['PUTIN', 'PUTINA', 0.9722],
    ['DIXON', 'DICKSONX', 0.8133],
    ['AB', 'CD', 0],
    ['', 'AB', 0],
    ['A', 'A', 1],
  ])('of %s and %s is %d', (a, b, score) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(score, 4);
  });

  it('adds what the beginning has in common however little else is alike', () => {
    expect(jaroWinkler('VLADIMIRPUTIN', 'VLADIMIROVKAADVANCEDWEAPONSANDRESEARCHCOMPLEX')).toBeCloseTo(
      0.8152,
      4,
    );
  });
});

describe('Soundex', () => {
  it.each([
    ['ROBERT', 'R163'],
    ['RUPERT', 'R163'],
    ['ASHCRAFT', 'A261'],
    ['TYMCZAK', 'T522'],
    ['PFISTER', 'P236'],
    ['LEE', 'L000'],
    ['ПУТИН', ''],
    ['', ''],
  ])('of %s is %s', (word, code) => {
    expect(soundex(word)).toBe(code);
  });
});

const data = resolve(process.env.GATEHOUSE_TEST_DATA ?? '../shared/data');
const path = join(data, 'screening/ofac_sanctions_search_fixtures.csv');
const Row = z.object({ query_name: z.string(), result_name: z.string(), ofac_score: z.coerce.number() });

/** The rows that the guesses rest on, and the others. */
function halves(): readonly { readonly rows: number; readonly near: number; readonly same: number }[] {
  const rows = z.array(Row).parse(parse(readFileSync(path), { columns: true }));
  return [0, 1].map((half) => {
    // A score of -1 stands for a name that was not shown.
    const scored = rows.filter(({ ofac_score }, at) => at % 2 === half && ofac_score >= 0);
    const apart = scored.map((row) => Math.abs(ofacScore(row.query_name, row.result_name) - row.ofac_score));
    const within = (points: number) => apart.filter((one) => one <= points).length;
    return { rows: scored.length, near: within(5), same: within(0) };
  });
}

describe.skipIf(!existsSync(path))(
  'real scores of OFAC’s search (skipped where ../shared/data is absent)',
  () => {
    it('are met within five points: all that the guesses rest on, and 79 of 82 others', () => {
      expect(halves()).toEqual([
        { rows: 82, near: 82, same: 79 },
        { rows: 82, near: 79, same: 73 },
      ]);
    });
  },
);
