import { describe, expect, it } from 'vitest';
import { readAll } from '../reading-fixture.ts';
import { euCsv } from './eu-csv.ts';

const columns = [
  'fileGenerationDate',
  'Entity_LogicalId',
  'Entity_EU_ReferenceNumber',
  'Entity_DesignationDate',
  'Entity_Remark',
  'Entity_SubjectType',
  'Entity_SubjectType_ClassificationCode',
  'Entity_Regulation_NumberTitle',
  'Entity_Regulation_Programme',
  'Entity_Regulation_PublicationUrl',
  'NameAlias_LastName',
  'NameAlias_FirstName',
  'NameAlias_WholeName',
  'NameAlias_Remark',
  'Address_City',
  'Address_Street',
  'Address_CountryIso2Code',
  'Address_CountryDescription',
  'BirthDate_BirthDate',
  'BirthDate_Day',
  'BirthDate_Month',
  'BirthDate_Year',
  'BirthDate_YearRangeFrom',
  'BirthDate_YearRangeTo',
  'BirthDate_Circa',
  'BirthDate_CalendarType',
  'BirthDate_City',
  'BirthDate_CountryDescription',
  'Identification_Number',
  'Identification_KnownFalse',
  'Identification_TypeDescription',
  'Identification_CountryIso2Code',
  'Citizenship_CountryIso2Code',
];
const row = (cells: Readonly<Record<string, string>>) =>
  columns.map((column) => cells[column] ?? (column === 'fileGenerationDate' ? '05/08/2026' : '')).join(';');
const ada = {
  Entity_LogicalId: '13',
  Entity_EU_ReferenceNumber: 'EU.1.1',
  Entity_DesignationDate: '2020-01-02',
  Entity_SubjectType: 'P',
  Entity_SubjectType_ClassificationCode: 'person',
  Entity_Regulation_NumberTitle: '1/2020',
  Entity_Regulation_Programme: 'IRQ',
};
const file = (...rows: readonly Readonly<Record<string, string>>[]) =>
  `\uFEFF${[columns.join(';'), ...rows.map(row)].join('\n')}\n`;

describe('the consolidated list of the European Union', () => {
  it('puts the rows of one entity together, wherever they stand', async () => {
    const { entries, problems, stated } = await readAll(euCsv, {
      main: file(
        { ...ada, NameAlias_WholeName: 'Ada Example' },
        { Entity_LogicalId: '99', Entity_SubjectType: 'E', NameAlias_WholeName: 'Example "Trading; Ltd' },
        {
          ...ada,
          NameAlias_FirstName: 'Ada',
          NameAlias_LastName: 'Sample',
          NameAlias_Remark: 'Low quality alias',
        },
        { ...ada, Address_City: 'Cairo', Address_Street: '1 Example Street', Address_CountryIso2Code: 'EG' },
        {
          ...ada,
          BirthDate_BirthDate: '1948-12-10',
          BirthDate_City: 'Cairo',
          BirthDate_CountryDescription: 'EGYPT',
        },
        { ...ada, BirthDate_YearRangeFrom: '1940', BirthDate_YearRangeTo: '1945', BirthDate_Circa: 'true' },
        {
          ...ada,
          BirthDate_Year: '1949',
          BirthDate_Month: '5',
          BirthDate_Day: '3',
          BirthDate_CalendarType: 'GREGORIAN',
        },
        {
          ...ada,
          Identification_Number: 'A1',
          Identification_TypeDescription: 'National passport',
          Identification_KnownFalse: 'true',
        },
        { ...ada, Citizenship_CountryIso2Code: 'EG' },
      ).replace('"Trading; Ltd', 'Trading Ltd'),
    });
    expect(problems).toEqual([]);
    expect(stated).toEqual({ publishedOn: '2026-08-05' });
    expect(entries.map(({ key, kind }) => [key, kind])).toEqual([
      ['13', 'person'],
      ['99', 'organization'],
    ]);
    expect(entries[0]).toMatchObject({
      names: [
        { kind: 'primary', text: 'Ada Example' },
        { kind: 'weak-alias', text: 'Ada Sample' },
      ],
      births: [
        { from: '1948-12-10', precision: 'day' },
        { from: '1940-01-01', to: '1945-12-31', circa: true },
        { from: '1949-05-03', precision: 'day' },
      ],
      birthPlaces: ['Cairo, EGYPT'],
      countries: [{ code: 'EG', role: 'citizenship' }],
      addresses: [{ country: { code: 'EG' } }],
      identifiers: [{ type: 'passport', number: 'A1', note: 'KnownFalse' }],
      programs: ['IRQ'],
      listedOn: '2020-01-02',
    });
  });

  it('counts no date of another calendar over: its words are among the remarks', async () => {
    const main = file({
      ...ada,
      NameAlias_WholeName: 'Ada',
      BirthDate_Year: '1370',
      BirthDate_CalendarType: 'ISLAMIC',
    });
    const { entries, problems } = await readAll(euCsv, { main });
    expect(entries[0]?.births).toEqual([]);
    expect(entries[0]?.remarks).toContain('Date of birth: 1370');
    expect(problems).toMatchObject([{ code: 'date-not-read', key: '13' }]);
  });

  it('with a row without an id keeps its name as an entry of its own, and with an entity without a name shows it', async () => {
    const main = file(
      { NameAlias_WholeName: 'Nobody Known' },
      { Entity_LogicalId: '5', Entity_SubjectType: 'X' },
    );
    const { entries, problems } = await readAll(euCsv, { main });
    expect(entries.map(({ names }) => names[0]?.text)).toEqual(['Nobody Known']);
    expect(problems.map(({ code }) => code)).toEqual(['kind-unknown', 'key-missing', 'name-missing']);
  });
});
