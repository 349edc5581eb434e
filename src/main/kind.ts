/** Whether an installation holds the demo world or real data. Settled by its first start, for good. */
import { sql } from 'kysely';
import type { Queryable } from '../runtime/database/index.ts';

export type Kind = 'demo' | 'real';

/**
 * Reads the kind, or settles it where `empty` says which: `true` is real data, `false` the demo world.
 *
 * @returns nothing when it is not settled and nobody says.
 * @throws Error when the directory holds the demo world and real data is asked for.
 */
export async function settleKind(database: Queryable, empty: boolean | undefined): Promise<Kind | undefined> {
  const { rows } = await sql<{ kind: Kind }>`select kind from runtime.installation`.execute(database);
  const kept = rows[0]?.kind;
  if (kept === 'demo' && empty === true) {
    throw new Error(
      'this directory holds the demo world; real data needs a directory of its own (GATEHOUSE_DIR)',
    );
  }
  if (kept !== undefined || empty === undefined) return kept;
  const kind: Kind = empty ? 'real' : 'demo';
  await sql`insert into runtime.installation (kind) values (${kind}) on conflict do nothing`.execute(
    database,
  );
  return kind;
}
