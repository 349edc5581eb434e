/**
 * Rebuilds the tree of a bundle and compares its root with every signed one.
 *
 * Two trees grow as one until an entry and its stated leaf hash differ: then one goes on from the entries, the other
 * from the tile lines. The next signed root tells which of them was changed, and so names the line.
 */
import {
  append,
  copyEdge,
  type Edge,
  type Hash,
  rootOf,
  sameHash,
  type TreeHashing,
} from '../../../../kernel/merkle.ts';
import { toBase64 } from '../notes/base64.ts';
import { note, type ProblemList } from './problems.ts';

/** An entry whose hash is not the one stated for it. */
type Suspect = {
  readonly index: number;
  readonly entryLine: number;
  readonly tileLine: number;
  readonly stated: Hash;
  readonly computed: Hash;
};

export type Leaf = {
  readonly computed: Hash;
  readonly stated: Hash;
  readonly entryLine: number;
  readonly tileLine: number;
};

export type SignedHead = {
  readonly line: number;
  readonly size: number;
  readonly root: Hash;
  readonly edge: Edge;
};

/** A checkpoint that the examiner holds from before. */
export type SeenHead = { readonly size: number; readonly root: Hash };

const mostSuspects = 1000;

export class TreeCheck {
  readonly #hashing: TreeHashing;
  readonly #problems: ProblemList;
  /** From the entries. */
  #tree: Edge;
  /** From the tile lines, while it differs. */
  #stated: Edge | undefined;
  #suspects: Suspect[] = [];
  #uncountedSuspects = 0;
  /** Size of the last checkpoint whose root was met: what lies before is proven. */
  #proven: number;
  readonly #seen: readonly SeenHead[];
  #nextSeen = 0;
  readonly #met: SeenHead[] = [];

  /** `seen`: in order of size, none below the start. */
  constructor(about: {
    start: Edge;
    hashing: TreeHashing;
    problems: ProblemList;
    seen: readonly SeenHead[];
  }) {
    this.#tree = copyEdge(about.start);
    this.#proven = about.start.size;
    this.#hashing = about.hashing;
    this.#problems = about.problems;
    this.#seen = about.seen;
    this.#compareSeen();
  }

  get size(): number {
    return this.#tree.size;
  }

  get proven(): number {
    return this.#proven;
  }

  root(): Hash {
    return rootOf(this.#tree, this.#hashing);
  }

  /** The checkpoints seen before that this bundle's tree agrees with. */
  get agreedWith(): readonly SeenHead[] {
    return this.#met;
  }

  /** Adds an entry whose hash is as stated: what almost every entry is. */
  add(hash: Hash): void {
    append(this.#tree, hash, this.#hashing);
    if (this.#stated) append(this.#stated, hash, this.#hashing);
    if (this.#seen[this.#nextSeen]?.size === this.#tree.size) this.#compareSeen();
  }

  /** Adds an entry whose hash is not as stated. */
  addDiffering(leaf: Leaf): void {
    this.#stated ??= copyEdge(this.#tree);
    if (this.#suspects.length < mostSuspects) this.#suspects.push({ index: this.#tree.size, ...leaf });
    else this.#uncountedSuspects += 1;
    append(this.#tree, leaf.computed, this.#hashing);
    append(this.#stated, leaf.stated, this.#hashing);
    this.#compareSeen();
  }

  /** Compares with a checkpoint whose signature holds, and goes on from its tree. */
  compare(head: SignedHead): void {
    const [computed, stated] = [
      rootOf(this.#tree, this.#hashing),
      this.#stated && rootOf(this.#stated, this.#hashing),
    ];
    const met = sameHash(computed, head.root)
      ? this.#tree
      : stated && sameHash(stated, head.root)
        ? this.#stated
        : undefined;
    this.#blame(met === undefined ? 'either' : met === this.#tree ? 'tile' : 'entry');
    if (met === undefined) {
      const where = { line: head.line, entry: this.#proven, toEntry: head.size - 1, checkpoint: head.size };
      note(this.#problems, { code: 'root-mismatch', where, ...differ(head.root, computed) });
    }
    const trustworthy = sameHash(rootOf(head.edge, this.#hashing), head.root);
    const edgeHolds = met ? sameEdge(met, head.edge) : trustworthy;
    if (!edgeHolds)
      note(this.#problems, { code: 'edge-altered', where: { line: head.line, checkpoint: head.size } });
    // Behind a wrong stretch the signed edge is the only ground to stand on.
    this.#tree = met ?? (trustworthy ? copyEdge(head.edge) : this.#tree);
    this.#stated = undefined;
    this.#proven = head.size;
  }

  /** Nothing more comes: what still differs cannot be told apart. */
  finish(): void {
    this.#blame('either');
  }

  #blame(who: 'tile' | 'entry' | 'either'): void {
    const tiles = new Set<number>();
    for (const suspect of this.#suspects) {
      const { index, entryLine, tileLine, stated, computed } = suspect;
      if (who === 'tile') {
        if (!tiles.has(tileLine)) {
          note(this.#problems, {
            code: 'tile-altered',
            where: { line: tileLine, entry: index },
            ...differ(computed, stated),
          });
        }
        tiles.add(tileLine);
      } else {
        const code = who === 'entry' ? 'entry-altered' : 'entry-or-tile-altered';
        note(this.#problems, { code, where: { line: entryLine, entry: index }, ...differ(stated, computed) });
      }
    }
    this.#problems.more += this.#uncountedSuspects;
    this.#suspects = [];
    this.#uncountedSuspects = 0;
  }

  #compareSeen(): void {
    for (
      let head = this.#seen[this.#nextSeen];
      head?.size === this.#tree.size;
      head = this.#seen[this.#nextSeen]
    ) {
      const roots = [this.#tree, this.#stated].flatMap((tree) => (tree ? [rootOf(tree, this.#hashing)] : []));
      if (roots.some((root) => sameHash(root, head.root))) this.#met.push(head);
      else
        note(this.#problems, {
          code: 'seen-mismatch',
          where: { checkpoint: head.size },
          ...differ(head.root, roots[0] ?? head.root),
        });
      this.#nextSeen += 1;
    }
  }
}

function differ(expected: Hash, found: Hash): { expected: string; found: string } {
  return { expected: toBase64(expected), found: toBase64(found) };
}

function sameEdge(a: Edge, b: Edge): boolean {
  return a.size === b.size && a.hashes.every((hash, i) => sameHash(hash, b.hashes[i] ?? new Uint8Array()));
}
