/**
 * A lower bound for a circle too large to solve exactly: the endless sum, cut off and rounded down.
 *
 * Every term is positive, so what is summed so far is never too much. Upper bounds then follow from what others hold
 * at least; the result is a range that surely holds the true share, and says so.
 */
import type { Equation } from './cycle.ts';
import type { Fraction } from './fraction.ts';

/** Thirty decimal places: a sweep rounds away less than anyone states. */
const unit = 10n ** 30n;
const mostSweeps = 400;
const mostSteps = 2_000_000;

/** At least this much passes through each member. */
export function passingAtLeast(equations: ReadonlyMap<number, Equation>): ReadonlyMap<number, Fraction> {
  const rows = [...equations].map(([member, { entering, weights }]) => ({
    member,
    entering: scaledDown(entering),
    weights: [...weights].map(([below, weight]) => [below, scaledDown(weight)] as const),
  }));
  const passing = new Map(rows.map(({ member, entering }) => [member, entering]));
  const stepsPerSweep = rows.reduce((sum, row) => sum + row.weights.length, 0);
  const sweeps = Math.min(mostSweeps, Math.floor(mostSteps / Math.max(stepsPerSweep, 1)));
  let grown = true;
  for (let sweep = 0; sweep < sweeps && grown; sweep += 1) {
    grown = false;
    for (const row of rows) {
      let total = row.entering;
      for (const [below, weight] of row.weights) total += ((passing.get(below) ?? 0n) * weight) / unit;
      grown ||= total !== passing.get(row.member);
      passing.set(row.member, total);
    }
  }
  return new Map([...passing].map(([member, value]) => [member, { numerator: value, denominator: unit }]));
}

function scaledDown(value: Fraction): bigint {
  return (value.numerator * unit) / value.denominator;
}
