/**
 * The consolidated list of the European Union (Financial Sanctions Files, CSV 1.1): semicolons, and many rows for one
 * entity, each with a name, an address, a birth, a document or a citizenship of it. So the entities are put together
 * first, by their logical id.
 */
import { type HeadedRow, headedRows } from '../files/headed.ts';
import type {
  BirthRange,
  EntryKind,
  EntryName,
  Identifier,
  ListFiles,
  ListFormat,
  Place,
  Read,
} from '../types.ts';
import { addressIn, countriesAs } from '../values/country-names.ts';
import { birthIn, birthOf, dayIn, europeanDay } from '../values/dates.ts';
import { type Draft, entryMaker, joined, labelled, problem } from '../values/entries.ts';
import { identifierOf } from '../values/identifiers.ts';

const needed = ['Entity_LogicalId', 'NameAlias_WholeName'];
const kinds: Readonly<Record<string, EntryKind>> = {
  p: 'person',
  person: 'person',
  e: 'organization',
  enterprise: 'organization',
};

type Gathered = { readonly place: Place; readonly drafts: Draft[] };

async function* read(files: ListFiles): AsyncGenerator<Read> {
  const entities = new Map<string, Gathered>();
  let publishedOn: ReturnType<typeof europeanDay>;
  for await (const row of headedRows(files.main, { file: 'main', delimiter: ';', needed })) {
    if ('read' in row) {
      yield row;
      continue;
    }
    publishedOn ??= europeanDay(row.cell('fileGenerationDate'));
    const place = { file: 'main', line: row.line } as const;
    const key = row.cell('Entity_LogicalId');
    yield* rowProblemsOf(row, place);
    // Rows without an id belong to nobody known, so each is an entity of its own.
    const entity: Gathered = entities.get(key || `line ${row.line}`) ?? { place, drafts: [] };
    entity.drafts.push(draftOf(row));
    entities.set(key || `line ${row.line}`, entity);
  }
  if (publishedOn) yield { read: 'stated', stated: { publishedOn } };
  const make = entryMaker();
  for (const { place, drafts } of entities.values()) yield* make(together(drafts), place);
}

function* rowProblemsOf(row: HeadedRow, place: Place): Generator<Read> {
  const key = row.cell('Entity_LogicalId');
  const said = row.cell('Entity_SubjectType_ClassificationCode') || row.cell('Entity_SubjectType');
  if (said !== '' && !kinds[said.toLowerCase()]) yield problem('kind-unknown', place, { key, found: said });
  if (birthSaid(row) !== '' && !birthOfRow(row))
    yield problem('date-not-read', place, { key, found: birthSaid(row) });
}

function draftOf(row: HeadedRow): Draft {
  const { cell } = row;
  const birth = birthOfRow(row);
  const unread = birth ? '' : birthSaid(row);
  const identifier = identifierIn(row);
  const listedOn = dayIn(cell('Entity_DesignationDate')) ?? dayIn(cell('Entity_Regulation_PublicationDate'));
  const kind = kinds[cell('Entity_SubjectType_ClassificationCode').toLowerCase()];
  return {
    key: cell('Entity_LogicalId'),
    kind: kind ?? kinds[cell('Entity_SubjectType').toLowerCase()] ?? 'unknown',
    names: nameIn(row),
    births: birth ? [birth] : [],
    birthPlaces: [
      joined(['Place', 'City', 'Region', 'CountryDescription'].map((part) => cell(`BirthDate_${part}`))),
    ],
    countries: countriesAs('citizenship', [
      cell('Citizenship_CountryIso2Code') || cell('Citizenship_CountryDescription'),
    ]),
    addresses: [
      addressIn(cell('Address_CountryIso2Code') || cell('Address_CountryDescription'), placeIn(row)),
    ],
    identifiers: identifier ? [identifier] : [],
    programs: [cell('Entity_Regulation_Programme')],
    authority: 'European Union',
    remarks: [
      ...labelled({
        Reference: cell('Entity_EU_ReferenceNumber'),
        'UN reference': cell('Entity_UnitedNationId'),
        Regulation: cell('Entity_Regulation_NumberTitle'),
        Title: cell('NameAlias_Title'),
        Function: cell('NameAlias_Function'),
        Gender: cell('NameAlias_Gender'),
        'Date of birth': unread,
      }),
      // A document without a number is nothing to compare.
      ...(identifier
        ? []
        : [joined([cell('Identification_TypeDescription'), cell('Identification_Remark')])]),
      cell('Entity_Remark'),
      cell('Entity_DesignationDetails'),
      ...['NameAlias', 'Address', 'BirthDate', 'Citizenship'].map((part) => cell(`${part}_Remark`)),
      cell('Address_ContactInfo'),
    ],
    ...(listedOn ? { listedOn } : {}),
    ...(cell('Entity_Regulation_PublicationUrl')
      ? { sourceUrl: cell('Entity_Regulation_PublicationUrl') }
      : {}),
  };
}

function nameIn({ cell }: HeadedRow): readonly EntryName[] {
  const parts = ['FirstName', 'MiddleName', 'LastName'].map((part) => cell(`NameAlias_${part}`));
  const text = cell('NameAlias_WholeName') || joined(parts, ' ');
  const remark = cell('NameAlias_Remark');
  if (/low quality|weak/i.test(remark)) return [{ kind: 'weak-alias', text }];
  return [{ kind: /former|previously/i.test(remark) ? 'former' : 'alias', text }];
}

function birthSaid({ cell }: HeadedRow): string {
  const range = joined([cell('BirthDate_YearRangeFrom'), cell('BirthDate_YearRangeTo')], ' to ');
  return cell('BirthDate_BirthDate') || range || cell('BirthDate_Year');
}

function birthOfRow(row: HeadedRow): BirthRange | undefined {
  const { cell } = row;
  const circa = /^(true|1|yes)$/i.test(cell('BirthDate_Circa'));
  const said = birthSaid(row);
  // Other calendars are not counted over: a wrong day is worse than none.
  if (said === '' || !/^(GREGORIAN)?$/i.test(cell('BirthDate_CalendarType'))) return undefined;
  if (said !== cell('BirthDate_Year')) return birthIn(said, { circa });
  const year = cell('BirthDate_Year');
  return birthOf({ year, month: cell('BirthDate_Month'), day: cell('BirthDate_Day'), circa });
}

function placeIn({ cell }: HeadedRow): string {
  const parts = ['Street', 'PoBox', 'ZipCode', 'City', 'Place', 'Region', 'CountryDescription'];
  return joined(parts.map((part) => cell(`Address_${part}`)));
}

function identifierIn({ cell }: HeadedRow): Identifier | undefined {
  const said = (name: string) => cell(`Identification_${name}`);
  const marks = ['Diplomatic', 'KnownExpired', 'KnownFalse', 'ReportedLost', 'RevokedByIssuer'];
  const note = joined([
    ...labelled({ issued: said('IssuedDate'), 'valid from': said('ValidFrom'), 'valid to': said('ValidTo') }),
    ...marks.filter((mark) => /^true$/i.test(said(mark))),
    said('Remark'),
  ]);
  const kind = kinds[cell('Entity_SubjectType_ClassificationCode').toLowerCase()];
  const number = said('Number') || said('LatinNumber');
  const label = said('TypeDescription') || said('TypeCode') || 'Identification';
  return identifierOf(
    { label, number, country: said('CountryIso2Code') || said('CountryDescription'), note },
    kind,
  );
}

/** The rows of one entity as one. The first says what it is and since when. */
function together(drafts: readonly Draft[]): Draft {
  const [first] = drafts;
  if (!first) return { kind: 'unknown' };
  return {
    ...first,
    names: drafts.flatMap(({ names = [] }) => names),
    births: drafts.flatMap(({ births = [] }) => births),
    birthPlaces: drafts.flatMap(({ birthPlaces = [] }) => birthPlaces),
    countries: drafts.flatMap(({ countries = [] }) => countries),
    addresses: drafts.flatMap(({ addresses = [] }) => addresses),
    identifiers: drafts.flatMap(({ identifiers = [] }) => identifiers),
    programs: drafts.flatMap(({ programs = [] }) => programs),
    remarks: drafts.flatMap(({ remarks = [] }) => remarks),
  };
}

export const euCsv: ListFormat = {
  slug: 'eu-csv',
  title: 'European Union consolidated CSV (FSF 1.1)',
  shape: 'csv',
  roles: ['main'],
  read,
};
