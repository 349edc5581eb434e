/** Matches with the names of who is listed. */
import type { Transaction } from '../../../runtime/database/index.ts';
import { type ListedAs, readListedAs } from '../lists/index.ts';
import type { KeptMatch } from './types/matches.ts';

/** In the order given. An entry cannot be met that its list never had. */
export async function withListed(
  tx: Transaction,
  matches: readonly KeptMatch[],
): Promise<readonly (KeptMatch & ListedAs)[]> {
  const listed = await readListedAs(
    tx,
    matches.map(({ list, entryKey: key, entryDigest: digest }) => ({ list, key, digest })),
  );
  return matches.map((match, nth) => {
    const as = listed[nth];
    if (!as) throw new Error('a match is on an entry that its list never had');
    return { ...match, ...as };
  });
}
