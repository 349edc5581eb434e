/** What lies beside the archive on this machine, and is needed no more: it must not outlast an erasure. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveUse } from '../archive/plugged-in.ts';

/** Nothing that is being made takes as long. */
const oldMilliseconds = 86_400_000;

/** Removes the copy of a file that counts no more. */
export async function removeCopy({ workFolder }: ArchiveUse, sha256: string): Promise<void> {
  await rm(join(workFolder, 'copies', `${sha256}.parquet`), { force: true });
}

/** Removes what was being made when its process was killed. */
export async function removeAbandoned({ workFolder }: ArchiveUse): Promise<void> {
  const made = (await namesIn(workFolder)).filter((name) => /^(seal|gathered)-/.test(name));
  const copied = (await namesIn(join(workFolder, 'copies'))).filter((name) => !name.endsWith('.parquet'));
  const paths = [
    ...made.map((name) => join(workFolder, name)),
    ...copied.map((name) => join(workFolder, 'copies', name)),
  ];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    // By the clock of the disk, which wrote the other time too.
    if (found && Date.now() - found.mtimeMs > oldMilliseconds)
      await rm(path, { recursive: true, force: true });
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
