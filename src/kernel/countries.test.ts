import { describe, expect, it } from 'vitest';
import { countries, isCountry, isJurisdiction } from './countries.ts';

describe('countries', () => {
  it('are the 249 of the standard and Kosovo', () => {
    expect(countries.size).toBe(250);
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    expect([...countries].filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it('are upper-case codes of the list and nothing else', () => {
    expect(['DE', 'XK'].every(isCountry)).toBe(true);
    expect(['de', 'EU', 'UK', 'DEU', ''].some(isCountry)).toBe(false);
  });

  it('may be followed by a part where a jurisdiction is asked for', () => {
    expect(['US', 'US-DE', 'GB-SCT', 'CH-GE'].every(isJurisdiction)).toBe(true);
    expect(['US-', 'ZZ-DE', 'US-DE-X', 'US-delaware'].some(isJurisdiction)).toBe(false);
  });
});
