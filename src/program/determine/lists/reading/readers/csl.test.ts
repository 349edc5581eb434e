import { describe, expect, it } from 'vitest';
import { readAll } from '../reading-fixture.ts';
import { cslCsv } from './csl-csv.ts';
import { cslJson } from './csl-json.ts';

const columns =
  '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,call_sign,vessel_flag,' +
  'remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids';
const sdn = 'Specially Designated Nationals (SDN) - Treasury Department';
const ssi = 'Sectoral Sanctions Identifications List (SSI) - Treasury Department';
const row = (cells: Readonly<Record<string, string>>) =>
  columns
    .split(',')
    .map((column) => `"${cells[column] ?? ''}"`)
    .join(',');
const ada = {
  _id: '7',
  source: sdn,
  type: 'Individual',
  programs: 'SDGT; IRAQ2',
  name: 'Ada EXAMPLE',
  addresses: '1 Example Street, Cairo, EG; P.O. Box 2, SANTA FE, NM',
  start_date: '2012-12-31',
  alt_names: 'Ada SAMPLE; Ada EXEMPLAR;Ada OTHER',
  dates_of_birth: '1948; 1948-12-10; spring 1950',
  nationalities: 'EG; PY',
  places_of_birth: 'Cairo, Egypt',
  ids: 'Passport, A1, EG, 1999; Gender, Female; Digital Currency Address - XBT, 1Example; Tax ID No., 12, 34, DE',
};

describe('the Consolidated Screening List as CSV', () => {
  it('gives one entry a row, with the values of one cell apart', async () => {
    const { entries, problems } = await readAll(cslCsv, { main: `${columns}\n${row(ada)}\n` });
    expect(entries[0]).toMatchObject({
      key: 'SDN:7',
      kind: 'person',
      names: ['Ada EXAMPLE', 'Ada SAMPLE', 'Ada EXEMPLAR', 'Ada OTHER'].map((text) => ({ text })),
      births: [{ precision: 'year' }, { precision: 'day' }],
      birthPlaces: ['Cairo, Egypt'],
      countries: [
        { code: 'EG', role: 'nationality' },
        { code: 'PY', role: 'nationality' },
      ],
      identifiers: [
        { type: 'passport', number: 'A1', country: { code: 'EG' }, note: '1999' },
        { type: 'wallet', currency: 'XBT', number: '1Example' },
        { type: 'tax', number: '12, 34', country: { code: 'DE' } },
      ],
      programs: ['SDGT', 'IRAQ2'],
      authority: sdn,
      remarks: ['Date of birth: spring 1950', 'Gender: Female'],
      listedOn: '2012-12-31',
    });
    // A state of the United States is no country.
    expect(entries[0]?.addresses.map(({ country }) => country?.code)).toEqual(['EG', undefined]);
    expect(problems).toMatchObject([{ code: 'date-not-read', key: 'SDN:7', found: 'spring 1950' }]);
  });

  it('may give one number on two lists: they are two entries', async () => {
    const both = `${columns}\n${row(ada)}\n${row({ ...ada, source: ssi, dates_of_birth: '' })}\n`;
    expect((await readAll(cslCsv, { main: both })).entries.map(({ key }) => key)).toEqual(['SDN:7', 'SSI:7']);
  });

  it('with a second header and a cut row says both, and gives the rows that are whole', async () => {
    const damaged = `${columns}\n${columns}\n${row(ada)}\n${row(ada).slice(0, 90)}`;
    const { entries, problems } = await readAll(cslCsv, { main: damaged });
    expect(entries).toHaveLength(1);
    expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
      ['header-repeated', 2],
      ['date-not-read', 3],
      ['last-row-cut', 4],
    ]);
  });
});

describe('the Consolidated Screening List as JSON', () => {
  const object = {
    id: '7',
    source: sdn,
    type: 'Individual',
    programs: ['SDGT'],
    name: 'Ada EXAMPLE',
    alt_names: ['Ada SAMPLE'],
    addresses: [
      { address: '1 Example Street', city: 'Cairo', state: null, postal_code: null, country: 'EG' },
    ],
    dates_of_birth: ['1948-12-10'],
    nationalities: ['EG'],
    citizenships: [],
    places_of_birth: ['Cairo, Egypt'],
    start_date: '2012-12-31',
    source_information_url: 'https://example.test/list',
    ids: [{ type: 'Passport', number: 'A1', country: 'EG', issue_date: '1999-01-01', expiration_date: null }],
  };
  const json = JSON.stringify({
    total: 2,
    results: [object, { ...object, id: '8', type: 'Vessel', ids: [] }],
  });

  it('gives the same entry as the CSV would', async () => {
    const { entries, problems, stated } = await readAll(cslJson, { main: json });
    expect(problems).toEqual([]);
    expect(stated).toEqual({ entries: 2 });
    expect(entries[0]).toMatchObject({
      key: 'SDN:7',
      kind: 'person',
      names: [{ text: 'Ada EXAMPLE' }, { text: 'Ada SAMPLE' }],
      births: [{ from: '1948-12-10' }],
      addresses: [{ text: '1 Example Street, Cairo, EG', country: { code: 'EG' } }],
      identifiers: [{ type: 'passport', number: 'A1', note: 'issued: 1999-01-01' }],
      sourceUrl: 'https://example.test/list',
    });
    expect(entries[1]?.kind).toBe('vessel');
  });

  it('with an object of another shape or no JSON loses only that', async () => {
    const odd = `{"results":[{"x":1},${JSON.stringify(object)},{"name":oops}]}`;
    const { entries, problems } = await readAll(cslJson, { main: odd });
    expect(entries).toHaveLength(1);
    expect(problems.map(({ code, place }) => [code, place.element])).toEqual([
      ['not-a-record', 1],
      ['not-json', 3],
    ]);
  });

  it('that is cut says so', async () => {
    const { entries, problems } = await readAll(cslJson, { main: json.slice(0, -40) });
    expect(entries).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['not-closed']);
  });
});
