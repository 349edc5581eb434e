/**
 * Files of the archive as files of this machine: those of a folder as they lie, those of a store as copies whose digest was
 * checked. Copies are kept up to a limit, the least recently used are removed first.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { copyChecked } from '../archive/checked.ts';
import { ArchiveFault, inArchiveWords } from '../archive/fault.ts';
import { type ArchiveUse, archiveUseOf } from '../archive/plugged-in.ts';
import type { KeptFile } from '../sealed/store.ts';

const mostBytes = 2 * 1_073_741_824;
const copiesAtOnce = 8;

/** @throws ArchiveFault naming the file that is missing or damaged. */
export async function localFiles<T>(
  runtime: Runtime,
  files: readonly KeptFile[],
  read: (paths: readonly string[]) => Promise<T>,
): Promise<T> {
  const use = archiveUseOf(runtime);
  const { archive } = use;
  const { localPath } = archive;
  if (!localPath) return read(await copies(use, files));
  try {
    return await read(files.map(({ path }) => localPath(path)));
  } catch (error) {
    // Which one it is, in the archive's own words: the engine quotes what it read.
    for (const { path, bytes } of files) {
      const found = await archive.head(path);
      if (!found) throw new ArchiveFault('missing', { path, cause: error });
      if (found.bytes !== bytes) throw new ArchiveFault('damaged', { path, cause: error });
    }
    throw error;
  }
}

async function copies(use: ArchiveUse, files: readonly KeptFile[]): Promise<string[]> {
  const folder = join(use.workFolder, 'copies');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const paths: string[] = [];
  for (let from = 0; from < files.length; from += copiesAtOnce) {
    const some = files.slice(from, from + copiesAtOnce);
    // All are waited for, and of several faults the first file's is told: the same each time.
    const ended = await Promise.allSettled(some.map((file) => copyOf(use, folder, file)));
    for (const one of ended) {
      if (one.status === 'rejected') throw one.reason;
      paths.push(one.value);
    }
  }
  await makeRoom(folder, new Set(paths));
  return paths;
}

async function copyOf({ archive }: ArchiveUse, folder: string, file: KeptFile): Promise<string> {
  const to = join(folder, `${file.sha256}.parquet`);
  const now = new Date();
  const there = await utimes(to, now, now).then(
    () => true,
    () => false,
  );
  if (there) return to;
  const beside = `${to}.${randomBytes(4).toString('hex')}`;
  try {
    await inArchiveWords(file.path, () => copyChecked(archive, file, beside));
    await rename(beside, to);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return to;
}

async function makeRoom(folder: string, used: ReadonlySet<string>): Promise<void> {
  const found: { path: string; bytes: number; at: number }[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const here = await stat(path).catch(() => undefined);
    if (here) found.push({ path, bytes: here.size, at: here.mtimeMs });
  }
  let bytes = found.reduce((sum, one) => sum + one.bytes, 0);
  for (const one of found.sort((a, b) => a.at - b.at)) {
    if (bytes <= mostBytes) return;
    if (used.has(one.path)) continue;
    await rm(one.path, { force: true });
    bytes -= one.bytes;
  }
}
