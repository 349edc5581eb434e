/**
 * The JSON files of U.S. lists that have no machine-readable source of their own: Entity List, Denied Persons, Military
 * End User, nonproliferation, 1260H, NS-CMIC. One list a file; `count` says how many entries it has.
 *
 * They have no key, so one is made of the name, the country and the day of listing.
 */
import { type JsonObject, objectsOf, textIn } from '../files/objects.ts';
import type { EntryKind, ListFiles, ListFormat, Read } from '../types.ts';
import { addressIn, countriesAs } from '../values/country-names.ts';
import { dayIn } from '../values/dates.ts';
import { type Draft, entryMaker, labelled, problem } from '../values/entries.ts';

type List = { readonly authority: string; readonly kind: EntryKind };

/** Some lists name companies only. The others name persons beside them without saying which is which. */
const lists: Readonly<Record<string, List>> = {
  'bis-entity-list': { authority: 'BIS, 15 CFR Part 744 Supplement No. 4', kind: 'unknown' },
  'bis-dpl': { authority: 'BIS, 15 CFR 764.3(a)(2)', kind: 'unknown' },
  'bis-meu': { authority: 'BIS, 15 CFR Part 744 Supplement No. 7', kind: 'organization' },
  'dow-1260h': { authority: 'NDAA for FY2021, section 1260H', kind: 'organization' },
  'ofac-nscmic': { authority: 'OFAC, NS-CMIC list', kind: 'organization' },
  'state-nonproliferation': { authority: 'State, nonproliferation sanctions', kind: 'unknown' },
};

async function* read(files: ListFiles): AsyncGenerator<Read> {
  const make = entryMaker();
  let id = '';
  for await (const found of objectsOf(files.main, { file: 'main', under: 'entities' })) {
    if ('read' in found) yield found;
    else if ('before' in found) id = textIn(found.before, 'list_id');
    else if ('beside' in found) yield statedIn(found.beside);
    else {
      const place = { file: 'main', line: found.line, element: found.count } as const;
      if (typeof found.object.name === 'string') yield* make(draftOf(found.object, id), place);
      else yield problem('not-a-record', place, { found: JSON.stringify(found.object) });
    }
  }
}

function statedIn(beside: JsonObject): Read {
  const publishedOn = dayIn(textIn(beside, 'extracted'));
  const entries = Number(textIn(beside, 'count'));
  return {
    read: 'stated',
    stated: { ...(publishedOn ? { publishedOn } : {}), ...(entries > 0 ? { entries } : {}) },
  };
}

function draftOf(object: JsonObject, id: string): Draft {
  const list = lists[id] ?? { authority: id, kind: 'unknown' };
  const [country, address] = [textIn(object, 'country'), textIn(object, 'address')];
  const listedOn = dayIn(textIn(object, 'effective_date'));
  const aliases = Array.isArray(object.aliases)
    ? object.aliases.filter((one) => typeof one === 'string')
    : [];
  return {
    kind: list.kind,
    names: [
      { kind: 'primary', text: textIn(object, 'name') },
      ...aliases.map((text) => ({ kind: 'alias', text }) as const),
    ],
    countries: countriesAs('located', [country]),
    addresses: address === '' ? [] : [addressIn(country, address)],
    programs: [id],
    authority: list.authority,
    remarks: [
      ...labelled({
        'Federal Register': textIn(object, 'federal_register'),
        Status: textIn(object, 'status'),
      }),
      textIn(object, 'notes'),
    ],
    ...(listedOn ? { listedOn } : {}),
  };
}

export const usJson: ListFormat = {
  slug: 'us-json',
  title: 'U.S. lists as JSON, one list a file',
  shape: 'json',
  roles: ['main'],
  read,
};
