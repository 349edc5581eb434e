/** Compares the migrations of this program with those that ran in a database. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Queryable } from './connect.ts';

const folder = new URL('../../../db/migrations/', import.meta.url);

export type MigrationState = {
  /** In this program, not in the database. */
  readonly missing: readonly string[];
  /** In both, with another text: the database was made by something else than it says. */
  readonly edited: readonly string[];
  /** In the database, not in this program: a newer program migrated it. */
  readonly unknown: readonly string[];
};

export async function migrationState(db: Queryable): Promise<MigrationState> {
  const ours = await digests();
  const { rows } = await sql<{ name: string; digest: string }>`
    select name, digest from public.gatehouse_migration order by name`.execute(db);
  const theirs = new Map(rows.map((row) => [row.name, row.digest]));
  return {
    missing: [...ours.keys()].filter((name) => !theirs.has(name)),
    edited: [...ours]
      .filter(([name, digest]) => theirs.has(name) && theirs.get(name) !== digest)
      .map(([name]) => name),
    unknown: [...theirs.keys()].filter((name) => !ours.has(name)),
  };
}

let known: Promise<ReadonlyMap<string, string>> | undefined;

/** Read once: the files of a running program do not change. */
function digests(): Promise<ReadonlyMap<string, string>> {
  known ??= readDigests();
  return known;
}

async function readDigests(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return new Map(
    names.map((name, at) => [
      name,
      createHash('sha256')
        .update(texts[at] ?? '')
        .digest('hex'),
    ]),
  );
}
