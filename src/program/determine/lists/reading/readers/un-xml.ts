/** The consolidated list of the UN Security Council: individuals and entities of all its committees. */
import { allAt, type Element, elementsOf, textAt } from '../files/elements.ts';
import type { BirthRange, EntryName, Identifier, ListFiles, ListFormat, Place, Read } from '../types.ts';
import { addressIn, countriesAs } from '../values/country-names.ts';
import { birthIn, birthOf, dayIn } from '../values/dates.ts';
import { type Draft, entryMaker, joined, labelled, problem } from '../values/entries.ts';
import { identifierOf } from '../values/identifiers.ts';

type Side = 'INDIVIDUAL' | 'ENTITY';

async function* read(files: ListFiles): AsyncGenerator<Read> {
  const make = entryMaker();
  const outline = { file: 'main', root: 'CONSOLIDATED_LIST', records: ['INDIVIDUAL', 'ENTITY'] } as const;
  for await (const found of elementsOf(files.main, outline)) {
    if ('read' in found) yield found;
    else if ('root' in found) {
      const publishedOn = dayIn(found.root.attributes.dateGenerated);
      if (publishedOn) yield { read: 'stated', stated: { publishedOn } };
    } else {
      const { record, count } = found;
      const side: Side = record.name === 'INDIVIDUAL' ? 'INDIVIDUAL' : 'ENTITY';
      yield* entryOf(record, { side, place: { file: 'main', line: record.line, element: count }, make });
    }
  }
}

type At = { readonly side: Side; readonly place: Place; readonly make: ReturnType<typeof entryMaker> };

function* entryOf(element: Element, { side, place, make }: At): Generator<Read> {
  const key = textAt(element, 'DATAID');
  const aliases = allAt(element, `${side}_ALIAS`);
  const births = [
    ...allAt(element, 'INDIVIDUAL_DATE_OF_BIRTH').map(birthElement),
    ...aliases.map(aliasBirth),
  ];
  const unread = births.flatMap(({ unread: text }) => (text ? [text] : []));
  for (const text of unread) yield problem('date-not-read', place, { key, found: text });
  const listedOn = dayIn(textAt(element, 'LISTED_ON'));
  const draft: Draft = {
    key,
    kind: side === 'INDIVIDUAL' ? 'person' : 'organization',
    names: [{ kind: 'primary', text: nameIn(element) }, ...aliases.map(nameOfAlias), ...originalIn(element)],
    births: births.flatMap(({ range }) => range ?? []),
    birthPlaces: [
      ...allAt(element, 'INDIVIDUAL_PLACE_OF_BIRTH').map((one) => placeIn(one)),
      ...aliases.map((one) => joined([textAt(one, 'CITY_OF_BIRTH'), textAt(one, 'COUNTRY_OF_BIRTH')])),
    ],
    countries: countriesAs(
      'nationality',
      allAt(element, 'NATIONALITY', 'VALUE').map(({ text }) => text),
    ),
    addresses: allAt(element, `${side}_ADDRESS`).map((one) =>
      addressIn(textAt(one, 'COUNTRY'), placeIn(one)),
    ),
    identifiers: allAt(element, 'INDIVIDUAL_DOCUMENT').flatMap((one) => documentIn(one) ?? []),
    programs: [textAt(element, 'UN_LIST_TYPE')],
    authority: 'UN Security Council',
    remarks: [...remarksIn(element, aliases), ...unread.map((text) => `Date of birth: ${text}`)],
    ...(listedOn ? { listedOn } : {}),
  };
  yield* make(draft, place);
}

function nameIn(element: Element): string {
  const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];
  return joined(
    parts.map((part) => textAt(element, part)),
    ' ',
  );
}

function originalIn(element: Element): readonly EntryName[] {
  return allAt(element, 'NAME_ORIGINAL_SCRIPT').map(({ text }) => ({ kind: 'alias', text }));
}

/** Persons have good and low aliases; entities also known as, and formerly known as. */
function nameOfAlias(element: Element): EntryName {
  const quality = textAt(element, 'QUALITY').toLowerCase();
  const kind = quality === 'low' ? 'weak-alias' : quality.startsWith('f') ? 'former' : 'alias';
  return { kind, text: textAt(element, 'ALIAS_NAME') };
}

type Birth = { readonly range?: BirthRange; readonly unread?: string };

/** An empty element says nothing; a note, such as a date of another calendar, is a remark. */
function birthElement(element: Element): Birth {
  const circa = textAt(element, 'TYPE_OF_DATE').toUpperCase() === 'APPROXIMATELY';
  const said = textAt(element, 'DATE') || textAt(element, 'YEAR');
  const [from, to] = [textAt(element, 'FROM_YEAR'), textAt(element, 'TO_YEAR')];
  const note = textAt(element, 'NOTE');
  if (said) return found(birthIn(said, { circa }), said);
  if (from || to)
    return found(birthIn(joined([from || to, to || from], ' to '), { circa }), joined([from, to], ' to '));
  return note ? found(birthIn(note, { circa }), note) : {};
}

function aliasBirth(element: Element): Birth {
  const text = textAt(element, 'DATE_OF_BIRTH');
  return text ? found(birthIn(text) ?? birthOf({ year: text }), text) : {};
}

function found(range: BirthRange | undefined, text: string): Birth {
  return range ? { range } : { unread: text };
}

function placeIn(element: Element): string {
  const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY', 'NOTE'];
  return joined(parts.map((part) => textAt(element, part)));
}

function documentIn(element: Element): Identifier | undefined {
  const [first, second] = [textAt(element, 'TYPE_OF_DOCUMENT'), textAt(element, 'TYPE_OF_DOCUMENT2')];
  const note = joined([
    labelled({ issued: textAt(element, 'DATE_OF_ISSUE') }).join(),
    textAt(element, 'CITY_OF_ISSUE'),
    textAt(element, 'NOTE'),
  ]);
  return identifierOf(
    {
      label: (first || second || 'Document').replace(/\s+/g, ' '),
      number: textAt(element, 'NUMBER'),
      country: textAt(element, 'ISSUING_COUNTRY') || textAt(element, 'COUNTRY_OF_ISSUE'),
      note,
    },
    'person',
  );
}

function remarksIn(element: Element, aliases: readonly Element[]): readonly string[] {
  return [
    ...labelled({ Reference: textAt(element, 'REFERENCE_NUMBER'), Gender: textAt(element, 'GENDER') }),
    ...allAt(element, 'TITLE', 'VALUE').map(({ text }) => `Title: ${text.trim()}`),
    ...allAt(element, 'DESIGNATION', 'VALUE').map(({ text }) => `Designation: ${text.trim()}`),
    textAt(element, 'COMMENTS1'),
    ...aliases.map((one) => textAt(one, 'NOTE')),
    ...allAt(element, 'INDIVIDUAL_DATE_OF_BIRTH').map((one) => textAt(one, 'NOTE')),
    ...allAt(element, 'INDIVIDUAL_DOCUMENT')
      .filter((one) => textAt(one, 'NUMBER') === '')
      .map((one) =>
        joined([textAt(one, 'TYPE_OF_DOCUMENT'), textAt(one, 'TYPE_OF_DOCUMENT2'), textAt(one, 'NOTE')]),
      ),
  ];
}

export const unXml: ListFormat = {
  slug: 'un-xml',
  title: 'UN Security Council consolidated XML',
  shape: 'xml',
  roles: ['main'],
  read,
};
