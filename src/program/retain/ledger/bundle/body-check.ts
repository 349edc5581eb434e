/** Checks the lines of a bundle between its header and its end. */
import { type Edge, rootOf, sameHash } from '../../../../kernel/merkle.ts';
import { sha256, treeHashing } from '../../../../runtime/crypto/tree-hashing.ts';
import { EntryCheck } from './entry-check.ts';
import { isWellFormedEntry } from './entry-form.ts';
import type { KeyCheck } from './key-check.ts';
import {
  type BundleHeader,
  type CheckpointLine,
  readCheckpointLine,
  readEnd,
  readTile,
  readWithheld,
} from './lines.ts';
import { type LedgerProblem, note, type ProblemList } from './problems.ts';
import { type SeenHead, TreeCheck } from './tree-check.ts';

export type BodyStart = {
  readonly header: BundleHeader;
  readonly start: Edge;
  readonly keys: KeyCheck;
  readonly seen: readonly SeenHead[];
  readonly problems: ProblemList;
  readonly deep: boolean;
};

export class BodyCheck {
  readonly #header: BundleHeader;
  readonly #keys: KeyCheck;
  readonly #problems: ProblemList;
  readonly #deep: boolean;
  readonly #entries: EntryCheck;
  /** How every entry of this tenant ends: the last keys in canonical order. */
  readonly #tail: Buffer;
  readonly tree: TreeCheck;
  readonly counts = { withheld: 0, checkpoints: 0, unknown: 0 };

  constructor({ header, start, keys, seen, problems, deep }: BodyStart) {
    this.#header = header;
    this.#keys = keys;
    this.#problems = problems;
    this.#deep = deep;
    this.#tail = Buffer.from(`,"tenant":${JSON.stringify(header.tenant)},"v":1}`);
    this.tree = new TreeCheck({ start, hashing: treeHashing, problems, seen });
    this.#entries = new EntryCheck(this.tree, problems);
  }

  /** @returns true when the line was the end of the bundle. */
  line(line: number, buffer: Buffer, [start, end]: readonly [number, number]): boolean {
    const kind = kindOf(buffer, start, end);
    if (kind === 'entry') this.#entry(line, buffer, [start, end]);
    else if (kind === 'withheld') this.#withheld(line, buffer, [start, end]);
    else if (kind === 'unknown') {
      this.counts.unknown += 1;
      this.#entries.unknown(line, leafHash(buffer, start, end));
    } else this.#other(line, kind, buffer.toString('utf8', start, end));
    return kind === 'end';
  }

  /** `line`: the first that is not there. */
  finish(line: number): void {
    this.#entries.reach(this.#entries.next, line);
    this.tree.finish();
    const { proven, size } = this.tree;
    if (proven < size) this.#note('entries-not-covered', { entry: proven, toEntry: size - 1 });
  }

  #entry(line: number, buffer: Buffer, [start, end]: readonly [number, number]): void {
    // What is said about an entry that differs from its leaf hash is said by its hash alone.
    if (!this.#entries.entry(line, leafHash(buffer, start, end))) return;
    const where = { line, entry: this.tree.size - 1 };
    if (!endsWith(buffer, end, this.#tail)) this.#note('entry-foreign', where);
    else if (this.#deep && !isWellFormedEntry(buffer.toString('utf8', start, end))) {
      this.#note('entry-not-canonical', where);
    }
  }

  /** Says the hash itself, so that the one in the tile line is not the only word on it. */
  #withheld(line: number, buffer: Buffer, [start, end]: readonly [number, number]): void {
    this.counts.withheld += 1;
    const hash = readWithheld(buffer.toString('utf8', start, end));
    this.#entries.entry(line, hash ?? leafHash(buffer, start, end));
  }

  #other(line: number, kind: 'tile' | 'checkpoint' | 'end', text: string): void {
    if (kind === 'tile') this.#entries.tile(line, readTile(text));
    else if (kind === 'checkpoint') this.#checkpoint(line, readCheckpointLine(text));
    else this.#end(line, text);
  }

  #checkpoint(line: number, read: CheckpointLine | undefined): void {
    this.counts.checkpoints += 1;
    if (!read) {
      this.#note('checkpoint-unreadable', { line });
      return;
    }
    const { size, root, origin } = read.checkpoint;
    if (!this.#keys.check(line, read.checkpoint)) return;
    if (origin !== this.#header.origin) {
      this.#note('checkpoint-foreign', { line, checkpoint: size });
      return;
    }
    this.#entries.reach(size, line);
    if (this.tree.size === size) this.tree.compare({ line, size, root, edge: read.edge });
    else this.#note('checkpoint-misplaced', { line, checkpoint: size, entry: this.tree.size });
  }

  #end(line: number, text: string): void {
    const end = readEnd(text);
    if (!end) {
      this.#note('end-unreadable', { line });
      return;
    }
    this.#entries.reach(end.size, line);
    const { checkpoints, unknown } = this.counts;
    const size = this.tree.size;
    const entries = size - this.#header.from;
    // A line that could not be read may have been a checkpoint; it has been named already.
    const counted = end.checkpoints >= checkpoints && end.checkpoints <= checkpoints + unknown;
    if (end.size !== size || end.entries !== entries || !counted)
      this.#note('end-mismatch', { line, entry: size });
  }

  #note(code: LedgerProblem['code'], where: LedgerProblem['where']): void {
    note(this.#problems, { code, where });
  }
}

/** True when the subtree hashes beside the first checkpoint lead to its root, so that the tree may start from them. */
export function isStart({ checkpoint, edge }: CheckpointLine): boolean {
  return sameHash(rootOf(edge, treeHashing), checkpoint.root);
}

function endsWith(buffer: Buffer, end: number, tail: Uint8Array): boolean {
  for (let i = 1; i <= tail.length; i += 1) if (buffer[end - i] !== tail[tail.length - i]) return false;
  return true;
}

/** SHA-256(0x00 ‖ line), the prefix written into the spare byte before the line, so that nothing is copied. */
function leafHash(buffer: Buffer, start: number, end: number): Uint8Array {
  buffer[start - 1] = 0x00;
  return sha256(buffer.subarray(start - 1, end));
}

const otherKinds = ['tile', 'withheld', 'checkpoint', 'end'] as const;
const [brace, quote, a, c] = Buffer.from('{"ac');

/** Told by the first key. An entry needs no more than its first letters: its hash decides. */
function kindOf(
  buffer: Buffer,
  start: number,
  end: number,
): 'entry' | 'unknown' | (typeof otherKinds)[number] {
  if (buffer[start] !== brace || buffer[start + 1] !== quote) return 'unknown';
  if (buffer[start + 2] === a && buffer[start + 3] === c) return 'entry';
  const head = buffer.toString('latin1', start, Math.min(end, start + 15));
  return otherKinds.find((kind) => head.startsWith(`{"${kind}":`)) ?? 'unknown';
}
