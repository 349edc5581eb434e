/** OFAC's sdn.xml and consolidated.xml, by the published schema sdn.xsd (its own spelling `publshInformation`). */
import { allAt, type Element, elementsOf, textAt } from '../files/elements.ts';
import type { EntryKind, EntryName, Identifier, ListFiles, ListFormat, Place, Read } from '../types.ts';
import { addressIn, countriesAs } from '../values/country-names.ts';
import { birthIn, dayIn } from '../values/dates.ts';
import { type Draft, entryMaker, joined, labelled, problem } from '../values/entries.ts';
import { identifierOf, saysOnly } from '../values/identifiers.ts';

const kinds: Readonly<Record<string, EntryKind>> = {
  individual: 'person',
  entity: 'organization',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

async function* read(files: ListFiles): AsyncGenerator<Read> {
  const make = entryMaker();
  const outline = { file: 'main', root: 'sdnList', records: ['sdnEntry', 'publshInformation'] } as const;
  for await (const found of elementsOf(files.main, outline)) {
    if ('read' in found) yield found;
    else if ('record' in found) {
      const { record, count } = found;
      const place = { file: 'main', line: record.line, element: count } as const;
      if (record.name === 'publshInformation') yield statedIn(record);
      else yield* entryOf(record, place, make);
    }
  }
}

function statedIn(element: Element): Read {
  const publishedOn = dayIn(textAt(element, 'Publish_Date'));
  const entries = Number.parseInt(textAt(element, 'Record_Count'), 10);
  return {
    read: 'stated',
    stated: { ...(publishedOn ? { publishedOn } : {}), ...(entries > 0 ? { entries } : {}) },
  };
}

function* entryOf(element: Element, place: Place, make: ReturnType<typeof entryMaker>): Generator<Read> {
  const key = textAt(element, 'uid');
  const type = textAt(element, 'sdnType');
  const kind = kinds[type.toLowerCase()] ?? 'unknown';
  if (kind === 'unknown') yield problem('kind-unknown', place, { key, found: type });
  const births = textsAt(element, 'dateOfBirthList', 'dateOfBirthItem', 'dateOfBirth');
  for (const text of births.filter((one) => !birthIn(one)))
    yield problem('date-not-read', place, { key, found: text });
  const ids = allAt(element, 'idList', 'id');
  const draft: Draft = {
    key,
    kind,
    names: [{ kind: 'primary', text: nameIn(element) }, ...allAt(element, 'akaList', 'aka').map(aliasIn)],
    births: births.flatMap((text) => birthIn(text) ?? []),
    birthPlaces: textsAt(element, 'placeOfBirthList', 'placeOfBirthItem', 'placeOfBirth'),
    countries: [
      ...countriesAs('nationality', textsAt(element, 'nationalityList', 'nationality', 'country')),
      ...countriesAs('citizenship', textsAt(element, 'citizenshipList', 'citizenship', 'country')),
      ...countriesAs('flag', textsAt(element, 'vesselInfo', 'vesselFlag')),
    ],
    addresses: allAt(element, 'addressList', 'address').map((one) =>
      addressIn(textAt(one, 'country'), placeIn(one)),
    ),
    identifiers: [...ids.flatMap((one) => identifierIn(one, kind) ?? []), ...callSignIn(element)],
    programs: allAt(element, 'programList', 'program').map(({ text }) => text),
    authority: 'OFAC',
    remarks: [
      ...labelled({
        Title: textAt(element, 'title'),
        'Vessel type': textAt(element, 'vesselInfo', 'vesselType'),
        Tonnage: textAt(element, 'vesselInfo', 'tonnage'),
        'Gross tonnage': textAt(element, 'vesselInfo', 'grossRegisteredTonnage'),
        Owner: textAt(element, 'vesselInfo', 'vesselOwner'),
      }),
      ...ids
        .filter((one) => !identifierIn(one, kind))
        .map((one) => joined([textAt(one, 'idType'), textAt(one, 'idNumber')], ' ')),
      ...births.filter((one) => !birthIn(one)).map((one) => `DOB ${one}`),
      textAt(element, 'remarks'),
    ],
  };
  yield* make(draft, place);
}

/** As the legacy files write it: family name first, a comma, the rest. */
function nameIn(element: Element): string {
  return joined([textAt(element, 'lastName'), textAt(element, 'firstName')]);
}

function aliasIn(element: Element): EntryName {
  const text = nameIn(element);
  if (/^f/i.test(textAt(element, 'type'))) return { kind: 'former', text };
  return { kind: textAt(element, 'category').toLowerCase() === 'weak' ? 'weak-alias' : 'alias', text };
}

function placeIn(element: Element): string {
  const street = ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode'];
  return joined([...street, 'country', 'region'].map((part) => textAt(element, part)));
}

function identifierIn(element: Element, kind: EntryKind): Identifier | undefined {
  if (saysOnly.test(textAt(element, 'idType'))) return undefined;
  const note = labelled({
    issued: textAt(element, 'issueDate'),
    expires: textAt(element, 'expirationDate'),
  }).join(', ');
  return identifierOf(
    {
      label: textAt(element, 'idType'),
      number: textAt(element, 'idNumber'),
      country: textAt(element, 'idCountry'),
      note,
    },
    kind,
  );
}

function callSignIn(element: Element): readonly Identifier[] {
  const sign = identifierOf({ label: 'Vessel Call Sign', number: textAt(element, 'vesselInfo', 'callSign') });
  return sign ? [sign] : [];
}

function textsAt(element: Element, ...path: readonly string[]): readonly string[] {
  return allAt(element, ...path).flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]));
}

export const ofacXml: ListFormat = {
  slug: 'ofac-xml',
  title: 'OFAC XML (sdn.xml, consolidated.xml)',
  shape: 'xml',
  roles: ['main'],
  read,
};
