import { describe, expect, it } from 'vitest';
import { readAll } from '../reading-fixture.ts';
import { ofacCsv } from './ofac-csv.ts';

/** Seven cells of nothing, from the title to the remarks. */
const nothing = '-0- ,'.repeat(7);
const main =
  '101,"EXAMPLE, Ada","individual","SDGT] [IRAQ2","Minister",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 10 Dec 1948; Passport A0000001 (Egy"\r\n' +
  `102,"EXAMPLE TRADING CO., LTD.",-0- ,"CUBA",${nothing}-0- \r\n` +
  '103,"EXAMPLE STAR","vessel","SDGT",-0- ,"T2EA4","Crude Oil Tanker","95,000","50,000","Panama","Example Shipping","Vessel Registration Identification IMO 7400001; MMSI 572000000."\r\n' +
  '104,"EP-XXX","aircraft","IFSR",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Aircraft Construction Number (also called L/N or S/N or F/N) 8401."\r\n\u001a';
const aliases =
  '101,1,"aka","SAMPLE, Ada",-0- \r\n102,2,"fka","OLD EXAMPLE",-0- \r\n101,3,"nka","EXEMPLAR, Ada",-0- \r\n\u001a';
const addresses = '102,7,"1 Example Street","Havana","Cuba",-0- \r\n102,8,-0- ,-0- ,-0- ,-0- \r\n\u001a';
const comments = '101,"pt) issued 1999; a.k.a. \'THE EXAMPLE\'."\r\n\u001a';

describe('the legacy files of OFAC', () => {
  it('are joined by the number of the entry, and a long remark goes on in the middle of a word', async () => {
    const { entries, problems } = await readAll(ofacCsv, { main, aliases, addresses, comments });
    expect(problems).toEqual([]);
    expect(entries.map(({ key, kind }) => [key, kind])).toEqual([
      ['101', 'person'],
      ['102', 'organization'],
      ['103', 'vessel'],
      ['104', 'aircraft'],
    ]);
    expect(entries[0]).toMatchObject({
      names: [
        { kind: 'primary', text: 'EXAMPLE, Ada' },
        { kind: 'alias', text: 'SAMPLE, Ada' },
        { kind: 'alias', text: 'EXEMPLAR, Ada' },
        { kind: 'weak-alias', text: 'THE EXAMPLE' },
      ],
      births: [{ from: '1948-12-10', precision: 'day' }],
      identifiers: [{ type: 'passport', number: 'A0000001', country: { code: 'EG' }, note: 'issued 1999' }],
      programs: ['SDGT', 'IRAQ2'],
      remarks: ['Title: Minister'],
    });
    const cut = main.replace('Passport A0000001 (Egy', 'Linked To: ONE ');
    const goesOn = await readAll(ofacCsv, { main: cut, comments: '101,"TWO."\r\n' });
    expect(goesOn.entries[0]?.remarks).toContain('Linked To: ONE TWO');
    expect(entries[1]).toMatchObject({
      names: [{ text: 'EXAMPLE TRADING CO., LTD.' }, { kind: 'former', text: 'OLD EXAMPLE' }],
      addresses: [{ text: '1 Example Street, Havana, Cuba', country: { code: 'CU' } }],
      remarks: [],
    });
  });

  it('give a vessel its numbers, call sign and flag, and an aircraft its serial', async () => {
    const { entries } = await readAll(ofacCsv, { main });
    expect(entries[2]?.identifiers.map(({ type, number }) => [type, number])).toEqual([
      ['imo', '7400001'],
      ['mmsi', '572000000'],
      ['call-sign', 'T2EA4'],
    ]);
    expect(entries[2]?.countries).toEqual([{ text: 'Panama', code: 'PA', role: 'flag' }]);
    expect(entries[2]?.remarks).toContain('Owner: Example Shipping');
    expect(entries[3]?.identifiers).toMatchObject([{ type: 'aircraft-serial', number: '8401' }]);
  });

  it('may have an alias of an entry that is gone: it is shown, and nothing else is lost', async () => {
    const { entries, problems } = await readAll(ofacCsv, {
      main,
      aliases: `999,1,"aka","NOBODY",-0- \r\n${aliases}`,
    });
    expect(entries).toHaveLength(4);
    expect(problems).toMatchObject([
      {
        code: 'entry-not-found',
        key: '999',
        place: { file: 'aliases', line: 1 },
        found: '999, 1, aka, NOBODY, ',
      },
    ]);
  });

  it('may use a key twice, lack one, lack a name, or name a new kind: each is shown, and no name is lost', async () => {
    const row = (key: string, name: string, kind = '-0- ') =>
      `${key},"${name}",${kind},"X",${nothing}-0- \r\n`;
    const odd =
      row('1', 'ONE') +
      row('1', 'ONE AGAIN') +
      row('-0- ', 'NO KEY') +
      row('2', '') +
      row('3', 'T', '"ship"');
    const { entries, problems } = await readAll(ofacCsv, { main: odd });
    expect(entries.map(({ key, names }) => [key.replace(/^~.*/, '~'), names[0]?.text])).toEqual([
      ['1', 'ONE'],
      ['1#2', 'ONE AGAIN'],
      ['~', 'NO KEY'],
      ['3', 'T'],
    ]);
    expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
      ['key-repeated', 2],
      ['key-missing', 3],
      ['name-missing', 4],
      ['kind-unknown', 5],
    ]);
  });

  it('may have a name of 500 letters, or with characters that cannot be seen: it is kept as it is', async () => {
    const long = 'X'.repeat(500);
    const hidden = 'EXAM\u200bPLE';
    const names = [`1,"${long}",-0- ,"X",${nothing}-0- \r\n`, `2,"${hidden}",-0- ,"X",${nothing}-0- \r\n`];
    const { entries, problems } = await readAll(ofacCsv, { main: names.join('') });
    expect(entries.map((entry) => entry.names[0]?.text)).toEqual([long, hidden]);
    expect(problems.map(({ code, found }) => [code, found.slice(0, 20)])).toEqual([
      ['name-too-long', 'X'.repeat(20)],
      ['name-with-invisible-characters', 'EXAM\\u{200b}PLE'],
    ]);
    expect(problems[0]?.found).toHaveLength(201);
  });

  it('with a date that is none keep its words among the remarks', async () => {
    const row = '1,"A",individual,"X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 31 Feb 1960; POB Rome."\r\n';
    const { entries, problems } = await readAll(ofacCsv, { main: row });
    expect(problems).toMatchObject([{ code: 'date-not-read', key: '1', found: 'DOB 31 Feb 1960' }]);
    expect(entries[0]?.remarks).toEqual(['DOB 31 Feb 1960']);
  });

  it('in Latin-1 are read, line by line, and say so', async () => {
    const { entries, problems } = await readAll(ofacCsv, {
      main: Buffer.from(`1,"M\u00dcLLER",-0- ,"X",${nothing}-0- \r\n`, 'latin1'),
    });
    expect(entries[0]?.names[0]?.text).toBe('MÜLLER');
    expect(problems).toMatchObject([{ code: 'not-utf-8', place: { line: 1 } }]);
  });
});
