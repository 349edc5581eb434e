/** Whether the archive can be used: a small file is written, read and removed. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from './checked.ts';
import { ArchiveFault } from './fault.ts';
import type { Archive } from './types.ts';

/** @throws ArchiveFault that says what is wrong. */
export async function tryArchive(archive: Archive): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-archive-'));
  try {
    const content = randomBytes(64);
    const from = join(folder, 'trial');
    await writeFile(from, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = `trials/${sha256.slice(0, 16)}`;
    await archive.put({ path, from, sha256, bytes: content.length });
    const found = await digestOf(archive, path);
    await archive.delete(path);
    if (found.sha256 !== sha256) throw new ArchiveFault('damaged');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
