/** What is known of a share: the least and the most it can be, and whether each end is itself possible. */
import { add, compare, equal, type Fraction, multiply, one, shorten, zero } from './fraction.ts';

export type Bound = {
  readonly at: Fraction;
  /** True when the value itself is excluded: "more than 25 %" starts open at 25. */
  readonly open: boolean;
};

export type Interval = { readonly min: Bound; readonly max: Bound };

export const nothing: Interval = exactly(zero);
export const whole: Interval = exactly(one);
/** Nothing is known but that it is a share. */
export const anyShare: Interval = { min: closed(zero), max: closed(one) };

export function closed(at: Fraction): Bound {
  return { at, open: false };
}

export function exactly(value: Fraction): Interval {
  const bound = closed(value);
  return { min: bound, max: bound };
}

export function isExact(interval: Interval): boolean {
  return interval.min === interval.max || equal(interval.min.at, interval.max.at);
}

/** True when no value satisfies both ends. */
export function isEmpty(interval: Interval): boolean {
  const order = compare(interval.min.at, interval.max.at);
  return order > 0 || (order === 0 && (interval.min.open || interval.max.open));
}

export function contains(interval: Interval, value: Fraction): boolean {
  const fromMin = compare(value, interval.min.at);
  const fromMax = compare(value, interval.max.at);
  return (interval.min.open ? fromMin > 0 : fromMin >= 0) && (interval.max.open ? fromMax < 0 : fromMax <= 0);
}

/** Whether the whole interval is at or above `threshold`. "More than 25 %" is at least 25 %. */
export function reachesSurely(interval: Interval, threshold: Fraction): boolean {
  return compare(interval.min.at, threshold) >= 0;
}

/** Whether some value of the interval is at or above `threshold`. "Less than 25 %" never is. */
export function mayReach(interval: Interval, threshold: Fraction): boolean {
  const order = compare(interval.max.at, threshold);
  return order > 0 || (order === 0 && !interval.max.open);
}

/** Whether a lower end leaves only values above `value`. */
export function isAbove(min: Bound, value: Fraction): boolean {
  const order = compare(min.at, value);
  return order > 0 || (order === 0 && min.open);
}

export function addBounds(a: Bound, b: Bound): Bound {
  return { at: add(a.at, b.at), open: a.open || b.open };
}

/**
 * The bound of a product. It is itself possible when both factors are, or when one of them can be zero: zero times
 * something excluded is still zero.
 */
export function multiplyBounds(a: Bound, b: Bound): Bound {
  const possible = (!a.open && !b.open) || isReachableZero(a) || isReachableZero(b);
  return { at: multiply(a.at, b.at), open: !possible };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { min: addBounds(a.min, b.min), max: addBounds(a.max, b.max) };
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  return { min: multiplyBounds(a.min, b.min), max: multiplyBounds(a.max, b.max) };
}

/** The same interval with ends of bearable length: see `shorten`. It never gets narrower. */
export function shortened({ min, max }: Interval): Interval {
  return { min: shortMin(min), max: shortMax(max) };
}

export function shortMin(bound: Bound): Bound {
  const at = shorten(bound.at, 'below');
  return at === bound.at ? bound : { at, open: bound.open };
}

export function shortMax(bound: Bound): Bound {
  const at = shorten(bound.at, 'above');
  return at === bound.at ? bound : { at, open: bound.open };
}

/** The lower of two upper ends: the one that says more. */
export function lowerMax(a: Bound, b: Bound): Bound {
  const order = compare(a.at, b.at);
  return order < 0 || (order === 0 && a.open) ? a : b;
}

/** The higher of two lower ends: the one that says more. */
export function higherMin(a: Bound, b: Bound): Bound {
  const order = compare(a.at, b.at);
  return order > 0 || (order === 0 && a.open) ? a : b;
}

/** What both say. May be empty: see `isEmpty`. */
export function intersect(a: Interval, b: Interval): Interval {
  return { min: higherMin(a.min, b.min), max: lowerMax(a.max, b.max) };
}

/** The narrowest interval that holds both: for two statements of which either may be true. */
export function hull(a: Interval, b: Interval): Interval {
  return {
    min: higherMin(a.min, b.min) === a.min ? b.min : a.min,
    max: lowerMax(a.max, b.max) === a.max ? b.max : a.max,
  };
}

/** `from` less `what`, an upper end: open when the lower end taken away is itself excluded. */
export function maxAfter(from: Bound, what: Bound): Bound {
  return { at: nonNegative(add(from.at, negative(what.at))), open: from.open || what.open };
}

/** `from` less `what`, a lower end, and never below nothing. */
export function minAfter(from: Bound, what: Bound): Bound {
  const at = add(from.at, negative(what.at));
  return compare(at, zero) < 0 ? closed(zero) : { at, open: from.open || what.open };
}

function isReachableZero(bound: Bound): boolean {
  return bound.at.numerator === 0n && !bound.open;
}

function negative(value: Fraction): Fraction {
  return { numerator: -value.numerator, denominator: value.denominator };
}

function nonNegative(value: Fraction): Fraction {
  return value.numerator < 0n ? zero : value;
}
