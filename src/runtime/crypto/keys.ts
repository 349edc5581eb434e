/** The installation's own keys: files of mode 0600 under its directory, made on first start; or the environment. */
import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localMasterKey, type MasterKey } from './sealing.ts';

export type InstallationKeys = {
  readonly master: MasterKey;
  /** Ed25519: signs verdicts; its public half is in the JWKS. */
  readonly verdicts: KeyObject;
  /** Ed25519: signs ledger checkpoints. */
  readonly ledger: KeyObject;
  /** The one before it: with it the log hands over to a new key. See docs/decisions/020-ledger.md. */
  readonly ledgerPrevious?: KeyObject;
  /** Signs sessions. */
  readonly sessionSecret: string;
};

/**
 * Reads the keys in `dir`/keys, making the missing ones. `GATEHOUSE_MASTER_KEY` (base64, 32 bytes) replaces the file.
 *
 * @throws Error naming the file when one cannot be read or has the wrong form.
 */
export async function openKeys(dir: string, environment: NodeJS.ProcessEnv): Promise<InstallationKeys> {
  const folder = join(dir, 'keys');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fromEnvironment = environment.GATEHOUSE_MASTER_KEY;
  const master =
    fromEnvironment ?? (await once(join(folder, 'master.key'), () => randomBytes(32).toString('base64')));
  const ledgerPrevious = await readFile(join(folder, 'ledger-previous.pem'), 'utf8').catch(() => undefined);
  return {
    master: localMasterKey(Buffer.from(master.trim(), 'base64')),
    verdicts: createPrivateKey(await once(join(folder, 'verdicts.pem'), newSigningKey)),
    ledger: createPrivateKey(await once(join(folder, 'ledger.pem'), newSigningKey)),
    ...(ledgerPrevious ? { ledgerPrevious: createPrivateKey(ledgerPrevious) } : {}),
    sessionSecret: (
      await once(join(folder, 'session.secret'), () => randomBytes(32).toString('base64url'))
    ).trim(),
  };
}

function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

async function once(path: string, make: () => string): Promise<string> {
  try {
    // `wx` fails when the file is there: two starts at once keep one key.
    await writeFile(path, make(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw new Error(`cannot write the key file ${path}`, { cause: error });
    }
  }
  return readFile(path, 'utf8');
}
