import { expect, test } from 'vitest';
import { askedFrom, partyOf } from './inquiry.ts';

const typed = {
  kind: 'person',
  names: ' Ada Example \n\nAda',
  bornOn: '',
  countries: 'gb, de',
  numberKind: 'passport',
  number: ' ',
  reason: 'case',
} as const;

test('what is left empty is not asked for', () => {
  expect(askedFrom(typed)).toEqual({
    kind: 'person',
    names: ['Ada Example', 'Ada'],
    countries: ['GB', 'DE'],
    identifiers: [],
    reason: 'case',
  });
});

test('what was asked stands on the left side: the first name leads, the others are aliases', () => {
  const party = partyOf(askedFrom({ ...typed, bornOn: '1980-02', number: 'A1' }));
  expect(party.names.map(({ kind }) => kind)).toEqual(['primary', 'alias']);
  expect(party.births).toMatchObject([{ text: '1980-02', precision: 'month' }]);
  expect(party.identifiers).toEqual([{ type: 'passport', number: 'A1', label: '' }]);
});
