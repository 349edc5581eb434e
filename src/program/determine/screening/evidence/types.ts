/** What is known of both beside their names: each kind of it raises or lowers the score that the names have. */
import type { Line } from '../matcher/explain.ts';
import type { Party } from '../party/party.ts';

/** `raises`: the share of what is missing from 1 that it adds. `lowers`: what the score is multiplied by. */
export type Weighed = {
  readonly what: Line['what'];
  readonly says: string;
  readonly party?: string;
  readonly entry?: string;
} & ({ readonly raises: number } | { readonly lowers: number });

/** Says what two parties have in common or against each other; nothing where one of them is silent. */
export type Weighing = (party: Party, entry: Party) => Weighed | undefined;
