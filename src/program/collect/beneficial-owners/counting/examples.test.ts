/** The standard's own examples, counted: what a lawyer who reads the file would find. */
import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/time.ts';
import { intervalText } from '../arithmetic/percent-text.ts';
import { readStatements } from '../bods/read.ts';
import { bodsExamples, hasBodsData } from '../bods/schema-fixture.ts';
import { graphOn } from '../graph/graph-on.ts';
import { defaultAcceptedEnds, defaultControlRoles } from '../types.ts';
import { beneficialOwners } from './beneficial-owners.ts';

function findIn(file: string, on = '2026-06-30') {
  const text = bodsExamples().find((example) => example.file === file)?.text ?? '[]';
  const statements = readStatements(JSON.parse(text)).flatMap((result) =>
    result.outcome === 'read' ? [result.statement] : [],
  );
  const graph = graphOn(statements, { on: day(on) });
  const found = beneficialOwners(graph, statements[0]?.declarationSubject ?? '', {
    rule: 'multiplication',
    thresholdPercent: 25,
    controlRoles: defaultControlRoles,
    acceptedEnds: defaultAcceptedEnds,
  });
  const owners = found.owners.map(({ person, shares: [share], grounds }) => {
    const party = graph.parties.get(person);
    const name = party?.kind === 'person' ? party.name : person;
    const control = grounds.filter(({ certainty }) => certainty === 'certain').map(({ ground }) => ground);
    return [name, ...(share ? [intervalText(share.share)] : []), ...control].join(', ');
  });
  return { owners, contradictions: found.inconsistencies.map(({ code }) => code), found };
}

describe.skipIf(!hasBodsData)('the examples of the standard (skipped where ../shared/data is absent)', () => {
  test.each([
    ['indirect-ownership.json', ['Person 1, 30 %']],
    ['mixed-direct-and-indirect-ownership.json', ['Person 1, 100 %, majority']],
    ['multiple-indirect-ownership.json', ['Person 1, 60 %']],
    ['mutilple-indirect-ownership-2.json', ['Person 1, 60 %, majority']],
    ['joint-ownership.json', ['Natalie Coleman, 50 %', 'Roberto Lopez, 50 %']],
    ['levent.json', ['Andrew Anderson, trustee', 'Bella Buxton, settlor, trustee']],
    ['nomination.json', ['Silvia Teixeira Perez, otherInfluenceOrControl']],
    ['bods-package-fi-soe.json', []],
    ['listed-company-exempt-from-disclosure.json', []],
    ['plc-entity-statement.json', []],
    ['bods-package-linking-annotations.json', ['Mr Jeremy Hunt, more than 25 % and less than 50 %']],
    ['tecido.json', []],
    ['fermcat.json', ["Patrick O'Donohue, 100 %, boardMember, majority"]],
  ])('%s: %j', (file, owners) => {
    const result = findIn(file);
    expect(result.owners).toEqual(owners);
    expect(result.contradictions).toEqual([]);
  });

  test.each([
    ['2020-01-01', ["Patrick O'Donohue, 50 %, boardMember", 'Riyadh Byrne-Amin, 50 %, boardMember']],
    ['2021-12-01', ["Patrick O'Donohue, 50 %, boardMember", 'Declan Byrne-Amin, 50 %']],
    ['2022-01-21', ["Patrick O'Donohue, 100 %, boardMember, majority"]],
  ])('fermcat.json as the record stood on %s', (on, owners) => {
    expect(findIn('fermcat.json', on).owners.toSorted()).toEqual(owners.toSorted());
  });

  test('the minor who benefits from the Levent Trust is an owner nobody has named', () => {
    expect(findIn('levent.json').found.unidentifiedControllers).toMatchObject([
      { role: 'beneficiaryOfLegalArrangement' },
    ]);
  });

  test('a state-owned company leaves nothing unknown, a listed one does', () => {
    expect(findIn('bods-package-fi-soe.json').found.hiddenOwnerPossible).toEqual([]);
    expect(findIn('listed-company-exempt-from-disclosure.json').found.hiddenOwnerPossible).toEqual([
      'shareholding',
    ]);
  });
});
