import { expect, test } from 'vitest';
import { day } from '../../../../kernel/time.ts';
import { percent } from '../arithmetic/fraction.ts';
import { exactly } from '../arithmetic/interval.ts';
import { companyNamed, holds, personNamed } from '../statement-fixture.ts';
import type { PersonStatement, RelationshipStatement, Statement } from '../types.ts';
import { graphOn } from './graph-on.ts';
import { recordsOn } from './records.ts';
import { renamed } from './rename.ts';

const on = day('2026-06-30');
const half = exactly(percent(50));
const ada = personNamed('Ada');
const alpha = companyNamed('Alpha');
const holding = (over: Partial<RelationshipStatement> = {}): RelationshipStatement => ({
  ...holds('Ada', 'Alpha', half),
  ...over,
});
const codes = (statements: readonly Statement[]) =>
  graphOn(statements, { on }).inconsistencies.map(({ code }) => code);

test('the latest statement of a record is in force, whatever the order they came in', () => {
  const later = holding({ statementId: 'later', statedOn: '2026-03-01', status: 'updated' });
  for (const statements of [
    [holding(), later],
    [later, holding()],
  ]) {
    expect(recordsOn(statements, on).get('Ada in Alpha')?.statementId).toBe('later');
  }
});

test('a statement of tomorrow is not known today', () => {
  const tomorrow = holding({ statementId: 'tomorrow', statedOn: '2026-07-01T00:00:00Z', status: 'updated' });
  expect(recordsOn([holding(), tomorrow], on).get('Ada in Alpha')?.statementId).not.toBe('tomorrow');
  expect(recordsOn([holding(), tomorrow], day('2026-07-01')).get('Ada in Alpha')?.statementId).toBe(
    'tomorrow',
  );
});

test('of statements made at one moment the closing one is last', () => {
  const closing = holding({ statementId: 'closing', status: 'closed' });
  expect(recordsOn([closing, holding()], on).get('Ada in Alpha')?.statementId).toBe('closing');
});

test('records known to be one party are one party, so that splitting a holding hides nothing', () => {
  const twin = personNamed('Ada again');
  const second: RelationshipStatement = { ...holds('Ada again', 'Alpha', half) };
  const statements = renamed([ada, twin, alpha, holding(), second], new Map([['Ada again', 'Ada']]));
  const graph = graphOn(statements, { on });
  expect(graph.holdings.map(({ holder }) => holder)).toEqual(['Ada']);
  expect([...graph.parties.keys()]).toEqual(['Ada', 'Alpha']);
});

test('two records with one official identifier are told as possibly one party', () => {
  const identifiers = [{ scheme: 'EST-PASSPORT', id: 'K1234567' }];
  const withPassport = (statement: Statement): Statement =>
    statement.about === 'person' ? { ...statement, party: { ...statement.party, identifiers } } : statement;
  expect(codes([withPassport(ada), withPassport(personNamed('A. Byron')), alpha])).toEqual([
    'same-identifier',
  ]);
});

test.each([
  ['2026', day('2026-12-31'), []],
  ['2026', day('2027-01-01'), ['holder-deceased']],
  ['2026-05', day('2026-05-31'), []],
  ['2026-05', day('2026-06-01'), ['holder-deceased']],
  ['2026-05-10', day('2026-05-11'), ['holder-deceased']],
])('a holder who died in %s is told on %s', (diedOn, asked, expected) => {
  // Safe: personNamed makes a statement about a person.
  const statement = ada as PersonStatement;
  const dead: Statement = { ...statement, party: { ...statement.party, diedOn } };
  const graph = graphOn([dead, alpha, holding()], { on: asked });
  expect(graph.inconsistencies.map(({ code }) => code)).toEqual(expected);
});

test('what cannot be counted is told: unnamed subjects, persons held like companies, parties nobody describes', () => {
  expect(codes([ada, holding({ subject: { unspecified: 'unknown' } })])).toEqual(['subject-not-named']);
  expect(codes([ada, personNamed('Bob'), holding({ subject: { record: 'Bob' } })])).toEqual([
    'subject-is-a-person',
  ]);
  expect(codes([alpha, holding()])).toEqual(['party-not-described']);
  expect(codes([ada, alpha, holding({ components: ['nowhere'] })])).toEqual(['component-not-stated']);
});
