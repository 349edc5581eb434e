import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/time.ts';
import {
  composeEntity,
  composePerson,
  composeRelationship,
  type Declaration,
  shareNumber,
} from './compose.ts';
import { readStatements } from './read.ts';
import { hasBodsData, schemaErrors } from './schema-fixture.ts';

const declaration: Declaration = {
  declarationSubject: 'alpha',
  declaration: 'declaration-1',
  on: day('2026-02-28'),
  publisher: 'Northwind Cloud',
  source: { type: ['selfDeclaration'], assertedBy: 'Ada Byron' },
};
const keys = (recordId: string) => ({
  statementId: `${recordId}-`.padEnd(40, '0'),
  recordId,
  recordStatus: 'new' as const,
});
const statements = [
  composeEntity(declaration, keys('alpha'), {
    type: 'registeredEntity',
    name: 'Alpha Ltd',
    jurisdiction: { name: 'Estonia', code: 'EE' },
    identifiers: [{ schemeName: 'Äriregister', id: '12345678' }],
    isListed: false,
  }),
  composePerson(declaration, keys('ada'), { type: 'knownPerson', name: 'Ada Byron' }),
  composePerson(declaration, keys('minor'), {
    type: 'anonymousPerson',
    reason: 'interestedPartyExemptFromDisclosure',
  }),
  composeRelationship(declaration, keys('ada-in-alpha'), {
    subject: 'alpha',
    interestedParty: 'ada',
    interests: [
      { type: 'shareholding', directness: 'direct', share: { exact: '33.33' }, startsOn: day('2025-01-01') },
      { type: 'votingRights', directness: 'direct', share: { exclusiveMinimum: '25', maximum: '50' } },
      {
        type: 'seniorManagingOfficial',
        directness: 'direct',
        isDeclaredOwner: true,
        details: 'managing director',
      },
    ],
  }),
  composeRelationship(declaration, keys('others-in-alpha'), {
    subject: 'alpha',
    interestedParty: { reason: 'unknown', description: 'bearer shares' },
    interests: [{ type: 'shareholding', directness: 'unknown', endsOn: day('2026-01-01') }],
  }),
];

test('what is entered in our own form is read like an imported statement', () => {
  expect(readStatements(statements).map(({ outcome }) => outcome)).toEqual(statements.map(() => 'read'));
});

describe.skipIf(!hasBodsData)('against the schema (skipped where ../shared/data is absent)', () => {
  test('what is entered in our own form is valid BODS 0.4', () => {
    expect(schemaErrors(statements)).toEqual([]);
  });
});

test('a share with more digits than a JSON number carries is refused, not rounded', () => {
  expect(shareNumber('33.333333333333')).toBe(33.333333333333);
  expect(shareNumber('33.33333333333333333333')).toBeUndefined();
  const interests = [
    { type: 'shareholding', directness: 'direct', share: { exact: '33.33333333333333333333' } },
  ] as const;
  expect(() =>
    composeRelationship(declaration, keys('x'), { subject: 'a', interestedParty: 'b', interests }),
  ).toThrow(RangeError);
});
