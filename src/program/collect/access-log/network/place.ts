/** What the address of one access shows. Pure: the tables come in. */
import type { NetworkBook, SeenNetwork } from './types.ts';

/** Of an address on several lists the kind that says most against its place, by the order of the kinds. */
export function placeOf(
  book: NetworkBook,
  address: string | null,
): { readonly country: string | null; readonly network: SeenNetwork } {
  const facts = address === null ? undefined : book.factsOf(address);
  if (!facts) return { country: null, network: 'no-address' };
  return { country: facts.country, network: facts.kinds[0] ?? 'plain' };
}
