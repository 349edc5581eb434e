import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodsExamples, hasBodsData } from './bods/schema-fixture.ts';
import { at, type Office, openOffice } from './office-fixture.ts';

let here: Office['here'];
let officer: Office['officer'];
let entity: Office['entity'];
let holds: Office['holds'];
let handIn: Office['handIn'];

beforeAll(async () => {
  ({ here, officer, entity, holds, handIn } = await openOffice());
});
afterAll(() => here.close());

describe('BODS packages', () => {
  it.skipIf(!hasBodsData)(
    'come in and go out again unchanged, all nineteen (skipped where ../shared/data is absent)',
    async () => {
      for (const { file, text } of bodsExamples()) {
        const alpha = await entity(file);
        const reply = await handIn(at(alpha, '/packages'), text, `import-${file}`.slice(0, 60));
        expect(reply.status, `${file} ${reply.text}`).toBe(201);
        expect(reply.json.counts.refused, file).toBe(0);
        const back = await officer.get(at(alpha, '/package'));
        expect(back.text, file).toBe(JSON.stringify(JSON.parse(text)));
        expect((await officer.get(at(alpha))).status, file).toBe(200);
      }
    },
  );

  const statement = (number: number, over: object = {}) => ({
    statementId: `statement-${String(number).padStart(30, '0')}`,
    statementDate: '2026-01-31',
    declarationSubject: 'alpha',
    recordId: 'alpha',
    recordType: 'entity',
    recordDetails: { isComponent: false, entityType: { type: 'registeredEntity' }, name: 'Alpha Ltd' },
    ...over,
  });
  const ada = (name: string) =>
    statement(2, {
      recordId: 'ada',
      recordType: 'person',
      recordDetails: { isComponent: false, personType: 'knownPerson', names: [{ fullName: name }] },
    });
  const holding = statement(3, {
    recordId: 'ada-in-alpha',
    recordType: 'relationship',
    recordDetails: {
      isComponent: false,
      subject: 'alpha',
      interestedParty: 'ada',
      interests: [{ type: 'shareholding', share: { exact: 100 } }],
    },
  });

  it('are kept statement by statement: a bad one is named and the good ones count', async () => {
    const alpha = await entity();
    const text = JSON.stringify([
      statement(1),
      ada('Ада Байрон'),
      { ...holding, statementDate: 'yesterday' },
      holding,
    ]);
    const { json } = await handIn(at(alpha, '/packages'), text, 'bad-beside-good');
    expect(json).toMatchObject({ counts: { kept: 3, refused: 1 } });
    expect(json.lines[2]).toMatchObject({
      outcome: 'refused',
      statement: null,
      problems: [{ code: 'not-a-date', path: '/statementDate' }],
    });
    const found = (await officer.get(at(alpha))).json;
    expect(found.owners).toMatchObject([{ name: 'Ада Байрон', certainty: 'certain' }]);
    expect(found.owners[0].person).toMatch(/^per_/);
  });

  it('change nothing when they come again, and refuse another statement under the same id', async () => {
    const alpha = await entity();
    const text = JSON.stringify([statement(1), ada('Ada Byron'), holding]);
    await handIn(at(alpha, '/packages'), text, 'first-time');
    expect((await handIn(at(alpha, '/packages'), text, 'second-time')).json).toMatchObject({
      counts: { kept: 0, alreadyKnown: 3, refused: 0 },
    });
    const other = JSON.stringify([ada('Somebody Else')]);
    expect((await handIn(at(alpha, '/packages'), other, 'third-time')).json).toMatchObject({
      counts: { kept: 0, refused: 1 },
    });
    expect((await officer.get(at(alpha, '/statements'))).json.items).toHaveLength(3);
  });

  it('keep every digit and escape of what is not read, and survive what lies too deep', async () => {
    const alpha = await entity();
    const odd = JSON.stringify(statement(1)).replace(
      /}$/,
      ',"x":[1.10,12345678901234567890,1e400,"\\u00e9"]}',
    );
    const deep = JSON.stringify(statement(5)).replace(
      /}$/,
      `,"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    );
    const { json } = await handIn(at(alpha, '/packages'), `[\n ${odd},\n ${deep} ]`, 'odd-and-deep');
    expect(json.lines).toMatchObject([
      { outcome: 'kept' },
      { outcome: 'refused', problems: [{ code: 'too-deep', path: '' }] },
    ]);
    expect((await officer.get(at(alpha, '/package'))).text).toBe(`[${odd}]`);
  });

  it('with several subjects ask which one it is', async () => {
    const alpha = await entity();
    const text = JSON.stringify([
      statement(1),
      statement(4, { declarationSubject: 'beta', recordId: 'beta' }),
    ]);
    expect((await handIn(at(alpha, '/packages'), text, 'which-one')).json).toMatchObject({
      code: 'invalid-field',
      errors: [{ field: 'query.subject', code: 'several-subjects' }],
    });
    expect((await handIn(at(alpha, '/packages?subject=alpha'), text, 'this-one')).json).toMatchObject({
      counts: { kept: 2 },
    });
  });

  it.each([
    ['', 'empty-package'],
    ['<xml/>', 'not-json'],
  ])('that are none are refused (%#)', async (text, code) => {
    const alpha = await entity();
    const reply = await handIn(at(alpha, '/packages'), text, 'no-package');
    expect(reply.json).toMatchObject({ status: 400, errors: [{ field: 'body', code }] });
  });

  it('join what was stated here: two records of one person count together', async () => {
    const alpha = await entity();
    const twenty = JSON.stringify([
      statement(1),
      ada('A. Byron'),
      {
        ...holding,
        recordDetails: {
          ...holding.recordDetails,
          interests: [{ type: 'shareholding', share: { exact: 20 } }],
        },
      },
    ]);
    const { json: report } = await handIn(at(alpha, '/packages'), twenty, 'twenty-percent');
    await holds(alpha, 'Ada Byron', '20');
    const before = (await officer.get(at(alpha))).json;
    expect(before.owners).toEqual([]);
    const person = before.belowThreshold.find(({ name }: { name: string }) => name === 'Ada Byron').person;
    const linked = await officer.post(`/beneficial-owners/statements/${report.lines[1].statement}/persons`, {
      person,
    });
    expect(linked.status, linked.text).toBe(201);
    const after = (await officer.get(at(alpha))).json;
    expect(after.owners).toMatchObject([
      { person, certainty: 'possible', shares: [{ share: { min: '20', max: '40' } }] },
    ]);
    expect(after.contradictions).toMatchObject([{ code: 'overlapping-statements' }]);
  });
});
