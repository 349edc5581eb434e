import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { append, emptyEdge, type Hash, rootOf } from '../../../../kernel/merkle.ts';
import { treeHashing } from '../../../../runtime/crypto/tree-hashing.ts';
import { checkConsistency, checkInclusion } from './check.ts';
import { consistencyProof, inclusionProof } from './proofs.ts';
import { MissingNodeError, type Tree, tileHeight, tileWidth } from './tiles.ts';

const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const leafOf = (index: number) => treeHashing.leaf(Buffer.from(`entry ${index}`));

/** Grows a tree, keeping what a store keeps: leaf hashes, and the root of each full tile. */
function grow(leaves: readonly Hash[]) {
  const levels: Hash[][] = [[...leaves]];
  const roots: Hash[] = [];
  const edge = emptyEdge();
  for (const leaf of leaves) {
    roots.push(rootOf(edge, treeHashing));
    append(edge, leaf, treeHashing, ({ level, hash }) => {
      if (level % tileHeight !== 0) return;
      levels[level / tileHeight] ??= [];
      levels[level / tileHeight]?.push(hash);
    });
  }
  roots.push(rootOf(edge, treeHashing));
  const reads: string[] = [];
  const tree: Tree = {
    hashing: treeHashing,
    tile: ({ level, index }) => {
      reads.push(`${level}/${index}`);
      return Promise.resolve(levels[level]?.slice(index * tileWidth, (index + 1) * tileWidth) ?? []);
    },
  };
  return { tree, roots, reads };
}

const rootAt = (roots: readonly Hash[], size: number) => roots[size] ?? treeHashing.empty;

/** The eight leaves of the reference implementation of Certificate Transparency, and proofs it publishes for them. */
const published = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const n = {
  leaf1: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  from2to4: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  from4: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  leaf4: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  from6: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  to4: 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  from4to6: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
};
const eight = grow(published.map((leaf) => treeHashing.leaf(Buffer.from(leaf, 'hex'))));

describe('proofs of RFC 6962', () => {
  test.each([
    { index: 0, size: 8, proof: [n.leaf1, n.from2to4, n.from4] },
    { index: 5, size: 8, proof: [n.leaf4, n.from6, n.to4] },
    { index: 0, size: 1, proof: [] },
  ])('show leaf $index in the tree of $size as published', async ({ index, size, proof }) => {
    expect((await inclusionProof({ index, size }, eight.tree)).map(toHex)).toEqual(proof);
  });

  test.each([
    { from: 1, to: 8, proof: [n.leaf1, n.from2to4, n.from4] },
    { from: 6, to: 8, proof: [n.from4to6, n.from6, n.to4] },
    { from: 2, to: 5, proof: [n.from2to4, n.leaf4] },
    { from: 1, to: 1, proof: [] },
  ])('show that $from is the beginning of $to as published', async ({ from, to, proof }) => {
    expect((await consistencyProof({ from, to }, eight.tree)).map(toHex)).toEqual(proof);
  });
});

describe('every proof', () => {
  const small = grow(Array.from({ length: 64 }, (_, i) => leafOf(i)));

  test('of inclusion checks, for each leaf of each size up to 64', async () => {
    for (let size = 1; size <= 64; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = await inclusionProof({ index, size }, small.tree);
        const claim = { index, size, leaf: leafOf(index), root: rootAt(small.roots, size), proof };
        expect(checkInclusion(claim, treeHashing)).toBe('proven');
      }
    }
  });

  test('of consistency checks, for each pair of sizes up to 64', async () => {
    for (let to = 0; to <= 64; to += 1) {
      for (let from = 0; from <= to; from += 1) {
        const proof = await consistencyProof({ from, to }, small.tree);
        const claim = {
          from: { size: from, root: rootAt(small.roots, from) },
          to: { size: to, root: rootAt(small.roots, to) },
          proof,
        };
        expect(checkConsistency(claim, treeHashing)).toBe('proven');
      }
    }
  });

  test('reads few tiles of a tree of 140,000 leaves, and checks', async () => {
    const size = 140_000;
    const large = grow(Array.from({ length: size }, (_, i) => leafOf(i)));
    for (const index of [0, 255, 256, 65_535, 65_536, 131_072, size - 1]) {
      large.reads.length = 0;
      const proof = await inclusionProof({ index, size }, large.tree);
      const claim = { index, size, leaf: leafOf(index), root: rootAt(large.roots, size), proof };
      expect(checkInclusion(claim, treeHashing)).toBe('proven');
      expect(large.reads.length).toBeLessThanOrEqual(6);
    }
    const [from, to] = [70_001, 139_999];
    const proof = await consistencyProof({ from, to }, large.tree);
    const heads = {
      from: { size: from, root: rootAt(large.roots, from) },
      to: { size: to, root: rootAt(large.roots, to) },
    };
    expect(checkConsistency({ ...heads, proof }, treeHashing)).toBe('proven');
  });
});

describe('a proof is refused', () => {
  const sizes = fc
    .integer({ min: 1, max: 64 })
    .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));
  const tree = grow(Array.from({ length: 64 }, (_, i) => leafOf(i)));
  const flipped = (hash: Hash, bit: number): Hash => {
    const copy = Buffer.from(hash);
    const at = Math.floor(bit / 8) % 32;
    copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
    return copy;
  };
  const flippedIn = (hashes: readonly Hash[], at: number, bit: number) =>
    hashes.map((hash, i) => (i === at ? flipped(hash, bit) : hash));

  test('of inclusion, when any bit of leaf, proof or root is flipped, or a hash is added or left out', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(255), fc.nat(5), async ([size, index], bit, at) => {
        const proof = await inclusionProof({ index, size }, tree.tree);
        const good = { index, size, leaf: leafOf(index), root: rootAt(tree.roots, size), proof };
        const check = (claim: Partial<typeof good>) => checkInclusion({ ...good, ...claim }, treeHashing);
        expect(check({})).toBe('proven');
        expect(check({ leaf: flipped(good.leaf, bit) })).toBe('proof-root');
        expect(check({ root: flipped(good.root, bit) })).toBe('proof-root');
        if (proof.length > 0) {
          expect(check({ proof: flippedIn(proof, at % proof.length, bit) })).toBe('proof-root');
          expect(check({ proof: proof.slice(1) })).toBe('proof-shape');
        }
        expect(check({ proof: [...proof, good.root] })).toBe('proof-shape');
        expect(check({ index: size })).toBe('proof-range');
        expect(check({ index: -1 })).toBe('proof-range');
        const other = (index + 1) % size;
        if (other !== index) expect(check({ index: other })).not.toBe('proven');
      }),
    );
  });

  test('of consistency, when any bit of either root or the proof is flipped, or the sizes are exchanged', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(255), fc.nat(5), async ([to, below], bit, at) => {
        const from = below + 1;
        const proof = await consistencyProof({ from, to }, tree.tree);
        const heads = {
          from: { size: from, root: rootAt(tree.roots, from) },
          to: { size: to, root: rootAt(tree.roots, to) },
        };
        const good = { ...heads, proof };
        const check = (claim: Partial<typeof good>) => checkConsistency({ ...good, ...claim }, treeHashing);
        expect(check({})).toBe('proven');
        expect(check({ from: { ...heads.from, root: flipped(heads.from.root, bit) } })).toBe('proof-root');
        expect(check({ to: { ...heads.to, root: flipped(heads.to.root, bit) } })).toBe('proof-root');
        expect(check({ proof: [...proof, heads.to.root] })).toBe('proof-shape');
        if (proof.length > 0) {
          expect(check({ proof: flippedIn(proof, at % proof.length, bit) })).toBe('proof-root');
          expect(check({ proof: proof.slice(0, -1) })).toBe('proof-shape');
          expect(check({ from: heads.to, to: heads.from })).toBe('proof-range');
        }
      }),
    );
  });

  test('before it is made, when leaf or sizes lie outside the tree', async () => {
    expect(() => inclusionProof({ index: 8, size: 8 }, eight.tree)).toThrow(RangeError);
    expect(() => inclusionProof({ index: 0.5, size: 8 }, eight.tree)).toThrow(RangeError);
    expect(() => consistencyProof({ from: 9, to: 8 }, eight.tree)).toThrow(RangeError);
    await expect(inclusionProof({ index: 0, size: 9 }, eight.tree)).rejects.toThrow(MissingNodeError);
  });
});
