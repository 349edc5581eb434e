/** Takes a change of a list through everybody: only those whom it can touch are compared anew. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { inTenant, type Transaction } from '../../../../runtime/database/index.ts';
import { readCursor } from '../../../../runtime/http/page.ts';
import type { JobDefinition } from '../../../../runtime/jobs/job.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import {
  type ListChange,
  type ListEntry,
  listChanges,
  readAcceptedVersion,
  versionId,
} from '../../lists/index.ts';
import { floorOf } from '../decide.ts';
import type { Made } from '../event-schemas.ts';
import { listChangeJob } from '../follow/lists.ts';
import { readParties } from '../party/read-facts.ts';
import { screenerOf } from '../screener/plugged-in.ts';
import {
  beginListScreening,
  keepPiece,
  type ListScreening,
  lockListScreening,
  readListScreening,
} from '../store/list-screenings.ts';
import { subjectsMatching } from '../store/matches.ts';
import { markDue, subjectsAfter } from '../store/subjects.ts';
import type { Subject } from '../types/subjects.ts';

const actor = { kind: 'system', name: listChangeJob } as const;
const subjectsInAPiece = 500;
const changesInAPage = 200;
/** Beyond that many changed entries everybody is compared anew: that is faster than to look who is touched. */
const mostEntries = 2000;
const payload = z.object({ version: versionId });

export const screenListChange: JobDefinition = {
  name: listChangeJob,
  describes: 'Finds whom a new version of a list touches, and marks them to be compared anew',
  scope: 'tenant',
  lane: 'long',
  run: async (runtime, input) => {
    if (!input.tenant) throw new Error('a list belongs to a tenant');
    const { version } = payload.parse(input.payload);
    const who = { tenant: input.tenant, version };
    const entries = await begin(runtime, who);
    while (!input.signal?.aborted) if (!(await piece(runtime, who, entries))) return;
  },
};

type Which = { readonly tenant: Id<'organization'>; readonly version: Id<'listVersion'> };
type Entries = readonly { readonly list: Id<'screeningList'>; readonly entry: ListEntry }[] | 'all';

/** Marks whoever met an entry that was removed or changed, and says with which entries the others are compared. */
async function begin(runtime: Runtime, { tenant, version }: Which): Promise<Entries> {
  return perform(runtime, { tenant, actor }, async (work) => {
    const accepted = await readAcceptedVersion(work.tx, version);
    if (!accepted) throw new Error('a version that is not accepted has no changes');
    const { list, number } = accepted;
    await beginListScreening(work, { version, list, from: number - 1, to: number });
    // All of a list that was taken up again, and else what the version changed.
    const { from } = (await readListScreening(work.tx, version)) ?? { from: number - 1 };
    const span = { list, from, to: number };
    const entries: { list: Id<'screeningList'>; entry: ListEntry }[] = [];
    for await (const changes of changesOf(work.tx, span)) {
      const left = changes.filter(({ change }) => change !== 'added').map(({ key }) => key);
      await markDue(work, await subjectsOfMatches(work.tx, list, left), 'list-changed');
      if (entries.length <= mostEntries)
        entries.push(...changes.flatMap((one) => ('after' in one ? [{ list, entry: one.after }] : [])));
    }
    return entries.length > mostEntries ? 'all' : entries;
  });
}

async function* changesOf(
  tx: Transaction,
  span: { readonly list: Id<'screeningList'>; readonly from: number; readonly to: number },
): AsyncGenerator<readonly ListChange[]> {
  let cursor: ReturnType<typeof readCursor>;
  do {
    const page = await listChanges(tx, span, { limit: changesInAPage, ...(cursor ? { cursor } : {}) });
    yield page.items;
    cursor = readCursor(page.next);
  } while (cursor);
}

async function subjectsOfMatches(
  tx: Transaction,
  list: Id<'screeningList'>,
  keys: readonly string[],
): Promise<readonly Subject[]> {
  if (keys.length === 0) return [];
  const matches = await subjectsMatching(tx, list, keys);
  const subjects = matches.map(({ subject: id, kind, holder }): Subject => ({ id, kind, holder }));
  return [...new Map(subjects.map((one) => [one.id, one])).values()];
}

/** @returns whether there may be more. A piece that another worker did meanwhile is not done again. */
async function piece(runtime: Runtime, { tenant, version }: Which, entries: Entries): Promise<boolean> {
  const asked = await inTenant(runtime.database.sql, { tenant }, async (tx) => {
    const screening = await readListScreening(tx, version);
    if (!screening || screening.endedAt !== null) return undefined;
    const subjects = await subjectsAfter(tx, screening.after, subjectsInAPiece);
    const at = runtime.clock.now();
    const settings = await programSettings(tx, runtime.edition, at);
    const seals = { tx, tenant, at, master: runtime.keys.master };
    const parties =
      entries === 'all' ? new Map() : await readParties(seals, subjects, legalDay(settings, at));
    return { screening, subjects, parties, floor: floorOf(settings.screeningThresholdPercent / 100) };
  });
  if (!asked) return false;
  const { screening, subjects, parties, floor } = asked;
  const known = subjects.filter(({ id }) => parties.has(id));
  const screened =
    entries === 'all' || entries.length === 0 || known.length === 0
      ? []
      : await screenerOf(runtime).screenAmong({
          entries,
          parties: known.flatMap(({ id }) => parties.get(id) ?? []),
          threshold: floor,
        });
  const touched =
    entries === 'all' ? subjects : known.filter((_, at) => (screened[at]?.matches.length ?? 0) > 0);
  return perform(runtime, { tenant, actor }, (work) => keep(work, screening, { subjects, touched }));
}

async function keep(
  work: Work,
  seen: ListScreening,
  { subjects, touched }: { readonly subjects: readonly Subject[]; readonly touched: readonly Subject[] },
): Promise<boolean> {
  const { version, list } = seen;
  const now = await lockListScreening(work.tx, version);
  if (!now || now.endedAt !== null) return false;
  if (now.after !== seen.after) return true;
  await markDue(work, touched, 'list-changed');
  const last = subjects.at(-1);
  const compared = now.compared + subjects.length;
  const marked = now.marked + touched.length;
  const after = last ? last.id.slice(last.id.indexOf('_') + 1) : null;
  await keepPiece(work, version, { after, compared: subjects.length, marked: touched.length });
  if (subjects.length === subjectsInAPiece) return true;
  const ended: Made<'list-change-screened'> = {
    type: 'list-change-screened',
    subject: version,
    also: [list],
    data: { list, version, compared, marked },
  };
  await work.commit([ended]);
  return false;
}
