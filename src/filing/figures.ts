/**
 * Taking a figure, and taking it again. The number is the number of the rows, and the rows are hashed as they pass: a
 * figure cannot say another thing than its rows. One page at a time, so that memory does not grow with the rows.
 */
import { createHash } from 'node:crypto';
import type { Transaction } from '../runtime/database/index.ts';
import type { FigureAsked, FigureQuery, FigureRows } from '../runtime/filing-kind.ts';
import { sha256 } from './signing.ts';
import type { Figure } from './types.ts';

/** Rows read at once; also the finest place at which a later difference is found. */
const stretchRows = 20_000;
const mostStretches = 4000;

type Asked = Pick<FigureAsked, 'asOf' | 'parameters'>;

/** How a page is read: in one transaction with the others, or in one of its own. The rows are the same either way. */
export type Reading = <T>(page: (tx: Transaction) => Promise<T>) => Promise<T>;

/** Counts and hashes every row as of the moment. */
export async function takeFigure(read: Reading, query: FigureQuery, asked: Asked): Promise<Figure> {
  const whole = createHash('sha256');
  const by = new Map<string, number>();
  const stretches: Figure['stretches'] = [];
  for await (const { last, ...page } of pagesOf(read, query, asked)) {
    whole.update(page.lines);
    addTo(by, Object.entries(page.by));
    stretches.push({ last, rows: page.rows, digest: sha256(page.lines) });
    if (stretches.length > mostStretches) throw new RangeError(`${query.name} has more rows than a figure`);
  }
  return {
    query: query.name,
    parameters: { ...asked.parameters },
    asOf: asked.asOf,
    rows: stretches.reduce((sum, { rows }) => sum + rows, 0),
    by: [...by].map(([of, count]) => ({ of, rows: count })).sort(byName),
    rowsDigest: whole.digest('hex'),
    stretches,
    method: query.method(asked.parameters),
  };
}

/** Where and by how much the rows are others than those that were filed. */
export type FigureDifference = { readonly where: string; readonly filed: number; readonly found: number };

/** Takes a figure again over the very stretches it was taken over. Nothing where the rows are the same. */
export async function rebuildFigure(
  read: Reading,
  query: FigureQuery,
  filed: Figure,
): Promise<readonly FigureDifference[]> {
  const asked = { asOf: filed.asOf, parameters: filed.parameters };
  const differences: FigureDifference[] = [];
  const by = new Map<string, number>();
  let after: string | undefined;
  const compare = async (upTo: string | undefined, was: { rows: number; digest: string }) => {
    const found = await readStretch(read, query, { ...asked, after, upTo });
    addTo(by, found.by);
    if (found.digest !== was.digest)
      differences.push({ where: stretchSaid(after, upTo), filed: was.rows, found: found.rows });
    after = upTo;
  };
  for (const { last, ...was } of filed.stretches) await compare(last, was);
  await compare(undefined, { rows: 0, digest: sha256('') });
  return [...differences, ...placesThatDiffer(filed, by)];
}

async function readStretch(read: Reading, query: FigureQuery, asked: Stretch) {
  const hash = createHash('sha256');
  const by = new Map<string, number>();
  let rows = 0;
  for await (const page of pagesOf(read, query, asked)) {
    hash.update(page.lines);
    addTo(by, Object.entries(page.by));
    rows += page.rows;
  }
  return { digest: hash.digest('hex'), rows, by };
}

type Stretch = Asked & Pick<FigureAsked, 'after' | 'upTo'>;

/** The rows that are asked for, as many at once as a stretch has. The next are read while these are hashed. */
async function* pagesOf(read: Reading, query: FigureQuery, asked: Stretch) {
  const pageAfter = (after: string | undefined) =>
    read((tx) => query.read(tx, { ...asked, after, limit: stretchRows }));
  let coming: Promise<FigureRows> | undefined = pageAfter(asked.after);
  while (coming) {
    const page: FigureRows = await coming;
    const { last } = page;
    if (last === undefined) return;
    coming = page.rows < stretchRows ? undefined : pageAfter(last);
    // It is waited for above; whoever stops before that has a failure of their own.
    coming?.catch(() => undefined);
    yield { ...page, last };
  }
}

function addTo(by: Map<string, number>, more: Iterable<readonly [string, number]>): void {
  for (const [of, count] of more) by.set(of, (by.get(of) ?? 0) + count);
}

function placesThatDiffer(filed: Figure, found: ReadonlyMap<string, number>): readonly FigureDifference[] {
  const was = new Map(filed.by.map(({ of, rows }) => [of, rows]));
  return [...new Set([...was.keys(), ...found.keys()])]
    .sort()
    .map((where) => ({ where, filed: was.get(where) ?? 0, found: found.get(where) ?? 0 }))
    .filter((one) => one.filed !== one.found);
}

function stretchSaid(after: string | undefined, upTo: string | undefined): string {
  if (after === undefined) return upTo === undefined ? 'all rows' : `rows up to ${upTo}`;
  return upTo === undefined ? `rows after ${after}` : `rows after ${after} up to ${upTo}`;
}

function byName(a: { readonly of: string }, b: { readonly of: string }): number {
  return a.of < b.of ? -1 : 1;
}
