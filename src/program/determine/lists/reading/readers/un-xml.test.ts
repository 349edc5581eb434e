import { describe, expect, it } from 'vitest';
import { readAll } from '../reading-fixture.ts';
import { unXml } from './un-xml.ts';

const main = `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z">
<INDIVIDUALS><INDIVIDUAL>
  <DATAID>1</DATAID><FIRST_NAME>ADA</FIRST_NAME><SECOND_NAME>BETA</SECOND_NAME><FOURTH_NAME>EXAMPLE</FOURTH_NAME>
  <UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>
  <NAME_ORIGINAL_SCRIPT>مثال
     مثال</NAME_ORIGINAL_SCRIPT><COMMENTS1>A comment.</COMMENTS1>
  <NATIONALITY><VALUE>Democratic Republic of the Congo</VALUE></NATIONALITY>
  <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Ada B.</ALIAS_NAME><DATE_OF_BIRTH>1970-01-02</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Eagle</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ADDRESS><CITY>Goma</CITY><COUNTRY>Democratic Republic of the Congo</COUNTRY></INDIVIDUAL_ADDRESS>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1969</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1965</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE/><NOTE>about thirty</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Goma</CITY><COUNTRY>Zaire</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>OB 01</NUMBER><ISSUING_COUNTRY>Uganda</ISSUING_COUNTRY><DATE_OF_ISSUE>2010-01-01</DATE_OF_ISSUE></INDIVIDUAL_DOCUMENT>
  <INDIVIDUAL_DOCUMENT/>
</INDIVIDUAL></INDIVIDUALS>
<ENTITIES><ENTITY>
  <DATAID>2</DATAID><FIRST_NAME>EXAMPLE FRONT</FIRST_NAME><UN_LIST_TYPE>Iraq</UN_LIST_TYPE><LISTED_ON>2003-01-01</LISTED_ON>
  <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>EF</ALIAS_NAME></ENTITY_ALIAS>
  <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>EXAMPLE MOVEMENT</ALIAS_NAME></ENTITY_ALIAS>
  <ENTITY_ADDRESS><STREET>1 Example Street</STREET><COUNTRY>Iraq</COUNTRY></ENTITY_ADDRESS>
</ENTITY></ENTITIES>
</CONSOLIDATED_LIST>`;

describe('the consolidated list of the UN', () => {
  it('gives individuals with all that is said of them', async () => {
    const { entries, stated, problems } = await readAll(unXml, { main });
    expect(stated).toEqual({ publishedOn: '2026-02-27' });
    expect(entries[0]).toMatchObject({
      key: '1',
      kind: 'person',
      names: [
        { kind: 'primary', text: 'ADA BETA EXAMPLE' },
        { kind: 'alias', text: 'Ada B.' },
        { kind: 'weak-alias', text: 'Eagle' },
        { kind: 'alias', text: 'مثال مثال' },
      ],
      births: [
        { from: '1969-01-01', to: '1969-12-31', circa: true },
        { from: '1960-01-01', to: '1965-12-31', precision: 'span' },
        { from: '1970-01-02', precision: 'day' },
      ],
      birthPlaces: ['Goma, Zaire'],
      countries: [{ code: 'CD', role: 'nationality' }],
      addresses: [{ text: 'Goma, Democratic Republic of the Congo', country: { code: 'CD' } }],
      identifiers: [
        { type: 'passport', number: 'OB 01', country: { code: 'UG' }, note: 'issued: 2010-01-01' },
      ],
      programs: ['DRC'],
      listedOn: '2012-12-31',
    });
    expect(problems).toMatchObject([{ code: 'date-not-read', key: '1', found: 'about thirty' }]);
    expect(entries[0]?.remarks).toContain('about thirty');
  });

  it('gives entities with present and former names', async () => {
    const { entries } = await readAll(unXml, { main });
    expect(entries[1]).toMatchObject({
      kind: 'organization',
      names: [
        { text: 'EXAMPLE FRONT' },
        { kind: 'alias', text: 'EF' },
        { kind: 'former', text: 'EXAMPLE MOVEMENT' },
      ],
      addresses: [{ country: { code: 'IQ' } }],
    });
  });

  it('in Latin-1 is read line by line, and says which lines were', async () => {
    const latin = Buffer.from(main.replace(/مثال\s+مثال/, 'M\u00fcller'), 'latin1');
    const { entries, problems } = await readAll(unXml, { main: latin });
    expect(entries[0]?.names.at(-1)).toEqual({ kind: 'alias', text: 'Müller' });
    expect(problems[0]).toMatchObject({ code: 'not-utf-8', place: { line: 6 } });
    expect(problems[0]?.found).toContain('Müller');
  });

  it('in UTF-16 is read as well', async () => {
    const { entries, problems } = await readAll(unXml, { main: Buffer.from(`\uFEFF${main}`, 'utf16le') });
    expect(entries).toHaveLength(2);
    expect(problems).toHaveLength(1);
  });
});
