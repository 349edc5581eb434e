/** The Consolidated Screening List as JSON: the same records as in its CSV, with lists and objects where it has cells. */
import { isObject, type JsonObject, objectsOf, textIn } from '../files/objects.ts';
import type { ListFiles, ListFormat, Read } from '../types.ts';
import { entryMaker, joined, labelled, problem } from '../values/entries.ts';
import { type CslIdentifier, type CslRecord, cslDraft, cslKey, cslProblems } from './csl-record.ts';

async function* read(files: ListFiles): AsyncGenerator<Read> {
  const make = entryMaker();
  for await (const found of objectsOf(files.main, { file: 'main', under: 'results' })) {
    if ('read' in found) yield found;
    else if ('object' in found) {
      const place = { file: 'main', line: found.line, element: found.count } as const;
      if (textIn(found.object, 'name') === '' && textIn(found.object, 'source') === '') {
        yield problem('not-a-record', place, { found: JSON.stringify(found.object) });
        continue;
      }
      const record = recordOf(found.object);
      yield* cslProblems(record, place);
      yield* make(cslDraft(record), place);
    } else if ('beside' in found) {
      const entries = Number(found.beside.total);
      if (entries > 0) yield { read: 'stated', stated: { entries } };
    }
  }
}

function recordOf(object: JsonObject): CslRecord {
  return {
    text: (name) => textIn(object, name),
    key: cslKey(textIn(object, 'source'), textIn(object, 'id') || textIn(object, '_id')),
    aliases: listIn(object, 'alt_names'),
    programs: listIn(object, 'programs'),
    births: listIn(object, 'dates_of_birth'),
    birthPlaces: listIn(object, 'places_of_birth'),
    nationalities: listIn(object, 'nationalities'),
    citizenships: listIn(object, 'citizenships'),
    addresses: objectsIn(object, 'addresses').map((one) => ({
      text: joined(['address', 'city', 'state', 'postal_code', 'country'].map((part) => textIn(one, part))),
      country: textIn(one, 'country'),
    })),
    identifiers: objectsIn(object, 'ids').map(identifierIn),
  };
}

function identifierIn(object: JsonObject): CslIdentifier {
  const dates = labelled({
    issued: textIn(object, 'issue_date'),
    expires: textIn(object, 'expiration_date'),
  });
  return {
    label: textIn(object, 'type'),
    number: textIn(object, 'number'),
    country: textIn(object, 'country'),
    note: dates.join(', '),
  };
}

/** A list of texts; one text is a list of itself. */
function listIn(object: JsonObject, name: string): readonly string[] {
  const value = object[name];
  if (typeof value === 'string') return value.split(/;\s+/);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function objectsIn(object: JsonObject, name: string): readonly JsonObject[] {
  const value = object[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export const cslJson: ListFormat = {
  slug: 'csl-json',
  title: 'Consolidated Screening List, JSON',
  shape: 'json',
  roles: ['main'],
  read,
};
