/** Where each party of an ownership graph is drawn: the entity at the bottom, whoever holds it above, in rows. */

export type Party = { readonly party: string };
export type Link = { readonly holder: string; readonly in: string };
export type Placed<P extends Party> = { readonly of: P; readonly x: number; readonly y: number };

export const cell = { width: 190, height: 120 } as const;

/**
 * Rows by the shortest way down to the entity, so that a circle of holdings ends; who is held by nobody stands above
 * all they hold. Within a row, above the middle of what is held. Parties that lead nowhere stand in the top row.
 * Pixels, from the upper left.
 */
export function layOut<P extends Party>(
  root: string,
  parties: readonly P[],
  links: readonly Link[],
): { readonly placed: readonly Placed<P>[]; readonly width: number; readonly height: number } {
  const rows = rowsOf(root, parties, links);
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const column = new Map<string, number>();
  const placed = rows.flatMap((row, depth) => {
    const ordered = [...row].sort((a, b) => middle(a, links, column) - middle(b, links, column));
    const left = (widest - ordered.length) / 2;
    return ordered.map((of, at) => {
      column.set(of.party, left + at);
      return { of, x: (left + at) * cell.width, y: (rows.length - 1 - depth) * cell.height };
    });
  });
  return { placed, width: widest * cell.width, height: rows.length * cell.height };
}

function rowsOf<P extends Party>(root: string, parties: readonly P[], links: readonly Link[]): P[][] {
  const depths = new Map([[root, 0]]);
  let front = [root];
  for (let depth = 1; front.length > 0; depth += 1) {
    const below = new Set(front);
    front = [...new Set(links.filter((link) => below.has(link.in)).map((link) => link.holder))].filter(
      (party) => !depths.has(party),
    );
    for (const party of front) depths.set(party, depth);
  }
  for (const [party, depth] of aboveAll(depths, links)) depths.set(party, depth);
  const deepest = Math.max(...depths.values());
  const rows = Array.from({ length: deepest + 1 }, (): P[] => []);
  for (const one of parties) rows[depths.get(one.party) ?? deepest]?.push(one);
  return rows.filter((row) => row.length > 0);
}

function aboveAll(depths: ReadonlyMap<string, number>, links: readonly Link[]): [string, number][] {
  const held = new Set(links.map((link) => link.in));
  return [...depths.keys()]
    .filter((party) => !held.has(party))
    .map((party) => {
      const below = links.filter(({ holder }) => holder === party).map((link) => depths.get(link.in) ?? 0);
      return [party, 1 + Math.max(-1, ...below)];
    });
}

function middle(of: Party, links: readonly Link[], column: ReadonlyMap<string, number>): number {
  const held = links.filter(({ holder }) => holder === of.party).flatMap((link) => column.get(link.in) ?? []);
  return held.length > 0 ? held.reduce((sum, at) => sum + at, 0) / held.length : Number.MAX_SAFE_INTEGER;
}
