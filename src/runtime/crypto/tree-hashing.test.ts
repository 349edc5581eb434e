import { describe, expect, test } from 'vitest';
import { batchOf } from '../../kernel/batch.ts';
import { append, copyEdge, edgeOf, emptyEdge, merkleRoot, rootOf } from '../../kernel/merkle.ts';
import { treeHashing } from './tree-hashing.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The leaves and roots that the reference implementation of Certificate Transparency publishes for RFC 6962. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leafHashes = (count: number) => leaves.slice(0, count).map((leaf) => treeHashing.leaf(hex(leaf)));

/** MTH word for word from RFC 6962 § 2.1: slow, and independent of the edge. */
function referenceRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const [only] = hashes;
  if (only === undefined) return treeHashing.empty;
  if (hashes.length === 1) return only;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return treeHashing.node(referenceRoot(hashes.slice(0, split)), referenceRoot(hashes.slice(split)));
}

describe('the Merkle tree of RFC 6962', () => {
  test.each(roots.map((root, size) => ({ size, root })))(
    'has the published root at size $size',
    ({ size, root }) => {
      expect(toHex(merkleRoot(leafHashes(size), treeHashing))).toBe(root);
    },
  );

  test('has the root of its definition at every size up to 300', () => {
    const edge = emptyEdge();
    const hashes: Uint8Array[] = [];
    for (let size = 0; size <= 300; size += 1) {
      expect(toHex(rootOf(edge, treeHashing))).toBe(toHex(referenceRoot(hashes)));
      hashes.push(treeHashing.leaf(Buffer.from(`leaf ${size}`)));
      append(edge, hashes[size] ?? treeHashing.empty, treeHashing);
    }
  });

  test('keeps as many hashes as its size has one-bits, and goes on from them', () => {
    const edge = emptyEdge();
    for (const leaf of leafHashes(7)) append(edge, leaf, treeHashing);
    expect(edge.hashes).toHaveLength(3);
    const later = edgeOf(edge.size, edge.hashes);
    append(later, leafHashes(8)[7] ?? treeHashing.empty, treeHashing);
    expect(toHex(rootOf(later, treeHashing))).toBe(roots[8]);
    expect(edge.size).toBe(7);
  });

  test('a copy of the edge does not grow with the original', () => {
    const edge = emptyEdge();
    const before = copyEdge(edge);
    append(edge, treeHashing.empty, treeHashing);
    expect(before).toEqual({ size: 0, hashes: [] });
  });

  test('names each inner node once, when its last leaf arrives', () => {
    const seen: string[] = [];
    const edge = emptyEdge();
    for (const leaf of leafHashes(8)) {
      append(edge, leaf, treeHashing, ({ level, index }) => seen.push(`${level}.${index}`));
    }
    expect(seen).toEqual(['1.0', '1.1', '2.0', '1.2', '1.3', '2.1', '3.0']);
  });

  test.each([
    { size: 3, count: 1 },
    { size: 4, count: 2 },
    { size: -1, count: 0 },
    { size: 0.5, count: 1 },
  ])('refuses an edge of $count hashes for size $size', ({ size, count }) => {
    expect(() => edgeOf(size, leafHashes(count))).toThrow(RangeError);
  });
});

describe('a batch', () => {
  const record = (id: string) => ({ id, leaf: treeHashing.leaf(Buffer.from(id)) });

  test('has the count, the range of ids and the root of its records', () => {
    const batch = batchOf('verdict', [record('vrd_1'), record('vrd_2'), record('vrd_3')], treeHashing);
    expect(batch).toMatchObject({ of: 'verdict', count: 3, first: 'vrd_1', last: 'vrd_3' });
    expect(Buffer.from(batch.root, 'base64')).toEqual(
      merkleRoot(
        ['vrd_1', 'vrd_2', 'vrd_3'].map((id) => record(id).leaf),
        treeHashing,
      ),
    );
  });

  test('is refused when it is empty or its ids do not ascend', () => {
    expect(() => batchOf('verdict', [], treeHashing)).toThrow(RangeError);
    expect(() => batchOf('verdict', [record('b'), record('a')], treeHashing)).toThrow(RangeError);
    expect(() => batchOf('verdict', [record('a'), record('a')], treeHashing)).toThrow(RangeError);
  });
});
