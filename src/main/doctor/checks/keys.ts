/** The installation's keys: there, closed to others, well-formed, and the ones its data was sealed with. */
import { createPrivateKey } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { localMasterKey } from '../../../runtime/crypto/sealing.ts';
import type { Queryable } from '../../../runtime/database/index.ts';
import { type Check, fail, ok, warn } from '../check.ts';

const files: Readonly<Record<string, (text: string) => boolean>> = {
  'master.key': (text) => Buffer.from(text.trim(), 'base64').length === 32,
  'verdicts.pem': isSigningKey,
  'ledger.pem': isSigningKey,
  'session.secret': (text) => text.trim().length >= 32,
};
const restore =
  'Restore it from the backup of the keys. A new one cannot open what the old one sealed, nor sign in its name.';

export async function checkKeys(dir: string, masterFromEnvironment: string | undefined): Promise<Check[]> {
  const folder = join(dir, 'keys');
  if (!(await stat(folder).catch(() => undefined))) {
    return [
      warn(
        'keys',
        'there are no keys yet',
        'The first start makes them. If this directory had keys, restore them before.',
      ),
    ];
  }
  const names = Object.keys(files).filter(
    (name) => name !== 'master.key' || masterFromEnvironment === undefined,
  );
  const checks = await Promise.all(names.map((name) => checkFile(folder, name)));
  if (masterFromEnvironment !== undefined && !files['master.key']?.(masterFromEnvironment)) {
    checks.push(
      fail(
        'master-key',
        'GATEHOUSE_MASTER_KEY is not 32 bytes in base64',
        'Set it to the key in use: openssl rand -base64 32 makes a new one.',
      ),
    );
  }
  const wrong = checks.filter((check) => check.level !== 'ok');
  return wrong.length > 0 ? wrong : [ok('keys', `${names.length} key files, closed to others`)];
}

async function checkFile(folder: string, name: string): Promise<Check> {
  const path = join(folder, name);
  const found = await stat(path).catch(() => undefined);
  if (!found) return fail('keys', `${path} is missing`, restore);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined)
    return fail('keys', `${path} cannot be read by this user`, 'Run as the owner of the directory.');
  if (!files[name]?.(text)) return fail('keys', `${path} is not a key of its kind`, restore);
  if ((found.mode & 0o077) !== 0) return fail('keys', `${path} can be read by others`, `chmod 600 ${path}`);
  return ok('keys', path);
}

function isSigningKey(text: string): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** Opens one wrapped key of the database, as its owner: a master key that cannot is not the one in use. */
export async function checkMasterKey(
  owner: Queryable,
  dir: string,
  fromEnvironment: string | undefined,
): Promise<Check> {
  const { rows } = await sql<{ wrapped: Buffer }>`
    select wrapped from retain.subject_key where wrapped is not null order by created_at desc limit 1`.execute(
    owner,
  );
  const wrapped = rows[0]?.wrapped;
  if (!wrapped) return ok('master-key', 'nothing is sealed yet');
  try {
    const text = fromEnvironment ?? (await readFile(join(dir, 'keys', 'master.key'), 'utf8'));
    await localMasterKey(Buffer.from(text.trim(), 'base64')).unwrap(wrapped);
    return ok('master-key', 'opens what is sealed');
  } catch {
    return fail('master-key', 'the master key does not open what is sealed in this database', restore);
  }
}
