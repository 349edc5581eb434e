import { describe, expect, it } from 'vitest';
import { listedCountry } from './country-names.ts';

describe('a country', () => {
  it.each([
    ['Korea, North', 'KP'],
    ["Democratic People's Republic of Korea", 'KP'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Côte d’Ivoire', 'CI'],
    ['Burma', 'MM'],
    ['Türkiye', 'TR'],
    ['de', 'DE'],
    ['GERMANY', 'DE'],
    ['Virgin Islands, British', 'VG'],
  ])('written %s is %s', (text, code) => {
    expect(listedCountry(text)).toEqual({ text, code });
  });

  it('that is not known keeps its text and has no code', () => {
    expect(listedCountry(' Middle East Region ')).toEqual({ text: 'Middle East Region' });
    expect(listedCountry('  ')).toBeUndefined();
    expect(listedCountry(undefined)).toBeUndefined();
  });
});
