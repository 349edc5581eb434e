/** What verifying a bundle came to. */
import { toBase64 } from '../notes/base64.ts';
import type { KeyUse } from './key-check.ts';
import type { BundleHeader } from './lines.ts';
import { inOrder, type LedgerProblem, type ProblemList } from './problems.ts';
import type { SeenHeads } from './seen.ts';
import type { TreeCheck } from './tree-check.ts';

export type BundleReport = {
  readonly ok: boolean;
  readonly origin?: string;
  readonly tenant?: string;
  /** The entries are those of index `from` up to, not including, `size`. */
  readonly from: number;
  readonly size: number;
  readonly entries: number;
  /** How many of them are there by their hash only. */
  readonly withheld: number;
  readonly checkpoints: number;
  /** The root at `size`, base64: everything above it in one value. */
  readonly root?: string;
  readonly keys: readonly KeyUse[];
  /** Sizes of the kept checkpoints that the bundle agrees with, and of those before its first entry. */
  readonly seen: { readonly agreed: readonly number[]; readonly before: readonly number[] };
  readonly problems: readonly LedgerProblem[];
  /** How many problems there are beyond those listed. */
  readonly more: number;
};

export function reportOf(about: {
  header: BundleHeader | undefined;
  tree: TreeCheck | undefined;
  keys: readonly KeyUse[];
  counts: { withheld: number; checkpoints: number };
  seen: SeenHeads;
  problems: ProblemList;
}): BundleReport {
  const { header, tree, keys, counts, seen, problems } = about;
  const from = header?.from ?? 0;
  const size = tree?.size ?? from;
  return {
    ok: problems.kept.length === 0 && tree !== undefined,
    ...(header ? { origin: header.origin, tenant: header.tenant } : {}),
    from,
    size,
    entries: size - from,
    withheld: counts.withheld,
    checkpoints: counts.checkpoints,
    ...(tree ? { root: toBase64(tree.root()) } : {}),
    keys,
    seen: { agreed: tree?.agreedWith.map((head) => head.size) ?? [], before: seen.before },
    problems: inOrder(problems),
    more: problems.more,
  };
}
