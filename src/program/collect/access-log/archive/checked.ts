/** Reading a file of the archive with its digest: what is there, and whether it is what was sealed. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { ArchiveFault, inWorkWords } from './fault.ts';
import type { Archive } from './types.ts';

/** SHA-256 in hexadecimal, and the length in bytes. */
export type Digested = { readonly sha256: string; readonly bytes: number };

/** Reads the whole file, through the archive. */
export async function digestOf(archive: Archive, path: string): Promise<Digested> {
  return digest(await archive.get(path));
}

export async function digest(pieces: AsyncIterable<Uint8Array>): Promise<Digested> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** @throws ArchiveFault `damaged` where the content is not that of the digest; the copy is then of no use. */
export async function copyChecked(
  archive: Archive,
  file: { readonly path: string; readonly sha256: string },
  to: string,
): Promise<void> {
  const target = await open(to, 'w', 0o600);
  const hash = createHash('sha256');
  try {
    for await (const piece of await archive.get(file.path)) {
      hash.update(piece);
      await inWorkWords(() => target.writeFile(piece));
    }
  } finally {
    await target.close();
  }
  if (hash.digest('hex') !== file.sha256) throw new ArchiveFault('damaged', { path: file.path });
}
