/** The archive in a folder. A file is written beside its place, forced to the disk, and renamed: it is there whole or not. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { ArchiveFault, archiveFaultOf, inArchiveWords } from './fault.ts';
import type { Archive, ArchivedObject, PutFile } from './types.ts';

const unfinished = '.unfinished';

export function openDiskArchive(folder: string): Archive {
  const root = resolve(folder);
  const locate = (path: string) => {
    const full = resolve(root, path);
    if (!full.startsWith(root + sep)) throw new Error('a path leads out of the archive');
    return full;
  };
  return {
    place: root,
    put: (file) => inArchiveWords(undefined, () => put(root, locate(file.path), file)),
    get: async (path, range) => {
      const full = locate(path);
      await inArchiveWords(path, () => stat(full));
      return inWords(path, createReadStream(full, range ? { start: range.first, end: range.last } : {}));
    },
    head: async (path) => {
      const found = await inArchiveWords(path, () => stat(locate(path)).catch(absent));
      return found && { bytes: found.size };
    },
    list: (prefix) => inArchiveWords(undefined, () => list(root, prefix)),
    delete: (path) => inArchiveWords(path, () => rm(locate(path), { force: true })),
    localPath: locate,
  };
}

async function put(root: string, to: string, { from, sha256, bytes }: PutFile): Promise<void> {
  const folder = dirname(to);
  const isNew = await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = `${to}.${randomBytes(4).toString('hex')}${unfinished}`;
  try {
    const written = await copyAndForce(from, beside);
    if (written.sha256 !== sha256 || written.bytes !== bytes) throw new ArchiveFault('damaged');
    await rename(beside, to);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
  await forceFolder(folder);
  if (isNew === undefined) return;
  // Folders that were made just now stand in the folder above them, up to the root.
  for (let above = dirname(folder); above.startsWith(root); above = dirname(above)) await forceFolder(above);
}

/** What was written is read from the file that was written, not taken from memory. */
async function copyAndForce(from: string, to: string): Promise<{ sha256: string; bytes: number }> {
  const file = await open(to, 'wx', 0o600);
  try {
    for await (const piece of createReadStream(from)) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(to)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function forceFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function list(root: string, prefix: string): Promise<ArchivedObject[]> {
  // The folder the prefix ends in: nothing outside it can start with that.
  const within = join(root, prefix.slice(0, prefix.lastIndexOf('/') + 1));
  const names = await readdir(within, { recursive: true, withFileTypes: true }).catch(absent);
  const found: ArchivedObject[] = [];
  for (const entry of names ?? []) {
    if (!entry.isFile() || entry.name.endsWith(unfinished)) continue;
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(root.length + 1).replaceAll(sep, '/');
    if (!path.startsWith(prefix)) continue;
    const here = await stat(full).catch(absent);
    if (here) found.push({ path, bytes: here.size });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function* inWords(path: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw archiveFaultOf(error, path) ?? error;
  }
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
