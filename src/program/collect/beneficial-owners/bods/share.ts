/** The share of an interest, read exactly from the standard's five numbers. */
import { compare, type Fraction, one, percent, zero } from '../arithmetic/fraction.ts';
import {
  type Bound,
  closed,
  exactly,
  higherMin,
  type Interval,
  isEmpty,
  lowerMax,
} from '../arithmetic/interval.ts';
import type { InterestDocument } from './document.ts';

type ShareDocument = NonNullable<InterestDocument['share']>;

/** `undefined` when no number is given; `'empty-range'` when no share satisfies all that are. */
export function readShare(share: ShareDocument | undefined): Interval | undefined | 'empty-range' {
  if (!share) return undefined;
  const range: Interval = {
    min: higherMin(inclusive(share.minimum, zero), exclusive(share.exclusiveMinimum, zero)),
    max: lowerMax(inclusive(share.maximum, one), exclusive(share.exclusiveMaximum, one)),
  };
  if (share.exact !== undefined) return withExact(range, percent(share.exact));
  const isGiven = [share.minimum, share.exclusiveMinimum, share.maximum, share.exclusiveMaximum].some(
    (number) => number !== undefined,
  );
  if (!isGiven) return undefined;
  return isEmpty(range) ? 'empty-range' : range;
}

function withExact(range: Interval, exact: Fraction): Interval | 'empty-range' {
  const isInside = compare(exact, range.min.at) >= 0 && compare(exact, range.max.at) <= 0;
  return isInside ? exactly(exact) : 'empty-range';
}

function inclusive(number: number | undefined, otherwise: Fraction): Bound {
  return closed(number === undefined ? otherwise : percent(number));
}

function exclusive(number: number | undefined, otherwise: Fraction): Bound {
  return number === undefined ? closed(otherwise) : { at: percent(number), open: true };
}
