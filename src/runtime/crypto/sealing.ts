/**
 * Sealed values: AES-256-GCM under a key per subject, each key wrapped by the installation's master key.
 *
 * Destroying a subject's key erases everything sealed for it, backups of the rows included.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../../kernel/canonical.ts';
import { type Id, toUuid } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Transaction } from '../database/index.ts';

/** The key that wraps all others. `wrap` and `unwrap` may be served by a key-management connector. */
export type MasterKey = { wrap(key: Buffer): Promise<Buffer>; unwrap(wrapped: Buffer): Promise<Buffer> };

export type SealScope = {
  readonly tx: Transaction;
  readonly tenant: Id<'organization'>;
  readonly at: Instant;
  readonly master: MasterKey;
};

export class KeyDestroyedError extends Error {
  readonly subject: Id;

  constructor(subject: Id) {
    super(`the key of ${subject} was destroyed: what it sealed is erased`);
    this.subject = subject;
  }
}

const ivBytes = 12;
const tagBytes = 16;

export function encrypt(key: Buffer, plain: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Throws when the key is wrong or a byte was changed. */
export function decrypt(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes));
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
}

/** A master key held in this process (from a file or the environment): 32 bytes. */
export function localMasterKey(key: Buffer): MasterKey {
  if (key.length !== 32) throw new Error('the master key must be 32 bytes');
  return {
    wrap: (plain) => Promise.resolve(encrypt(key, plain)),
    unwrap: (wrapped) => Promise.resolve(decrypt(key, wrapped)),
  };
}

/** Seals bytes for a subject, making its key on first use. Throws `KeyDestroyedError` after erasure. */
export async function seal(scope: SealScope, subject: Id, plain: Buffer): Promise<Buffer> {
  return encrypt(await subjectKey(scope, subject, true), plain);
}

export async function unseal(scope: SealScope, subject: Id, sealed: Buffer): Promise<Buffer> {
  return decrypt(await subjectKey(scope, subject, false), sealed);
}

/** Opens many values of one subject with one look-up of its key. Throws `KeyDestroyedError` after erasure. */
export async function opener(scope: SealScope, subject: Id): Promise<(sealed: Buffer) => Buffer> {
  const key = await subjectKey(scope, subject, false);
  return (sealed) => decrypt(key, sealed);
}

/** A salted commitment to a personal value: it proves the value later and tells nothing without the salt. */
export function commitment(salt: Buffer, value: unknown): Buffer {
  return createHash('sha256').update(Buffer.of(0x02)).update(salt).update(canonicalJson(value)).digest();
}

/** Keys opened in a transaction, so that one person's many values ask for the key once. Gone with the transaction. */
const opened = new WeakMap<Transaction, Map<string, Buffer>>();

/** NOTE: a key destroyed in a transaction still serves until that transaction ends: erase in one of its own. */
async function subjectKey(scope: SealScope, subject: Id, create: boolean): Promise<Buffer> {
  const keys = opened.get(scope.tx) ?? new Map<string, Buffer>();
  opened.set(scope.tx, keys);
  const key = keys.get(toUuid(subject)) ?? (await openKey(scope, subject, create));
  keys.set(toUuid(subject), key);
  return key;
}

async function openKey(scope: SealScope, subject: Id, create: boolean): Promise<Buffer> {
  const key = randomBytes(32);
  const wrapped = create ? await scope.master.wrap(key) : undefined;
  const kept = wrapped ? await findOrKeep(scope, subject, wrapped) : await findKey(scope, subject);
  if (!kept) throw new KeyDestroyedError(subject);
  return wrapped?.equals(kept) ? key : scope.master.unwrap(kept);
}

async function findKey(scope: SealScope, subject: Id): Promise<Buffer | null | undefined> {
  const { rows } = await sql<{ wrapped: Buffer | null }>`
    select wrapped from retain.subject_key where subject_id = ${toUuid(subject)}`.execute(scope.tx);
  return rows[0]?.wrapped;
}

/** The key that is there, or this one, in one statement: most seals are the first of a new subject. */
async function findOrKeep(
  scope: SealScope,
  subject: Id,
  wrapped: Buffer,
): Promise<Buffer | null | undefined> {
  const { rows } = await sql<{ wrapped: Buffer | null }>`
    with found as (
      select wrapped from retain.subject_key where subject_id = ${toUuid(subject)}
    ), made as (
      insert into retain.subject_key (tenant_id, subject_id, wrapped, created_at)
      select ${toUuid(scope.tenant)}, ${toUuid(subject)}, ${wrapped}, ${scope.at}
      where not exists (select from found)
      on conflict (tenant_id, subject_id) do update set created_at = retain.subject_key.created_at
      returning wrapped
    )
    select wrapped from found union all select wrapped from made`.execute(scope.tx);
  return rows[0]?.wrapped;
}
