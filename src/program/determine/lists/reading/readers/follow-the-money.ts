/**
 * Entities of the FollowTheMoney model, one JSON object a line: persons, organizations, vessels, airplanes, and beside
 * them the documents, wallets, addresses and sanctions that name their holder by id. A link may stand before or after
 * what it links, so they are gathered first.
 */
import { isObject, type JsonObject, objectIn } from '../files/objects.ts';
import { linesOf } from '../files/text.ts';
import type { ListFiles, ListFormat, Place, Read } from '../types.ts';
import { entryMaker, problem } from '../values/entries.ts';
import {
  addressIdsOf,
  type FtmObject,
  ftmDraft,
  ftmUnreadDates,
  holdersOf,
  isParty,
  linkSchemas,
} from './ftm-party.ts';

type Kept = { readonly object: FtmObject; readonly place: Place };

async function* read(files: ListFiles): AsyncGenerator<Read> {
  const parties: Kept[] = [];
  const links: Kept[] = [];
  for await (const found of ftmObjects(files)) {
    if ('read' in found) yield found;
    else if (isParty(found.object)) parties.push(found);
    else if (linkSchemas.has(found.object.schema)) links.push(found);
    else yield problem('not-a-party', found.place, { key: found.object.id, found: found.object.schema });
  }
  const held = byHolder(links);
  const addresses = new Map(links.map(({ object }) => [object.id, object]));
  const make = entryMaker();
  const used = new Set<FtmObject>();
  for (const { object, place } of parties) {
    const own = [
      ...(held.get(object.id) ?? []),
      ...addressIdsOf(object).flatMap((id) => addresses.get(id) ?? []),
    ];
    for (const link of own) used.add(link);
    for (const text of ftmUnreadDates(object))
      yield problem('date-not-read', place, { key: object.id, found: text });
    yield* make(ftmDraft(object, own), place);
  }
  for (const { object, place } of links.filter((link) => !used.has(link.object)))
    yield problem('entry-not-found', place, {
      key: object.id,
      found: `${object.schema} of ${holdersOf(object).join(', ')}`,
    });
}

function byHolder(links: readonly Kept[]): ReadonlyMap<string, readonly FtmObject[]> {
  const held = new Map<string, FtmObject[]>();
  for (const { object } of links)
    for (const holder of holdersOf(object)) held.set(holder, [...(held.get(holder) ?? []), object]);
  return held;
}

async function* ftmObjects(files: ListFiles): AsyncGenerator<Kept | Read> {
  for await (const { text, line, ended, wrong } of linesOf(files.main)) {
    const place = { file: 'main', line } as const;
    if (wrong) yield problem('not-utf-8', place, { found: text });
    if (text.trim() === '') continue;
    const read = objectIn(text);
    const object = read && ftmObject(read);
    if (object) yield { object, place };
    else yield problem(read ? 'not-a-record' : ended ? 'not-json' : 'last-row-cut', place, { found: text });
  }
}

function ftmObject({ id, schema, properties }: JsonObject): FtmObject | undefined {
  if (typeof id !== 'string' || typeof schema !== 'string' || !isObject(properties)) return undefined;
  return { id, schema, properties };
}

export const followTheMoney: ListFormat = {
  slug: 'follow-the-money',
  title: 'FollowTheMoney entities, JSON lines',
  shape: 'json-lines',
  roles: ['main'],
  read,
};
