/**
 * How days that are being filled are read. A table that fills has no statistics yet, or old ones: PostgreSQL then takes a
 * day for a few rows, and chooses what is quick for a few.
 */
import { sql } from 'kysely';
import type { Transaction } from '../../../../runtime/database/index.ts';

const settings = {
  'pages by their summaries': 'enable_seqscan',
  'joins by hash': 'enable_nestloop',
} as const;

/** Runs `read` with these ways preferred, and the others as a last resort; afterwards all are as they were. */
export async function preferring<T>(
  tx: Transaction,
  ways: readonly (keyof typeof settings)[],
  read: () => Promise<T>,
): Promise<T> {
  const turn = (value: 'on' | 'off') =>
    sql`select set_config(name, ${value}, true) from unnest(${ways.map((way) => settings[way])}::text[]) as name`.execute(
      tx,
    );
  await turn('off');
  const found = await read();
  await turn('on');
  return found;
}
