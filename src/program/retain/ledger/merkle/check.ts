/** Checks proofs, step for step as RFC 9162 § 2.1.3.2 and § 2.1.4.2 say. */
import { completeSubtrees, type Hash, sameHash, type TreeHashing } from '../../../../kernel/merkle.ts';

/** `proof-shape`: it has the wrong number of hashes. `proof-root`: it leads to another root. */
export type ProofCheck = 'proven' | 'proof-range' | 'proof-shape' | 'proof-root';

export type InclusionClaim = {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly root: Hash;
  readonly proof: readonly Hash[];
};

export function checkInclusion(claim: InclusionClaim, hashing: TreeHashing): ProofCheck {
  if (!isCount(claim.index) || !isCount(claim.size) || claim.index >= claim.size) return 'proof-range';
  let hash = claim.leaf;
  const way = climb(claim.index, claim.size - 1);
  for (const sibling of claim.proof) {
    if (way.done()) return 'proof-shape';
    hash = way.siblingIsLeft() ? hashing.node(sibling, hash) : hashing.node(hash, sibling);
    way.up();
  }
  if (!way.done()) return 'proof-shape';
  return sameHash(hash, claim.root) ? 'proven' : 'proof-root';
}

export type TreeHead = { readonly size: number; readonly root: Hash };

export type ConsistencyClaim = {
  readonly from: TreeHead;
  readonly to: TreeHead;
  readonly proof: readonly Hash[];
};

export function checkConsistency({ from, to, proof }: ConsistencyClaim, hashing: TreeHashing): ProofCheck {
  if (!isCount(from.size) || !isCount(to.size) || from.size > to.size) return 'proof-range';
  if (from.size === 0 || from.size === to.size) {
    const known = from.size === 0 ? hashing.empty : to.root;
    if (proof.length > 0) return 'proof-shape';
    return sameHash(from.root, known) ? 'proven' : 'proof-root';
  }
  const [first, ...rest] = completeSubtrees(from.size) === 1 ? [from.root, ...proof] : proof;
  if (first === undefined) return 'proof-shape';
  const way = climb(from.size - 1, to.size - 1);
  way.skipRightTurns();
  let [smaller, larger] = [first, first];
  for (const sibling of rest) {
    if (way.done()) return 'proof-shape';
    if (way.siblingIsLeft()) {
      smaller = hashing.node(sibling, smaller);
      larger = hashing.node(sibling, larger);
    } else {
      larger = hashing.node(larger, sibling);
    }
    way.up();
  }
  if (!way.done()) return 'proof-shape';
  return sameHash(smaller, from.root) && sameHash(larger, to.root) ? 'proven' : 'proof-root';
}

/** The way from a node to the root, beside the last node of its level: fn and sn of the RFC. */
function climb(node: number, last: number) {
  let [at, end] = [node, last];
  const up = () => {
    at = Math.floor(at / 2);
    end = Math.floor(end / 2);
  };
  return {
    done: () => end === 0,
    siblingIsLeft: () => at % 2 === 1 || at === end,
    skipRightTurns: () => {
      while (at % 2 === 1) up();
    },
    up: () => {
      // A last node without a sibling stands for its parent as well.
      if (at === end) while (at % 2 === 0 && at !== 0) up();
      up();
    },
  };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
