/** Checkpoints that an examiner kept from before: a bundle that does not agree with them rewrites history. */
import { readCheckpoint } from '../notes/checkpoint.ts';
import type { BundleHeader } from './lines.ts';
import { note, type ProblemList } from './problems.ts';
import type { SeenHead } from './tree-check.ts';

export type SeenHeads = {
  /** To be compared while the tree grows. */
  readonly heads: readonly SeenHead[];
  /** Sizes that lie before the bundle's first entry: it says nothing about them. */
  readonly before: readonly number[];
};

/** The kept notes were believed when they were kept, so their signatures are not asked for again. */
export function seenHeads(notes: readonly string[], header: BundleHeader, problems: ProblemList): SeenHeads {
  const heads: SeenHead[] = [];
  const before: number[] = [];
  for (const text of notes) {
    const checkpoint = readCheckpoint(text);
    if (checkpoint?.origin !== header.origin) {
      note(problems, { code: 'seen-foreign', where: {}, expected: header.origin });
    } else if (checkpoint.size < header.from) before.push(checkpoint.size);
    else heads.push({ size: checkpoint.size, root: checkpoint.root });
  }
  return { heads: heads.sort((a, b) => a.size - b.size), before };
}
