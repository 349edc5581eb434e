/** The keys of an installation beside its backup: whether they fit it, and carrying them where that was asked for. */
import { createHash, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstallationKeys } from '../../../runtime/crypto/keys.ts';
import type { Header, KeyFile } from './contents.ts';

type KeyCheck = Header['keyCheck'];

export async function keyCheckOf(keys: InstallationKeys): Promise<KeyCheck> {
  return {
    sealed: (await keys.master.wrap(randomBytes(32))).toString('base64'),
    ledger: digestOf(keys.ledger),
    verdicts: digestOf(keys.verdicts),
  };
}

/** The names of the keys that are not those the backup was made with. */
export async function wrongKeys(keys: InstallationKeys, check: KeyCheck): Promise<string[]> {
  return [
    ...((await opens(keys, check)) ? [] : ['the master key']),
    ...(digestOf(keys.ledger) === check.ledger ? [] : ['ledger.pem']),
    ...(digestOf(keys.verdicts) === check.verdicts ? [] : ['verdicts.pem']),
  ];
}

async function opens({ master }: InstallationKeys, { sealed }: KeyCheck): Promise<boolean> {
  try {
    await master.unwrap(Buffer.from(sealed, 'base64'));
    return true;
  } catch {
    return false;
  }
}

function digestOf(key: KeyObject): string {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('hex');
}

const folderOf = (dir: string) => join(dir, 'keys');

export async function keyFileNames(dir: string): Promise<string[]> {
  try {
    return (await readdir(folderOf(dir))).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

export async function readKeyFiles(dir: string): Promise<KeyFile[]> {
  const names = await keyFileNames(dir);
  return Promise.all(
    names.map(async (name) => ({ name, content: await readFile(join(folderOf(dir), name), 'utf8') })),
  );
}

/** Writes them where none are. Gives back how to take them away again. */
export async function writeKeyFiles(dir: string, files: readonly KeyFile[]): Promise<() => Promise<void>> {
  await mkdir(folderOf(dir), { recursive: true, mode: 0o700 });
  for (const { name, content } of files)
    await writeFile(join(folderOf(dir), name), content, { mode: 0o600, flag: 'wx' });
  return async () => {
    for (const { name } of files) await rm(join(folderOf(dir), name), { force: true });
  };
}
