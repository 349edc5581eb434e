/** Makes the proofs of RFC 6962 § 2.1.1 and § 2.1.2, reading O(log n) nodes. */
import type { Hash } from '../../../../kernel/merkle.ts';
import { type LeafRange, rangeHash, readingEachTileOnce, splitOf, type Tree } from './tiles.ts';

/** Shows that the leaf at `index` is in the tree of `size` leaves. Throws `RangeError` when it cannot be. */
export function inclusionProof(asked: { index: number; size: number }, tree: Tree): Promise<Hash[]> {
  const { index, size } = asked;
  if (!(isCount(index) && isCount(size) && index < size))
    throw new RangeError('the index lies outside the tree');
  return hashesOf(siblings({ index, size }), tree);
}

/** Shows that the tree of `from` leaves is the beginning of the tree of `to` leaves. */
export function consistencyProof(asked: { from: number; to: number }, tree: Tree): Promise<Hash[]> {
  const { from, to } = asked;
  if (!(isCount(from) && isCount(to) && from <= to)) throw new RangeError('the sizes are not in order');
  // Every tree goes on from the empty one, and from itself, without a proof.
  return hashesOf(from === 0 || from === to ? [] : steps({ from, to }), tree);
}

/** PATH(m, D[n]): the subtrees beside the way from the leaf to the root, lowest first. */
function siblings({ index, size }: { index: number; size: number }): LeafRange[] {
  const path: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      path.push({ from: middle, to });
      to = middle;
    } else {
      path.push({ from, to: middle });
      from = middle;
    }
  }
  return path.reverse();
}

/** SUBPROOF(m, D[n], true): what both trees share, then what the larger one has besides. */
function steps(sizes: { from: number; to: number }): LeafRange[] {
  const path: LeafRange[] = [];
  let [from, to] = [0, sizes.to];
  while (to > sizes.from) {
    const middle = from + splitOf(to - from);
    if (sizes.from <= middle) {
      path.push({ from: middle, to });
      to = middle;
    } else {
      path.push({ from, to: middle });
      from = middle;
    }
  }
  // A smaller tree that is one complete subtree is known to the verifier already.
  if (from > 0) path.push({ from, to });
  return path.reverse();
}

async function hashesOf(ranges: readonly LeafRange[], tree: Tree): Promise<Hash[]> {
  const reading = readingEachTileOnce(tree);
  const hashes: Hash[] = [];
  for (const range of ranges) hashes.push(await rangeHash(range, reading));
  return hashes;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
