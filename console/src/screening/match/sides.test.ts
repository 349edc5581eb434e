import { describe, expect, test } from 'vitest';
import type { Entry } from '../entry-said.ts';
import { type Party, pairSaid, sidesOf } from './sides.ts';

const party: Party = {
  kind: 'person',
  names: [
    { kind: 'primary', text: 'Ada Example' },
    { kind: 'alias', text: 'Ada' },
  ],
  births: [],
  countries: [],
  addresses: [],
  identifiers: [{ type: 'passport', number: '12', label: 'Passport' }],
};
const entry: Entry = {
  ...party,
  key: '7',
  names: [{ kind: 'primary', text: 'Ada Exampel' }],
  birthPlaces: [],
  identifiers: [{ type: 'passport', number: '123', label: 'Passport' }],
  programs: [],
  remarks: [],
};

describe('two sides', () => {
  test('mark the values that met, and no other', () => {
    const met = { what: 'names', says: 'Most alike.', party: 'Ada Example', entry: 'Ada Exampel' };
    const [names] = sidesOf(party, entry, [met]);
    expect(names?.party.map(({ met: marked }) => marked)).toEqual(['for', undefined]);
    expect(names?.entry).toEqual([{ text: 'Ada Exampel', met: 'for' }]);
    expect(names?.met).toEqual([met]);
  });

  test('do not take a number for one it is a part of', () => {
    const met = { what: 'identifier', says: 'The same.', party: '12', entry: '12' };
    const numbers = sidesOf(party, entry, [met]).find(({ title }) => title === 'Identifiers');
    expect([numbers?.party[0]?.met, numbers?.entry[0]?.met]).toEqual(['for', undefined]);
  });

  test('tell what speaks against them from what speaks for them, and countries by name', () => {
    const of = (code: string) => ({ role: 'located' as const, text: code, code });
    const none = { what: 'country', says: 'None.', times: 0.97, party: 'GB, US', entry: 'DE' };
    const ours = { ...party, countries: [of('GB'), of('US')] };
    const sides = sidesOf(ours, { ...entry, countries: [of('DE')] }, [none]);
    const countries = sides.find(({ title }) => title === 'Countries');
    expect([countries?.party, countries?.entry].flat()).toEqual([
      { text: 'located: United Kingdom (GB)', met: 'against' },
      { text: 'located: United States (US)', met: 'against' },
      { text: 'located: Germany (DE)', met: 'against' },
    ]);
    expect(pairSaid(none)).toBe('United Kingdom (GB), United States (US) – Germany (DE)');
  });

  test('mark a code that its own country begins with', () => {
    const of = (code: string) => ({ role: 'located' as const, text: code, code });
    const none = { what: 'country', says: 'None.', times: 0.97, party: 'AR', entry: 'ES' };
    const sides = sidesOf({ ...party, countries: [of('AR')] }, { ...entry, countries: [of('ES')] }, [none]);
    const countries = sides.find(({ title }) => title === 'Countries');
    expect(countries?.party).toEqual([{ text: 'located: Argentina (AR)', met: 'against' }]);
  });

  test('leave out what neither knows', () => {
    expect(sidesOf(party, entry, []).map(({ title }) => title)).toEqual(['Names', 'Kind', 'Identifiers']);
  });
});
