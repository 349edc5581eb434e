/** Accepts a version that was read, with what it changes, or refuses it whole: in one transaction either way. */
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Made } from '../event-schemas.ts';
import type { ImportReport } from '../reading/report.ts';
import type { FileRole, ListFormat, Place } from '../reading/types.ts';
import { type FileSeen, type LastGood, type ListRefusal, whyNotWhole } from '../reading/whole.ts';
import { countChanges } from '../store/entries.ts';
import { keepAsHandedIn } from '../store/files.ts';
import { lockList } from '../store/lists.ts';
import { keepProblems, keepRefusals } from '../store/problems.ts';
import { countRead, readEnds } from '../store/readings.ts';
import { readVersion } from '../store/versions.ts';
import type { KeptList } from '../types/lists.ts';
import type { ReadCounts, Version } from '../types/versions.ts';

/** Another run is at the same version, and has read or settled it meanwhile. */
class OvertakenError extends Error {}

type WasRead = { readonly version: Version; readonly format: ListFormat; readonly report: ImportReport };

export async function settle(work: Work, read: WasRead): Promise<void> {
  const { id } = read.version;
  const list = await lockList(work.tx, read.version.list);
  const version = await readVersion(work.tx, id);
  if (!list || version?.state !== 'received') return;
  if ((await countRead(work.tx, id)) !== read.report.entries)
    throw new OvertakenError('another run reads the same version');
  const before = list.inForce ? await readVersion(work.tx, list.inForce.id) : undefined;
  const refusals = await refusalsOf(work, read, { list, before });
  await keepProblems(work, id, read.report.shown);
  await keepRefusals(work, id, refusals);
  if (refusals.length === 0)
    for (const { file } of version.files) await keepAsHandedIn(work, { version: id, file });
  await work.commit([
    refusals.length > 0 ? refused(read, refusals) : await accepted(work, read, { list, before }),
  ]);
}

type Since = { readonly list: KeptList; readonly before: Version | undefined };

async function refusalsOf(
  work: Work,
  { version, format, report }: WasRead,
  { list, before }: Since,
): Promise<readonly ListRefusal[]> {
  const files: FileSeen[] = [];
  for (const { file, bytes } of version.files)
    files.push({ file, bytes, ...(await readEnds(work.tx, { version: version.id, file }, bytes)) });
  const { publishedOn } = version;
  return whyNotWhole(
    { shape: format.shape, files, report, ...(publishedOn ? { publishedOn } : {}) },
    { leastShare: list.leastShare, ...(before ? { lastGood: lastGoodOf(before) } : {}) },
  );
}

/** Where the files of the last one ended in different ways, none of them is to be expected. */
function lastGoodOf({ counts, publishedOn, files }: Version): LastGood {
  const [ending, ...others] = new Set(files.map((file) => file.ending));
  return {
    entries: counts?.entries ?? 0,
    names: counts?.names ?? 0,
    ...(publishedOn ? { publishedOn } : {}),
    ...(ending && others.length === 0 ? { ending } : {}),
  };
}

async function accepted(
  work: Work,
  { version, report }: WasRead,
  { list, before }: Since,
): Promise<Made<'list-version-accepted'>> {
  return {
    type: 'list-version-accepted',
    subject: version.id,
    also: [list.id],
    data: {
      list: list.id,
      number: (before?.number ?? 0) + 1,
      before: before?.id ?? null,
      digest: version.digest,
      counts: countsOf(report),
      changes: await countChanges(work.tx, { list: list.id, version: version.id }),
      publishedOn: publishedOn(version, report),
    },
  };
}

function refused(
  { version, report }: WasRead,
  refusals: readonly ListRefusal[],
): Made<'list-version-refused'> {
  return {
    type: 'list-version-refused',
    subject: version.id,
    also: [version.list],
    data: {
      list: version.list,
      digest: version.digest,
      counts: countsOf(report),
      refusals: refusals.map(({ code, place }) => ({ code, ...placeOf(place) })),
      publishedOn: publishedOn(version, report),
    },
  };
}

/** The list itself is believed before the server. */
function publishedOn(version: Version, { stated }: ImportReport): Version['publishedOn'] {
  return stated.publishedOn ?? version.publishedOn;
}

function placeOf({ file, line, element }: Place): {
  readonly file: FileRole;
  readonly line: number | null;
  readonly element: number | null;
} {
  return { file, line: line ?? null, element: element ?? null };
}

function countsOf({ entries, names, problems, byCode }: ImportReport): ReadCounts {
  return { entries, names, problems, problemsByCode: byCode };
}
