/** Writes a bundle from leaves in order, a tile at a time, so that one of many millions never lies in memory. */
import type { Hash } from '../../../../kernel/merkle.ts';
import {
  type BundleHeader,
  writeCheckpoint,
  writeEnd,
  writeHeader,
  writeTile,
  writeWithheld,
} from './lines.ts';

/** An entry as kept; without text it is handed over by its hash only. */
export type BundleLeaf = { readonly hash: Hash; readonly text?: string };
export type BundleCheckpoint = {
  readonly size: number;
  readonly note: string;
  readonly edge: readonly Hash[];
};

export type BundleSource = {
  readonly header: BundleHeader;
  /** The leaves from `header.from` on, in order, in blocks of any length. */
  readonly leaves: AsyncIterable<readonly BundleLeaf[]> | Iterable<readonly BundleLeaf[]>;
  /** In order of size. The first has the size `from` unless that is 0; the last one's size ends the bundle. */
  readonly checkpoints: AsyncIterable<BundleCheckpoint> | Iterable<BundleCheckpoint>;
};

const tileWidth = 256;

/** The bundle's text, in pieces of a tile and its entries. Throws `RangeError` when leaves and checkpoints do not fit. */
export async function* writeBundle(source: BundleSource): AsyncGenerator<string> {
  yield writeHeader(source.header);
  const checkpoints = oneByOne(source.checkpoints);
  let next = await checkpoints();
  let written = 0;
  let size = source.header.from;
  const due = async () => {
    let text = '';
    for (; next?.size === size; next = await checkpoints()) {
      text += writeCheckpoint(next);
      written += 1;
    }
    return text;
  };
  yield await due();
  for await (const tile of tiles(source.header.from, source.leaves)) {
    let text = writeTile({ first: size, hashes: Buffer.concat(tile.map((leaf) => leaf.hash)) });
    for (const leaf of tile) {
      text += leaf.text === undefined ? writeWithheld(leaf.hash) : `${leaf.text}\n`;
      size += 1;
      if (next?.size === size) text += await due();
    }
    yield text;
  }
  if (next) throw new RangeError('a checkpoint lies beyond the last leaf');
  yield writeEnd({ checkpoints: written, entries: size - source.header.from, size });
}

/** Cuts the leaves where the tree's own tiles begin. */
async function* tiles(from: number, blocks: BundleSource['leaves']): AsyncGenerator<readonly BundleLeaf[]> {
  let tile: BundleLeaf[] = [];
  let size = from;
  for await (const block of blocks) {
    for (const leaf of block) {
      tile.push(leaf);
      size += 1;
      if (size % tileWidth !== 0) continue;
      yield tile;
      tile = [];
    }
  }
  if (tile.length > 0) yield tile;
}

function oneByOne<T>(items: AsyncIterable<T> | Iterable<T>): () => Promise<T | undefined> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  return async () => {
    const { value, done } = await iterator.next();
    return done ? undefined : value;
  };
}
