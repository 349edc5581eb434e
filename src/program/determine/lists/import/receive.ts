/** Takes in a version: keeps its files and puts the reading into the queue. The same files again are no new version. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../kernel/canonical.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { enqueue } from '../../../../runtime/jobs/index.ts';
import type { Made } from '../event-schemas.ts';
import { listFormat } from '../reading/readers/index.ts';
import type { FileRole } from '../reading/types.ts';
import { endingOf } from '../reading/whole.ts';
import { lockList } from '../store/lists.ts';
import { keepFile } from '../store/readings.ts';
import { countWaiting, readVersion, readWaiting } from '../store/versions.ts';
import type { Version, VersionFile } from '../types/versions.ts';
import { handedIn } from './form.ts';

export const readingJob = 'screening-list-reading';

/** Versions of one list that wait to be read. A download a minute is no use to anybody. */
const waitingMax = 5;

export async function receiveVersion(
  work: Work,
  id: Id<'screeningList'>,
  form: FormData,
): Promise<Version | Refusal> {
  const list = await lockList(work.tx, id);
  if (!list) return refuse('not-found');
  if (list.retired) return refuse('conflict', { field: 'list', code: 'retired' });
  const format = listFormat(list.format);
  if (!format) throw new Error(`the format ${list.format} of a list is no longer known`);
  const given = await handedIn(form, format);
  if (isRefusal(given)) return given;
  const files = [...given.files].map(fileOf);
  const digest = digestOf(files);
  if (list.inForce?.digest === digest) return receivedAgain(work, id, list.inForce.id);
  const waiting = await readWaiting(work.tx, { list: id, digest });
  // Its reading may have been given up after faults: it is asked for once more, and bears being run twice.
  if (waiting) return queued(work, waiting.id);
  if ((await countWaiting(work.tx, id)) >= waitingMax)
    return refuse('conflict', { field: 'list', code: 'versions-are-waiting' });
  const version = work.runtime.ids.next('listVersion');
  const { source, publishedOn } = given;
  const received: Made<'list-version-received'> = {
    type: 'list-version-received',
    subject: version,
    also: [id],
    data: { list: id, digest, files, source, publishedOn },
  };
  await work.commit([received]);
  for (const [file, bytes] of given.files) await keepFile(work, { version, file }, bytes);
  return queued(work, version);
}

export async function receivedAgain(
  work: Work,
  list: Id<'screeningList'>,
  version: Id<'listVersion'>,
): Promise<Version | Refusal> {
  const again: Made<'list-version-received-again'> = {
    type: 'list-version-received-again',
    subject: list,
    data: { version },
  };
  await work.commit([again]);
  return (await readVersion(work.tx, version)) ?? refuse('not-found');
}

async function queued(work: Work, version: Id<'listVersion'>): Promise<Version | Refusal> {
  await enqueue(work, readingJob, { version });
  return (await readVersion(work.tx, version)) ?? refuse('not-found');
}

function fileOf([file, bytes]: readonly [FileRole, Uint8Array]): VersionFile {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const ends = { file, bytes: bytes.length, first: bytes, last: bytes };
  return { file, bytes: bytes.length, digest, ending: endingOf(ends) };
}

function digestOf(files: readonly VersionFile[]): string {
  const byName = Object.fromEntries(files.map(({ file, digest }) => [file, digest]));
  return createHash('sha256').update(canonicalJson(byName)).digest('hex');
}
