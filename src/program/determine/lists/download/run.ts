/**
 * Downloads a list and hands in what came, as a person would. Nothing is held in the database while servers are waited
 * for. A failure is kept with its reason, and the version in force stays.
 */
import type { Actor } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal } from '../../../../kernel/problems.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { inTenant, type Transaction } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import type { Made } from '../event-schemas.ts';
import { receivedAgain, receiveVersion } from '../import/receive.ts';
import { type FileRole, fileRoles } from '../reading/types.ts';
import { type KeptDownload, readDownload } from '../store/downloads.ts';
import { lockList, readList } from '../store/lists.ts';
import type { DownloadEnded, DownloadFault, Mark } from '../types/downloads.ts';
import { versionBytesMax } from '../types/versions.ts';
import { downloadOf } from './connector.ts';
import { isDue } from './due.ts';

const actor: Actor = { kind: 'system', name: 'screening-list-download' };

export type Task = {
  readonly tenant: Id<'organization'>;
  readonly list: Id<'screeningList'>;
  /** Somebody asked for it: it is not waited for its hour. */
  readonly now: boolean;
  readonly signal?: AbortSignal | undefined;
};

export async function downloadList(runtime: Runtime, task: Task): Promise<void> {
  const { tenant, list } = task;
  const begun = await inTenant(runtime.database.sql, { tenant }, (tx) => begin(runtime, tx, task));
  if (!begun) return;
  const got = await downloadFiles(runtime, begun, task.signal);
  await perform(runtime, { tenant, actor }, async (work) => {
    const ended: Made<'list-download-ended'> = {
      type: 'list-download-ended',
      subject: list,
      data: await handIn(work, begun, got),
    };
    await work.commit([ended]);
  });
}

/** What servers said of the files in force; of a version that was refused it confirms nothing. */
type Begun = Pick<KeptDownload, 'list' | 'addresses' | 'marks'> & {
  readonly inForce: Id<'listVersion'> | undefined;
};

async function begin(runtime: Runtime, tx: Transaction, { list, now }: Task): Promise<Begun | undefined> {
  const found = await readDownload(tx, list);
  const kept = await readList(tx, list);
  if (!found || !kept || kept.retired) return undefined;
  const at = runtime.clock.now();
  const { legalZone: zone } = await programSettings(tx, runtime.edition, at);
  if (!now && !isDue(found, { now: at, zone })) return undefined;
  const inForce = kept.inForce?.id;
  const marks = found.version === inForce ? found.marks : {};
  return { list, addresses: found.addresses, marks, inForce };
}

type Files = ReadonlyMap<FileRole, { readonly bytes: Uint8Array<ArrayBuffer>; readonly marks: Mark }>;
type Got =
  | { readonly got: 'files'; readonly files: Files }
  | { readonly got: 'unchanged' }
  | {
      readonly got: 'nothing';
      readonly fault: DownloadFault;
      readonly file: FileRole | null;
      readonly status: number | null;
    };

/** All are unchanged, or all are sent: files of two days do not belong together. */
async function downloadFiles(runtime: Runtime, begun: Begun, signal: AbortSignal | undefined): Promise<Got> {
  const roles = fileRoles.filter((role) => begun.addresses[role] !== undefined);
  const marked = roles.length > 0 && roles.every((role) => isMark(begun.marks[role]));
  if (!marked) return downloadEach(runtime, { ...begun, marks: {} }, { roles, signal });
  const first = await downloadEach(runtime, begun, { roles, signal });
  if (first.got !== 'files' || first.files.size === roles.length) return first;
  return downloadEach(runtime, { ...begun, marks: {} }, { roles, signal });
}

function isMark(mark: Mark | undefined): boolean {
  return mark !== undefined && (mark.etag !== null || mark.lastModified !== null);
}

type Each = { readonly roles: readonly FileRole[]; readonly signal: AbortSignal | undefined };

async function downloadEach(runtime: Runtime, begun: Begun, { roles, signal }: Each): Promise<Got> {
  const download = downloadOf(runtime);
  if (!download) return { got: 'nothing', fault: 'not-plugged-in', file: null, status: null };
  const files = new Map<FileRole, { bytes: Uint8Array<ArrayBuffer>; marks: Mark }>();
  let left = versionBytesMax;
  for (const file of roles) {
    const url = begun.addresses[file] ?? '';
    const got = await download({ url, marks: begun.marks[file], bytesMax: left, signal });
    if (got.got === 'nothing') return { ...got, file };
    if (got.got === 'unchanged') continue;
    files.set(file, got);
    left -= got.bytes.length;
  }
  return files.size === 0 ? { got: 'unchanged' } : { got: 'files', files };
}

async function handIn(work: Work, begun: Begun, got: Got): Promise<DownloadEnded> {
  const nothing = { fault: null, file: null, status: null, version: null, marks: {} };
  if (got.got === 'nothing')
    return { ...nothing, outcome: 'failed', fault: got.fault, file: got.file, status: got.status };
  if (got.got === 'unchanged') return { ...nothing, ...(await confirm(work, begun)) };
  const form = new FormData();
  for (const [file, { bytes }] of got.files) form.set(file, new Blob([bytes]));
  form.set('source', begun.addresses.main ?? '');
  const received = await receiveVersion(work, begun.list, form);
  if (isRefusal(received)) return { ...nothing, outcome: 'failed', fault: 'not-taken' };
  const marks = Object.fromEntries([...got.files].map(([file, { marks: of }]) => [file, shortened(of)]));
  return { ...nothing, outcome: 'received', version: received.id, marks };
}

/** Another version may have been accepted while the servers were asked: then it is not said to be unchanged. */
async function confirm(
  work: Work,
  { list, inForce }: Begun,
): Promise<Pick<DownloadEnded, 'outcome' | 'fault'>> {
  const now = (await lockList(work.tx, list))?.inForce?.id;
  if (now === undefined || now !== inForce) return { outcome: 'failed', fault: 'overtaken' };
  await receivedAgain(work, list, now);
  return { outcome: 'unchanged', fault: null };
}

/** A mark that is longer than any real one is none. */
function shortened({ etag, lastModified }: Mark): Mark {
  const real = (text: string | null) => (text !== null && text.length <= 200 ? text : null);
  return { etag: real(etag), lastModified: real(lastModified) };
}
