/**
 * Solves a circle of holdings exactly.
 *
 * If a share of the subject is followed upwards and at each company handed to its holders in proportion, then what
 * passes through a party is `passing = entering + Σ weight × passing below`. In a circle that is an endless sum; its
 * limit is the solution of these linear equations. Parties are eliminated one at a time, the least connected first.
 *
 * No pivots are exchanged. For weights that are not negative the endless sum has a limit exactly when every pivot
 * `1 − loop` met in this order is positive (the equations are then an M-matrix); otherwise nothing ever leaves the
 * circle, or more than 100 % of something was stated, and there is no answer.
 */
import { add, compare, divide, type Fraction, multiply, one, subtract, zero } from './fraction.ts';

export type Equation = {
  /** What enters this party from outside the circle. */
  readonly entering: Fraction;
  /** By member of the circle: the part of what passes it that is handed to this party. */
  readonly weights: ReadonlyMap<number, Fraction>;
};

/** Updates of one weight; beyond it exact fractions grow too long to be useful, and the limit is enclosed instead. */
const mostUpdates = 6_000;

export type CycleSolution =
  | { readonly kind: 'solved'; readonly passing: ReadonlyMap<number, Fraction> }
  | { readonly kind: 'no-limit' }
  | { readonly kind: 'too-large' };

type Open = { entering: Fraction; readonly weights: Map<number, Fraction>; readonly into: Set<number> };
type Eliminated = { member: number; entering: Fraction; weights: ReadonlyMap<number, Fraction> };

export function solveCycle(equations: ReadonlyMap<number, Equation>): CycleSolution {
  const open = openEquations(equations);
  const eliminated: Eliminated[] = [];
  let updates = 0;
  while (open.size > 0) {
    const member = leastConnected(open);
    const row = open.get(member);
    if (!row) break;
    updates += (row.into.size + 1) * (row.weights.size + 1);
    if (updates > mostUpdates) return { kind: 'too-large' };
    const pivot = subtract(one, row.weights.get(member) ?? zero);
    if (compare(pivot, zero) <= 0) return { kind: 'no-limit' };
    eliminated.push(eliminate(open, member, row, divide(one, pivot)));
  }
  return { kind: 'solved', passing: substituteBack(eliminated) };
}

function openEquations(equations: ReadonlyMap<number, Equation>): Map<number, Open> {
  const open = new Map<number, Open>();
  for (const [member, { entering, weights }] of equations) {
    open.set(member, { entering, weights: new Map(weights), into: new Set() });
  }
  for (const [member, { weights }] of open)
    for (const below of weights.keys()) open.get(below)?.into.add(member);
  return open;
}

function leastConnected(open: ReadonlyMap<number, Open>): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [member, row] of open) {
    const connections = row.weights.size * row.into.size;
    if (connections >= least) continue;
    [best, least] = [member, connections];
  }
  return best;
}

/** Takes one party out: whoever was fed through it is fed by those who fed it, its own loop already summed. */
function eliminate(open: Map<number, Open>, member: number, row: Open, rounds: Fraction): Eliminated {
  open.delete(member);
  row.weights.delete(member);
  row.into.delete(member);
  const entering = multiply(row.entering, rounds);
  const weights = new Map([...row.weights].map(([below, weight]) => [below, multiply(weight, rounds)]));
  for (const below of weights.keys()) open.get(below)?.into.delete(member);
  for (const above of row.into) {
    const fed = open.get(above);
    const through = fed?.weights.get(member);
    if (!fed || !through) continue;
    fed.weights.delete(member);
    fed.entering = add(fed.entering, multiply(through, entering));
    for (const [below, weight] of weights) {
      fed.weights.set(below, add(fed.weights.get(below) ?? zero, multiply(through, weight)));
      open.get(below)?.into.add(above);
    }
  }
  return { member, entering, weights };
}

function substituteBack(eliminated: readonly Eliminated[]): ReadonlyMap<number, Fraction> {
  const passing = new Map<number, Fraction>();
  for (const { member, entering, weights } of eliminated.toReversed()) {
    let total = entering;
    for (const [below, weight] of weights) total = add(total, multiply(weight, passing.get(below) ?? zero));
    passing.set(member, total);
  }
  return passing;
}
