/** Who holds how much of what, by number: the form the arithmetic works on. One network holds one kind of interest. */
import type { Interval } from './interval.ts';

export type Link = { readonly holder: number; readonly company: number; readonly share: Interval };

export type Network = {
  /** Parties are numbered 0 … size − 1. */
  readonly size: number;
  /** By company, the links of its holders. */
  readonly holdersOf: readonly (readonly Link[])[];
};

export function networkOf(size: number, links: readonly Link[]): Network {
  const holdersOf: Link[][] = Array.from({ length: size }, () => []);
  for (const link of links) holdersOf[link.company]?.push(link);
  return { size, holdersOf };
}
