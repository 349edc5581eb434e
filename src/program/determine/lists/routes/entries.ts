/** HTTP of entries of lists, and of what changed among them. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { searchWords } from '../../../../kernel/names.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { streamedListFile } from '../../../../runtime/http/list-file.ts';
import { answerList, type Cursor, pageOf, pageQuery, readCursor } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute, type Page, type RawAnswer } from '../../../../runtime/http/route.ts';
import type { ListChange } from '../reading/changes.ts';
import { leadingName } from '../reading/leading-name.ts';
import { entryKinds, type ListEntry } from '../reading/types.ts';
import { listChanges, type Span } from '../store/changes.ts';
import { countEntries, type EntryFilter, listEntries } from '../store/entries.ts';
import { readList } from '../store/lists.ts';
import { readVersion } from '../store/versions.ts';
import { changeKinds, type EntryChange, entry, entryChange } from '../types/entries.ts';
import { listId, versionId } from '../types/lists.ts';
import { part, read } from './who.ts';

const ofVersion = z.object({ version: versionId });
const entryQuery = pageQuery.extend({
  key: z.string().min(1).max(200).optional(),
  words: z
    .string()
    .max(200)
    .refine((text) => searchWords(text).length > 0, 'at least one letter or digit')
    .optional()
    .describe('words of its names; all of them must be there'),
  kind: z.enum(entryKinds).optional(),
});

export const entryRoutes = [
  defineRoute({
    id: 'listEntriesInForce',
    part,
    method: 'get',
    path: '/lists/:list/entries',
    summary: 'Find entries of the version in force, by key or by words of a name',
    describes: 'It looks up words as they are written. It is not the comparison of a party with the list.',
    allow: read,
    narrowed: { customers: 'tells-of-none' },
    params: z.object({ list: listId }),
    query: entryQuery,
    status: 200,
    list: true,
    answer: pageOf(entry),
    handle: async ({ params, query }, call) => {
      const found = await call.read((tx) => readList(tx, params.list));
      if (!found) return refuse('not-found');
      // Of one version, also where another is accepted while a file is written.
      return answerEntries(query, call, { list: found.id, number: found.inForce?.number });
    },
  }),
  defineRoute({
    id: 'listEntriesOfVersion',
    part,
    method: 'get',
    path: '/lists/versions/:version/entries',
    summary: 'List the entries of any accepted version, as they were',
    allow: read,
    narrowed: { customers: 'tells-of-none' },
    params: ofVersion,
    query: entryQuery,
    status: 200,
    list: true,
    answer: pageOf(entry),
    handle: async ({ params, query }, call) => {
      const found = await call.read((tx) => readVersion(tx, params.version));
      if (!found) return refuse('not-found');
      if (found.number === null) return notAccepted('version');
      return answerEntries(query, call, { list: found.list, number: found.number });
    },
  }),
  defineRoute({
    id: 'listListChanges',
    part,
    method: 'get',
    path: '/lists/versions/:version/changes',
    summary: 'List what an accepted version changed, field by field, since the one before or any other',
    allow: read,
    narrowed: { customers: 'tells-of-none' },
    params: ofVersion,
    query: pageQuery.extend({
      since: versionId.optional().describe('an earlier accepted version; absent: the one just before'),
      change: z.enum(changeKinds).optional(),
    }),
    status: 200,
    list: true,
    answer: pageOf(entryChange),
    handle: async ({ params, query }, call) => {
      const { since, change } = query;
      const span = await call.read((tx) => spanOf(tx, params.version, since));
      if ('refused' in span) return span;
      const about = { name: 'list-changes', at: call.at, filter: { ...params, since, change } };
      return answerList(query, about, async (page) => {
        const found = await call.read((tx) => listChanges(tx, { ...span, change }, page));
        return { ...found, items: found.items.map(present) };
      });
    },
  }),
];

type EntriesAsked = z.output<typeof entryQuery>;

async function answerEntries(
  query: EntriesAsked,
  call: Call,
  of: Pick<EntryFilter, 'list' | 'number'>,
): Promise<Page<ListEntry> | RawAnswer> {
  const { key, words, kind, format } = query;
  const filter = { ...of, key, kind, words: words === undefined ? undefined : searchWords(words) };
  const about = { name: 'list-entries', at: call.at, filter: { ...of, key, words, kind } };
  if (format === 'page')
    return answerList(query, about, (page) => call.read((tx) => listEntries(tx, filter, page)));
  const rows = await call.read((tx) => countEntries(tx, filter));
  const known = { rows, columns: Object.keys(entry.shape) };
  return streamedListFile(format, { ...about, known }, pagesOf(call, filter));
}

const entriesAtOnce = 1_000;

/** Each page is a transaction of its own: a caller that takes its time holds none open. */
async function* pagesOf(call: Call, filter: EntryFilter): AsyncGenerator<readonly ListEntry[]> {
  let cursor: Cursor | undefined;
  do {
    const page = { limit: entriesAtOnce, ...(cursor ? { cursor } : {}) };
    const { items, next } = await call.read((tx) => listEntries(tx, filter, page));
    yield items;
    cursor = readCursor(next);
  } while (cursor);
}

async function spanOf(
  tx: Transaction,
  id: Id<'listVersion'>,
  sinceId: Id<'listVersion'> | undefined,
): Promise<Span | Refusal> {
  const found = await readVersion(tx, id);
  if (!found) return refuse('not-found');
  if (found.number === null) return notAccepted('version');
  const { list, number: to } = found;
  if (sinceId === undefined) return { list, from: to - 1, to };
  const since = await readVersion(tx, sinceId);
  if (since?.list !== list)
    return refuse('invalid-field', { field: 'query.since', code: 'not-of-this-list' });
  if (since.number === null) return notAccepted('query.since');
  if (since.number > to) return refuse('invalid-field', { field: 'query.since', code: 'later' });
  return { list, from: since.number, to };
}

function notAccepted(field: string): Refusal {
  return refuse('conflict', { field, code: 'not-accepted' });
}

function present(found: ListChange): EntryChange {
  const { key, change, digest } = found;
  const names = found.change === 'removed' ? found.before.names : found.after.names;
  const fields = found.change === 'changed' ? found.fields.map((one) => ({ ...one })) : [];
  return { key, change, digest, name: leadingName(names), fields };
}
