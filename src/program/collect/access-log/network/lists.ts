/** Lists of ranges that the operator keeps in a folder, as the warning lists of MISP: JSON with a `list` of ranges. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { parseRange, type Range } from './address.ts';
import { type ListedKind, listedKinds } from './types.ts';

export type NetworkList = {
  readonly name: string;
  readonly kind: ListedKind;
  readonly ranges: readonly Range[];
};

/** A list that cannot be read: its file and what is wrong with it, never more. */
export class NetworkListFault extends Error {}

const warningList = z.object({ list: z.array(z.string()).max(5_000_000) });
const mostBytes = 256 * 1024 * 1024;

/** The lists of MISP by the names of their files. Any other goes into a folder named by its kind. */
const known: Readonly<Record<string, ListedKind>> = {
  'amazon-aws': 'hosting',
  cloudflare: 'hosting',
  'google-gcp': 'hosting',
  'microsoft-azure': 'hosting',
  'icloud-private-relay': 'relay',
  'vpn-ipv4': 'vpn',
  'vpn-ipv6': 'vpn',
};

export type ListFile = { readonly path: string; readonly name: string; readonly kind: ListedKind };

/** @returns the files that are lists, and the names of those whose kind nobody says. */
export async function findLists(
  folder: string,
): Promise<{ readonly files: readonly ListFile[]; readonly unknown: readonly string[] }> {
  const files: ListFile[] = [];
  const unknown: string[] = [];
  for (const file of await jsonIn(folder)) {
    const name = basename(file, '.json');
    const kind = known[name];
    if (kind) files.push({ path: join(folder, file), name, kind });
    else unknown.push(file);
  }
  for (const kind of listedKinds)
    for (const file of await jsonIn(join(folder, kind), 'may be missing'))
      files.push({ path: join(folder, kind, file), name: basename(file, '.json'), kind });
  return { files, unknown };
}

/** @throws NetworkListFault for a file that is no such list, and for a line of it that is no range. */
export async function readList({ path, name, kind }: ListFile): Promise<NetworkList> {
  if ((await stat(path)).size > mostBytes)
    throw new NetworkListFault(`${path}: larger than ${mostBytes} bytes`);
  const parsed = warningList.safeParse(asJson(await readFile(path, 'utf8')));
  if (!parsed.success) throw new NetworkListFault(`${path}: no JSON with a list of ranges`);
  const ranges = parsed.data.list.map((text, at) => {
    const range = parseRange(text);
    if (!range) throw new NetworkListFault(`${path}: entry ${at + 1} of its list is no range of addresses`);
    return range;
  });
  return { name, kind, ranges };
}

async function jsonIn(folder: string, absent?: 'may be missing'): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch (cause) {
    if (absent && cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw new NetworkListFault(`${folder}: cannot be read`, { cause });
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
