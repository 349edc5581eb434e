/** Real lists and names, from the data folder beside the repository. They are no part of it. */
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ListEntry } from '../../src/program/determine/lists/index.ts';
import { listFormat } from '../../src/program/determine/lists/reading/readers/index.ts';
import type { FileRole } from '../../src/program/determine/lists/reading/types.ts';
import { kindOf, type Listed } from './matcher.ts';

const folder = resolve(process.env.GATEHOUSE_TEST_DATA ?? '../shared/data');

/** False, and said so, where the folder is absent: there is nothing to measure with. */
export function hasData(): boolean {
  if (existsSync(folder)) return true;
  console.log(`There are no real lists at ${folder}. GATEHOUSE_TEST_DATA names another folder.`);
  return false;
}

export function readText(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

type Paths = { readonly main: string } & { readonly [role in FileRole]?: string };

export async function readList(slug: string, paths: Paths): Promise<readonly ListEntry[]> {
  const format = listFormat(slug);
  if (!format) throw new Error(`no format ${slug}`);
  const opened = Object.fromEntries(Object.entries(paths).map(([role, path]) => [role, open(path)]));
  const entries: ListEntry[] = [];
  for await (const one of format.read({ ...opened, main: open(paths.main) }))
    if (one.read === 'entry') entries.push(one.entry);
  return entries;
}

function open(path: string): Readable {
  const bytes = createReadStream(join(folder, 'lists', path));
  return path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
}

/** OFAC's SDN list with its aliases, the Entity List with its aliases, and the list of the UN. */
export async function readLists(): Promise<readonly ListEntry[]> {
  const sdn = 'ofac-sdn-2023-12-28';
  const lists = await Promise.all([
    readList('ofac-csv', { main: `${sdn}/sdn.csv`, aliases: `${sdn}/alt.csv` }),
    readList('us-json', { main: 'us-2026-07/bis_entity_list.json' }),
    readList('un-xml', { main: 'un-consolidated-2026-02-27.xml' }),
  ]);
  return lists.flat();
}

export type ListedName = Listed & { readonly entry: number };

/** Every name of every entry, weak aliases too. `entry`: the place of its entry. */
export function namesOf(entries: readonly ListEntry[]): readonly ListedName[] {
  return entries.flatMap(({ names, kind }, entry) =>
    names.map(({ text }) => ({ name: text, kind: kindOf(kind), entry })),
  );
}
