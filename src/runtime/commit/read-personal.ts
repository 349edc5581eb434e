/** Reads the sealed part of one recorded event. Whoever shows it to a person commits an event that says so. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../kernel/ids.ts';
import { type SealScope, unseal } from '../crypto/sealing.ts';

/**
 * The value as it was committed, or nothing when the event has no sealed part.
 *
 * @throws KeyDestroyedError when the person it belongs to was erased.
 */
export async function readPersonal(seals: SealScope, event: Id<'event'>): Promise<unknown> {
  const { rows } = await sql<{ personal_of: string | null; personal: Buffer | null }>`
    select personal_of, personal from retain.event where id = ${toUuid(event)}`.execute(seals.tx);
  const row = rows[0];
  if (!row?.personal || row.personal_of === null) return undefined;
  // The key is found by the uuid alone; whose it is does not matter here.
  const plain = await unseal(seals, toId('person', row.personal_of), row.personal);
  const opened: unknown = JSON.parse(plain.toString('utf8'));
  return typeof opened === 'object' && opened !== null && 'value' in opened ? opened.value : undefined;
}
