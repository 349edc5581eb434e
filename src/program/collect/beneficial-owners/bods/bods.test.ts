import { describe, expect, test } from 'vitest';
import { percent } from '../arithmetic/fraction.ts';
import { readPackage } from './package.ts';
import { readStatement, readStatements } from './read.ts';
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
      const { documents, exported } = roundTrip(text);
      const read = readStatements(documents);
      expect(read.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
      expect(JSON.parse(exported)).toEqual(JSON.parse(text));
      expect(exported).toBe(JSON.stringify(JSON.parse(text)));
      expect(schemaErrors(JSON.parse(exported))).toEqual([]);
    },
  );
});

/** In as a package, and out as the export writes it: the texts that were kept, in a list. */
function roundTrip(text: string) {
  const read = readPackage(text);
  const entries = read.outcome === 'read' ? read.documents : [];
  const kept = entries.flatMap((entry) => (entry.kind === 'document' ? [entry] : []));
  return {
    documents: kept.map(({ document }) => document),
    exported: `[${kept.map((one) => one.text).join(',')}]`,
  };
}

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
    documents: [{ kind: 'document' }, { kind: 'not-json' }, { kind: 'document' }],
  });
  expect(readPackage(`${line}\n[1]`)).toMatchObject({ documents: [{ document: entity }, { document: [1] }] });
  expect(readPackage(`[${'['.repeat(200)}${']'.repeat(200)}]`)).toMatchObject({
    documents: [{ kind: 'too-deep' }],
  });
  expect(readPackage(' ')).toEqual({ outcome: 'refused', code: 'empty-package' });
  expect(readPackage('[]')).toEqual({ outcome: 'refused', code: 'empty-package' });
  expect(readPackage('<xml/>')).toEqual({ outcome: 'refused', code: 'not-json' });
});
