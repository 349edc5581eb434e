/** Addresses: words and numbers of street and town. Another address says nothing, because people move. */
import type { EntryAddress } from '../../lists/index.ts';
import { wordsOf } from '../matcher/spell.ts';
import type { Weighing } from './types.ts';

const sameStreet = 0.25;
const sameTown = 0.05;
/** From this share of the shorter address on, and with a number among it, it is one street. */
const mostOfIt = 0.7;

export const weighAddresses: Weighing = (party, entry) => {
  let best: { party: string; entry: string; shared: number; street: boolean } | undefined;
  for (const ours of party.addresses)
    for (const theirs of entry.addresses) {
      const found = sharedBy(ours, theirs);
      if (!found || (best && best.shared >= found.shared)) continue;
      best = { party: ours.text, entry: theirs.text, ...found };
    }
  if (!best) return undefined;
  const { street, shared: _shared, ...shown } = best;
  return street
    ? { what: 'address', says: 'The addresses are the same, or nearly.', raises: sameStreet, ...shown }
    : { what: 'address', says: 'The addresses have words in common.', raises: sameTown, ...shown };
};

function sharedBy(ours: EntryAddress, theirs: EntryAddress): { shared: number; street: boolean } | undefined {
  if (ours.country?.code && theirs.country?.code && ours.country.code !== theirs.country.code)
    return undefined;
  const [a, b] = [tellingWords(ours.text), tellingWords(theirs.text)];
  const shorter = Math.min(a.size, b.size);
  if (shorter === 0) return undefined;
  const both = [...a].filter((word) => b.has(word));
  const shared = both.length / shorter;
  const numbered = both.some((word) => /\d/u.test(word));
  if (numbered && both.length >= 3 && shared >= mostOfIt) return { shared, street: true };
  return both.length >= 2 && shared >= 0.5 ? { shared, street: false } : undefined;
}

/** Words that nearly every address has. */
const everywhere = new Set(
  'street st road rd avenue ave no floor suite building bldg room box po district city province region apt flat block and of the'.split(
    ' ',
  ),
);

function tellingWords(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap(({ text: word }) => (everywhere.has(word) ? [] : word)));
}
