/**
 * Where the nodes of a tree are read from when a proof is made.
 *
 * A tile is up to 256 consecutive hashes of one level; tile level 0 holds leaf hashes, and each hash of level k + 1 is
 * the root of a full tile of level k (the geometry of C2SP tlog-tiles). What lies between is hashed again: at most 255
 * nodes, which costs less than reading them. A full tile never changes, so nothing that is kept is ever rewritten.
 */
import { type Hash, merkleRoot, type TreeHashing } from '../../../../kernel/merkle.ts';

export const tileWidth = 256;
export const tileHeight = 8;

export type TileAddress = { readonly level: number; readonly index: number };

export type Tree = {
  readonly hashing: TreeHashing;
  /** The hashes of a tile that are known, from its left. Newer ones than the asked size needs do no harm. */
  readonly tile: (at: TileAddress) => Promise<readonly Hash[]>;
};

/** Leaves from `from` up to, not including, `to`: one of the subtrees that RFC 6962 § 2.1 splits a tree into. */
export type LeafRange = { readonly from: number; readonly to: number };

/** The store lacks a node that its tree size promises. */
export class MissingNodeError extends Error {}

/** The largest power of two below `n`: where RFC 6962 splits n leaves. */
export function splitOf(n: number): number {
  let split = 1;
  while (split * 2 < n) split *= 2;
  return split;
}

/** The Merkle tree hash of a range. */
export async function rangeHash(range: LeafRange, tree: Tree): Promise<Hash> {
  const count = range.to - range.from;
  const split = splitOf(count);
  if (count === 1 || split * 2 === count) return completeHash(range, tree);
  const middle = range.from + split;
  const left = await completeHash({ from: range.from, to: middle }, tree);
  return tree.hashing.node(left, await rangeHash({ from: middle, to: range.to }, tree));
}

/** Reads each tile once, however many nodes of a proof lie in it. */
export function readingEachTileOnce(tree: Tree): Tree {
  const known = new Map<string, Promise<readonly Hash[]>>();
  return {
    hashing: tree.hashing,
    tile: (at) => {
      const key = `${at.level}/${at.index}`;
      const found = known.get(key) ?? tree.tile(at);
      known.set(key, found);
      return found;
    },
  };
}

/** A range of 2^h leaves, h levels up: it lies within one tile. */
async function completeHash({ from, to }: LeafRange, tree: Tree): Promise<Hash> {
  let level = 0;
  let span = 1;
  while (span * tileWidth <= to - from) {
    level += 1;
    span *= tileWidth;
  }
  const index = Math.floor(from / span / tileWidth);
  const offset = (from / span) % tileWidth;
  const wanted = (to - from) / span;
  const hashes = (await tree.tile({ level, index })).slice(offset, offset + wanted);
  if (hashes.length !== wanted)
    throw new MissingNodeError(`tile ${level}/${index} lacks hashes from ${offset}`);
  return merkleRoot(hashes, tree.hashing);
}
