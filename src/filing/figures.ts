/**
 * Taking a figure, and taking it again. The number is the number of the rows, and the rows are hashed as they pass: a
 * figure cannot say another thing than its rows. One page at a time, so that memory does not grow with the rows.
 */
import { createHash } from 'node:crypto';
import type { Instant } from '../kernel/time.ts';
import type { Transaction } from '../runtime/database/index.ts';
import type { FigureParameters, FigureQuery } from '../runtime/filing-kind.ts';
import type { Figure } from './types.ts';

/** Rows read at once; also the finest place at which a later difference is found. */
const stretchRows = 20_000;
const mostStretches = 4000;

type Asked = { readonly asOf: Instant; readonly parameters: FigureParameters };

/** Counts and hashes every row as of the moment. */
export async function takeFigure(tx: Transaction, query: FigureQuery, asked: Asked): Promise<Figure> {
  const whole = createHash('sha256');
  const by = new Map<string, number>();
  const stretches: Figure['stretches'] = [];
  let rows = 0;
  let after: string | undefined;
  for (;;) {
    const page = await query.read(tx, { ...asked, after, limit: stretchRows });
    if (page.last === undefined) break;
    whole.update(page.lines);
    rows += page.rows;
    for (const [of, count] of Object.entries(page.by)) by.set(of, (by.get(of) ?? 0) + count);
    stretches.push({ last: page.last, rows: page.rows, digest: digestOfLines(page.lines) });
    if (stretches.length > mostStretches) throw new RangeError(`${query.name} has more rows than a figure`);
    after = page.last;
    if (page.rows < stretchRows) break;
  }
  return {
    query: query.name,
    parameters: { ...asked.parameters },
    asOf: asked.asOf,
    rows,
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
  tx: Transaction,
  query: FigureQuery,
  filed: Figure,
): Promise<readonly FigureDifference[]> {
  const asked = { asOf: filed.asOf, parameters: filed.parameters };
  const differences: FigureDifference[] = [];
  const by = new Map<string, number>();
  let after: string | undefined;
  const compare = async (upTo: string | undefined, was: { rows: number; digest: string }) => {
    const found = await readStretch(tx, query, { ...asked, after, upTo });
    for (const [of, count] of found.by) by.set(of, (by.get(of) ?? 0) + count);
    if (found.digest !== was.digest)
      differences.push({ where: stretchSaid(after, upTo), filed: was.rows, found: found.rows });
    after = upTo;
  };
  for (const { last, ...was } of filed.stretches) await compare(last, was);
  await compare(undefined, { rows: 0, digest: digestOfLines('') });
  return [...differences, ...placesThatDiffer(filed, by)];
}

async function readStretch(
  tx: Transaction,
  query: FigureQuery,
  asked: Asked & { readonly after: string | undefined; readonly upTo: string | undefined },
) {
  const hash = createHash('sha256');
  const by = new Map<string, number>();
  let { after } = asked;
  let rows = 0;
  for (;;) {
    const page = await query.read(tx, { ...asked, after, limit: stretchRows });
    if (page.last === undefined) break;
    hash.update(page.lines);
    rows += page.rows;
    for (const [of, count] of Object.entries(page.by)) by.set(of, (by.get(of) ?? 0) + count);
    after = page.last;
    if (page.rows < stretchRows) break;
  }
  return { digest: hash.digest('hex'), rows, by };
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

function digestOfLines(lines: string): string {
  return createHash('sha256').update(lines).digest('hex');
}

function byName(a: { readonly of: string }, b: { readonly of: string }): number {
  return a.of < b.of ? -1 : 1;
}
