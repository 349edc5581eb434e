/**
 * Matches entries with the leaf hashes stated for them, so that one that was changed, put in or left out is named.
 *
 * A line whose hash is not the stated one is held back until the next line shows what it was: if that one has the
 * hash stated for this place, the held line was put in; else it is a changed entry. Lines left out are found because
 * a later stated hash comes too early.
 */
import { type Hash, sameHash } from '../../../../kernel/merkle.ts';
import { toBase64 } from '../notes/base64.ts';
import type { TileLine } from './lines.ts';
import { note, type ProblemList } from './problems.ts';
import type { TreeCheck } from './tree-check.ts';

type Held = {
  readonly line: number;
  readonly hash: Hash;
  /** What the tile line says for this place; nothing when there is no tile line for it. */
  readonly stated: Hash | undefined;
  readonly looksLikeEntry: boolean;
};

const tileWidth = 256;
const hashBytes = 32;

export class EntryCheck {
  readonly #tree: TreeCheck;
  readonly #problems: ProblemList;
  /** The hashes of the tile line, 32 bytes each. */
  #stated: Uint8Array = new Uint8Array(0);
  #tileLine = 0;
  /** How many of the stated hashes have been met. */
  #met = 0;
  #held: Held | undefined;
  #tileReported = false;

  constructor(tree: TreeCheck, problems: ProblemList) {
    this.#tree = tree;
    this.#problems = problems;
  }

  /** Index of the entry that comes next, the held one counted. */
  get next(): number {
    return this.#tree.size + (this.#held ? 1 : 0);
  }

  tile(line: number, tile: TileLine | undefined): void {
    this.#settle(tile?.first ?? this.next);
    this.#missUntil(this.#statedCount, line);
    const first = this.#tree.size;
    const room = tileWidth - (first % tileWidth);
    if (!tile || tile.hashes.length / hashBytes > room) {
      note(this.#problems, { code: 'tile-unreadable', where: { line, entry: first } });
    } else if (tile.first !== first) {
      const found = { expected: String(first), found: String(tile.first) };
      note(this.#problems, { code: 'tile-misplaced', where: { line, entry: first }, ...found });
    }
    this.#stated = tile && tile.hashes.length / hashBytes <= room ? tile.hashes : new Uint8Array(0);
    this.#tileReported = this.#stated.length === 0;
    this.#tileLine = line;
    this.#met = 0;
  }

  /** @returns true when the entry is the one stated for this place, as almost every one is. */
  entry(line: number, hash: Hash): boolean {
    if (this.#held !== undefined || !this.#isStated(this.#met, hash)) {
      this.#doubtful({ line, hash, looksLikeEntry: true });
      return false;
    }
    this.#met += 1;
    this.#tree.add(hash);
    return true;
  }

  /** A line of no known kind: perhaps a changed entry, perhaps not one at all. */
  unknown(line: number, hash: Hash): void {
    this.#doubtful({ line, hash, looksLikeEntry: false });
  }

  /** Brings the tree to `size`, where a checkpoint or the end stands, naming entries that are not there. */
  reach(size: number, line: number): void {
    this.#settle(size);
    this.#missUntil(Math.min(this.#statedCount, this.#met + size - this.#tree.size), line);
  }

  #doubtful(found: { line: number; hash: Hash; looksLikeEntry: boolean }): void {
    const held = this.#held;
    if (held?.stated && sameHash(held.stated, found.hash)) {
      this.#settle(this.#tree.size);
      this.entry(found.line, found.hash);
      return;
    }
    this.#settle(this.next);
    const stated = this.#statedAt(this.#met);
    const at = this.#findStated(found.hash);
    if (at !== undefined) {
      this.#missUntil(at, found.line);
      this.entry(found.line, found.hash);
    } else if (stated || found.looksLikeEntry) {
      this.#held = { ...found, stated };
    } else {
      note(this.#problems, { code: 'line-unreadable', where: { line: found.line } });
      // Where a tile line belongs, this may have been it: the entries behind it lack theirs for one reason only.
      this.#tileReported = true;
    }
  }

  /** Decides what the held line was: an entry if the tree has `size` leaves with it, else a line put in. */
  #settle(size: number): void {
    const held = this.#held;
    if (!held) return;
    this.#held = undefined;
    if (size > this.#tree.size && held.stated) {
      this.#met += 1;
      this.#tree.addDiffering({
        computed: held.hash,
        stated: held.stated,
        entryLine: held.line,
        tileLine: this.#tileLine,
      });
    } else if (size > this.#tree.size) {
      this.#reportTile(held.line);
      this.#tree.add(held.hash);
    } else {
      const code = held.looksLikeEntry ? 'entry-unexpected' : 'line-unreadable';
      note(this.#problems, { code, where: { line: held.line }, found: toBase64(held.hash) });
    }
  }

  /** `line`: where the lack is noticed. */
  #missUntil(end: number, line: number): void {
    const first = this.#statedAt(this.#met);
    const missing = end - this.#met;
    if (!first || missing < 1) return;
    const entry = this.#tree.size;
    const range = missing > 1 ? { line, entry, toEntry: entry + missing - 1 } : { line, entry };
    note(this.#problems, { code: 'entry-missing', where: range, expected: toBase64(first) });
    for (; this.#met < end; this.#met += 1) this.#tree.add(this.#statedAt(this.#met) ?? first);
  }

  #reportTile(line: number): void {
    if (!this.#tileReported)
      note(this.#problems, { code: 'tile-missing', where: { line, entry: this.#tree.size } });
    this.#tileReported = true;
  }

  get #statedCount(): number {
    return this.#stated.length / hashBytes;
  }

  #statedAt(i: number): Hash | undefined {
    return i < this.#statedCount ? this.#stated.subarray(i * hashBytes, (i + 1) * hashBytes) : undefined;
  }

  /** As `sameHash` with `#statedAt`, without making a view for each entry. */
  #isStated(i: number, hash: Hash): boolean {
    const from = i * hashBytes;
    if (from >= this.#stated.length) return false;
    for (let at = 0; at < hashBytes; at += 1) if (this.#stated[from + at] !== hash[at]) return false;
    return true;
  }

  #findStated(hash: Hash): number | undefined {
    for (let i = this.#met; i < this.#statedCount; i += 1) if (this.#isStated(i, hash)) return i;
    return undefined;
  }
}
