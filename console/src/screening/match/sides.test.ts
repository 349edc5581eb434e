import { describe, expect, test } from 'vitest';
import type { Entry } from '../entry-said.ts';
import { type Party, sidesOf } from './sides.ts';

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
    expect(names?.party.map(({ met: marked }) => marked)).toEqual([true, false]);
    expect(names?.entry).toEqual([{ text: 'Ada Exampel', met: true }]);
    expect(names?.met).toEqual([met]);
  });

  test('do not take a number for one it is a part of', () => {
    const met = { what: 'identifier', says: 'The same.', party: '12', entry: '12' };
    const numbers = sidesOf(party, entry, [met]).find(({ title }) => title === 'Identifiers');
    expect([numbers?.party[0]?.met, numbers?.entry[0]?.met]).toEqual([true, false]);
  });

  test('leave out what neither knows', () => {
    expect(sidesOf(party, entry, []).map(({ title }) => title)).toEqual(['Names', 'Kind', 'Identifiers']);
  });
});
