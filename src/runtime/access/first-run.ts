/** The first start of an installation: somebody must be able to sign in, and the command line must have a key. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { isRefusal } from '../../kernel/problems.ts';
import { perform } from '../commit/perform.ts';
import type { Work } from '../commit/work.ts';
import { scopes } from '../http/session.ts';
import type { Runtime } from '../runtime.ts';
import { makeKey } from './keys.ts';
import { readKey } from './secret.ts';
import { lockKey } from './store/keys.ts';
import { hasOwner } from './store/members.ts';
import { createUser, hashPassword } from './users.ts';

export type FirstRunOptions = {
  readonly tenant: Id<'organization'>;
  /** GATEHOUSE_DIR, where `owner-sign-in.txt` and `cli.key` go, readable by their owner alone. */
  readonly dir: string;
  /** GATEHOUSE_OWNER_EMAIL. Absent: owner@gatehouse.localhost. */
  readonly ownerEmail?: string;
  /** Lines about others who can sign in, for the end of that text. */
  readonly alsoSignsIn?: string;
  /** Takes the text that says how to sign in: shown once, on the start that made the owner. */
  readonly print: (text: string) => void;
};

export type FirstRun = { readonly ownerMade: boolean; readonly keyMade: boolean };

const actor: Actor = { kind: 'system', name: 'first-run' };

/** Does what is missing, and nothing on later starts. Two starts at once make one owner. */
export async function firstRun(runtime: Runtime, options: FirstRunOptions): Promise<FirstRun> {
  await mkdir(options.dir, { recursive: true });
  const text = await perform(runtime, { tenant: options.tenant, actor }, (work) => makeOwner(work, options));
  const keyMade = await ensureCliKey(runtime, options);
  if (text) options.print(text);
  return { ownerMade: text !== undefined, keyMade };
}

async function makeOwner(work: Work, options: FirstRunOptions): Promise<string | undefined> {
  await lockFirstRun(work);
  if (await hasOwner(work.tx)) return undefined;
  const email = options.ownerEmail ?? 'owner@gatehouse.localhost';
  const password = randomBytes(15).toString('base64url');
  const passwordHash = await hashPassword(password);
  await createUser(work, { email, name: 'Owner', role: 'owner', passwordHash });
  const file = join(options.dir, 'owner-sign-in.txt');
  const text = [
    `Sign in at  ${work.runtime.publicUrl}/sign-in`,
    `e-mail      ${email}`,
    `password    ${password}`,
    `This is also in ${file}. Change the password and delete the file.`,
    ...(options.alsoSignsIn ? ['', options.alsoSignsIn] : []),
    '',
  ].join('\n');
  // Before the commit: an owner on record whose password nobody knows would lock everybody out.
  await writePrivate(file, text);
  return text;
}

/** The command line signs in with the key in `cli.key`. One that was withdrawn stays: somebody meant it. */
async function ensureCliKey(runtime: Runtime, { tenant, dir }: FirstRunOptions): Promise<boolean> {
  const file = join(dir, 'cli.key');
  return perform(runtime, { tenant, actor }, async (work) => {
    await lockFirstRun(work);
    const kept = readKey((await readIfThere(file)).trim());
    if (kept && (await lockKey(work.tx, kept.id))) return false;
    const made = await makeKey(work, { role: 'owner' }, { name: 'command line', scopes: [...scopes] });
    if (isRefusal(made)) throw new Error(`no key for the command line: ${made.refused}`);
    await writePrivate(file, `${made.text}\n`);
    return true;
  });
}

async function lockFirstRun(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('gatehouse.first-run'))`.execute(work.tx);
}

async function writePrivate(file: string, text: string): Promise<void> {
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(fresh, text, { mode: 0o600, flag: 'wx' });
  await rename(fresh, file);
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw new Error(`cannot read ${file}`, { cause: error });
  }
}
