import { describe, expect, test } from 'vitest';
import { percent } from '../arithmetic/fraction.ts';
import { readPackage } from './package.ts';
import { readStatement, readStatements, writeStatements } from './read.ts';
import { bodsExamples, hasBodsData, schemaErrors } from './schema-fixture.ts';

const entity = {
  statementId: 'a'.repeat(32),
  statementDate: '2026-01-31',
  declarationSubject: 'alpha',
  recordId: 'alpha',
  recordType: 'entity',
  recordDetails: { isComponent: false, entityType: { type: 'registeredEntity' }, name: 'Alpha Ltd' },
};
const relationship = (details: object, over: object = {}) => ({
  ...entity,
  statementId: 'b'.repeat(32),
  recordId: 'ada-in-alpha',
  recordType: 'relationship',
  recordDetails: { isComponent: false, subject: 'alpha', interestedParty: 'ada', ...details },
  ...over,
});

describe.skipIf(!hasBodsData)('the examples of the standard (skipped where ../shared/data is absent)', () => {
  test.each(hasBodsData ? bodsExamples() : [])(
    '$file is imported and exported again without loss',
    ({ text }) => {
      const original: unknown = JSON.parse(text);
      const file = readPackage(text);
      if (file.outcome !== 'read') throw new Error('not read');
      const documents = file.documents.flatMap((entry) =>
        entry.kind === 'document' ? [entry.document] : [],
      );
      const read = readStatements(documents);
      expect(read.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
      const written = writeStatements(read);
      expect(written).toEqual(original);
      expect(JSON.stringify(written)).toBe(JSON.stringify(original));
      expect(schemaErrors(written)).toEqual([]);
    },
  );
});

test('fields the standard does not know are kept', () => {
  const document = { ...entity, 'x-note': { deep: [1, null, '…'] } };
  expect(writeStatements(readStatements([document]))).toEqual([document]);
});

test('a bad statement is named by place and code, and the good ones beside it are read', () => {
  const bad = {
    ...entity,
    statementId: 'c'.repeat(32),
    recordDetails: { isComponent: false, entityType: {} },
  };
  const read = readStatements([entity, bad, relationship({ interests: [] })]);
  expect(read.map(({ outcome }) => outcome)).toEqual(['read', 'refused', 'read']);
  expect(read[1]).toMatchObject({
    problems: [{ code: 'missing-field', path: '/recordDetails/entityType/type' }],
  });
});

test.each([
  [[], 'not-an-object', ''],
  [null, 'not-an-object', ''],
  [{ statementID: 'x', statementType: 'entityStatement' }, 'older-version', ''],
  [{ ...entity, statementId: 'short' }, 'wrong-length', '/statementId'],
  [{ ...entity, recordType: 'company' }, 'unknown-code', '/recordType'],
  [{ ...entity, recordType: undefined }, 'missing-field', '/recordType'],
  [{ ...entity, statementDate: '2026-02-30' }, 'not-a-date', '/statementDate'],
  [{ ...entity, statementDate: 20260230 }, 'wrong-type', '/statementDate'],
  [relationship({ interests: [{ type: 'ownership' }] }), 'unknown-code', '/recordDetails/interests/0/type'],
  [
    relationship({ interests: [{ share: { exact: 101 } }] }),
    'out-of-range',
    '/recordDetails/interests/0/share/exact',
  ],
  [
    relationship({ interests: [{ share: { exact: '25' } }] }),
    'wrong-type',
    '/recordDetails/interests/0/share/exact',
  ],
  [
    relationship({ interests: [{ share: { minimum: 60, maximum: 40 } }] }),
    'empty-range',
    '/recordDetails/interests/0/share',
  ],
  [
    relationship({ interests: [{ startDate: '2026-01-02', endDate: '2026-01-01' }] }),
    'ends-before-start',
    '/recordDetails/interests/0/endDate',
  ],
  [relationship({ interestedParty: 7 }), 'wrong-type', '/recordDetails/interestedParty'],
  [
    relationship({ interestedParty: { reason: 'shy' } }),
    'unknown-code',
    '/recordDetails/interestedParty/reason',
  ],
  [relationship({ interestedParty: {} }), 'missing-field', '/recordDetails/interestedParty/reason'],
  [relationship({ interestedParty: undefined }), 'missing-field', '/recordDetails/interestedParty'],
  [{ ...entity, recordId: 'x'.repeat(5000) }, 'too-long', '/recordId'],
])('a malformed statement is refused with its code and place (%#)', (document, code, path) => {
  expect(readStatement(document)).toMatchObject({ outcome: 'refused', problems: [{ code, path }] });
});

test('the second statement with the same id is refused', () => {
  expect(readStatements([entity, entity])[1]).toMatchObject({
    problems: [{ code: 'repeated-statement-id' }],
  });
});

test('33.33 % is read as exactly 33.33 %, and an exclusive bound stays exclusive', () => {
  const read = readStatement(
    relationship({
      interests: [
        { type: 'shareholding', share: { exact: 33.33 } },
        { type: 'votingRights', share: { exclusiveMinimum: 25, maximum: 50 } },
      ],
    }),
  );
  expect(read).toMatchObject({
    statement: {
      interests: [
        { share: { min: { at: percent('33.33'), open: false } } },
        { share: { min: { at: percent(25), open: true }, max: { at: percent(50), open: false } } },
      ],
    },
  });
});

test('a relationship that states no interest is an interest nobody knows more about', () => {
  expect(readStatement(relationship({}))).toMatchObject({
    statement: { interests: [{ type: 'unknownInterest' }] },
  });
});

test('a package may be an array, one statement, or one statement a line', () => {
  const line = JSON.stringify(entity);
  expect(readPackage(`[${line}]`)).toMatchObject({ outcome: 'read', documents: [{ document: entity }] });
  expect(readPackage(`\uFEFF${line}`)).toMatchObject({ documents: [{ document: entity }] });
  expect(readPackage(`${line}\n{broken\n\n${line}`)).toMatchObject({
    documents: [{ kind: 'document' }, { kind: 'not-json', line: 2 }, { kind: 'document' }],
  });
  expect(readPackage(' ')).toEqual({ outcome: 'refused', code: 'empty-package' });
  expect(readPackage('[]')).toEqual({ outcome: 'refused', code: 'empty-package' });
  expect(readPackage('<xml/>')).toEqual({ outcome: 'refused', code: 'not-json' });
});
