import { expect, it } from 'vitest';
import { describedIn } from './described.ts';

const of = (recordDetails: object) => describedIn(JSON.stringify({ recordDetails }));
const nothing = { names: [], identifiers: [], nationalities: [], addresses: [] };

it('a person is told by every name, the legal one first, and by birth, nationality, address and numbers', () => {
  expect(
    of({
      names: [
        { type: 'individual', fullName: 'V. Petrov' },
        { type: 'legal', fullName: ' Viktor Petrov ' },
        { type: 'alternative', fullName: 'V. Petrov' },
      ],
      birthDate: '1971-02',
      nationalities: [{ name: 'Belarus', code: 'BY' }, { name: 'Atlantis' }],
      addresses: [
        { type: 'residence', address: '1 Example Street', postCode: '220000', country: { code: 'BY' } },
        { country: { code: 'CY' } },
      ],
      identifiers: [{ scheme: 'BY-PASSPORT', id: 'MP1' }, { schemeName: 'Tax office', id: '7' }, { id: '8' }],
    }),
  ).toEqual({
    names: ['Viktor Petrov', 'V. Petrov'],
    birthDate: '1971-02',
    nationalities: ['BY'],
    addresses: [{ text: '1 Example Street, 220000', country: 'BY' }],
    identifiers: [
      { scheme: 'BY-PASSPORT', id: 'MP1' },
      { scheme: 'Tax office', id: '7' },
      { scheme: 'identifier', id: '8' },
    ],
  });
});

it('an entity is told by its name, its other names and where it is registered', () => {
  expect(
    of({
      name: 'Grey Harbour Ltd',
      alternateNames: ['Grey Harbour', ''],
      jurisdiction: { name: 'Scotland', code: 'GB-SCT' },
    }),
  ).toEqual({ ...nothing, names: ['Grey Harbour Ltd', 'Grey Harbour'], jurisdiction: 'GB-SCT' });
});

it.each([
  [{}],
  [
    {
      names: 'Ada',
      birthDate: 1971,
      nationalities: [null, 7, { code: 5 }],
      addresses: {},
      identifiers: [[]],
    },
  ],
  [{ name: '  ', alternateNames: [{}, null], jurisdiction: 'GB' }],
])('what does not read is left out, and nothing fails: %j', (details) => {
  expect(of(details)).toEqual(nothing);
});
