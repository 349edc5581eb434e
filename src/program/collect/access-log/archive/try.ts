/** Whether the archive can be used: a small file is written, read and removed. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from './checked.ts';
import { ArchiveFault, inArchiveWords, inWorkWords } from './fault.ts';
import type { ArchiveUse } from './plugged-in.ts';

/** @throws ArchiveFault that says what is wrong. */
export async function tryArchive({
  archive,
  workFolder,
}: Pick<ArchiveUse, 'archive' | 'workFolder'>): Promise<void> {
  // The first sealing makes the folder for work, as whoever runs the program; it is not made here.
  const above = existsSync(workFolder) ? workFolder : tmpdir();
  const folder = await inWorkWords(() => mkdtemp(join(above, 'trial-')));
  try {
    const content = randomBytes(64);
    const from = join(folder, 'trial');
    await inWorkWords(() => writeFile(from, content));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = `trials/${sha256.slice(0, 16)}`;
    const found = await inArchiveWords(undefined, async () => {
      await archive.put({ path, from, sha256, bytes: content.length });
      return digestOf(archive, path);
    });
    await inArchiveWords(undefined, () => archive.delete(path));
    if (found.sha256 !== sha256) throw new ArchiveFault('damaged');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
