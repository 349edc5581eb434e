/** Reads files of sealed days again, round by round, and keeps how they were found. */
import type { Id } from '../../../../kernel/ids.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { digestOf } from '../archive/checked.ts';
import { archiveFaultOf } from '../archive/fault.ts';
import { archiveUseOf } from '../archive/plugged-in.ts';
import type { Archive } from '../archive/types.ts';
import { filesToCheck, type KeptFile, keepCheck } from './store.ts';

/** In one round, so that a round ends in minutes: what is left has its turn in the next. */
const mostFiles = 200;
const mostBytes = 2 * 1_073_741_824;

/** @throws ArchiveFault where the archive itself does not answer: of no file anything is then said. */
export async function checkFiles(
  runtime: Runtime,
  { tenant, signal }: { tenant: Id<'organization'>; signal?: AbortSignal | undefined },
): Promise<void> {
  const { archive } = archiveUseOf(runtime);
  const inside = <T>(run: Parameters<typeof inTenant<T>>[2]) =>
    inTenant(runtime.database.sql, { tenant }, run);
  const files = await inside((tx) => filesToCheck(tx, mostFiles));
  let bytes = 0;
  for (const file of files) {
    if (signal?.aborted || bytes > mostBytes) return;
    bytes += file.bytes;
    const fault = await faultOf(archive, file);
    const at = runtime.clock.now();
    await inside((tx) => keepCheck(tx, file, { at, fault }));
    if (fault)
      runtime.log.error({ path: file.path, fault }, 'a file of a sealed day is not as it was sealed');
  }
}

async function faultOf(archive: Archive, file: KeptFile): Promise<'missing' | 'damaged' | null> {
  try {
    const found = await digestOf(archive, file.path);
    return found.sha256 === file.sha256 ? null : 'damaged';
  } catch (error) {
    const fault = archiveFaultOf(error, file.path);
    if (fault?.code === 'missing') return 'missing';
    throw fault ?? error;
  }
}
