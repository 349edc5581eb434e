/** Shares as people read them. Nothing is rounded: digits are cut, and `…` says that more follow. */
import { equal, type Fraction } from './fraction.ts';
import { type Bound, type Interval, isExact } from './interval.ts';

const mostDecimals = 4;

/** `30 %`, `33.3333… %`. 24.99999 % is `24.9999… %` and never looks like 25 %. */
export function percentText(share: Fraction): string {
  return `${decimalText(share)} %`;
}

/** A share in percent with all its decimals where they end, for machines: `33.33`; cut after 12 where they do not. */
export function percentDigits(share: Fraction): string {
  return digits(share, 12).text;
}

/** `30 %`, `25 % to 50 %`, `more than 25 % and less than 50 %`, `at least 75 %`. */
export function intervalText(interval: Interval): string {
  if (isExact(interval) || isNarrow(interval)) return percentText(interval.min.at);
  const upToAll = isWhole(interval.max);
  const fromNothing = isNothing(interval.min);
  if (fromNothing && upToAll) return 'an unknown share';
  if (!interval.min.open && !interval.max.open && !fromNothing && !upToAll) {
    return `${decimalText(interval.min.at)} % to ${percentText(interval.max.at)}`;
  }
  const min = fromNothing
    ? ''
    : `${interval.min.open ? 'more than' : 'at least'} ${percentText(interval.min.at)}`;
  const max = upToAll ? '' : `${interval.max.open ? 'less than' : 'at most'} ${percentText(interval.max.at)}`;
  return [min, max].filter((part) => part !== '').join(' and ');
}

/** The ends of what was enclosed rather than solved differ only in digits that are never shown. */
function isNarrow({ min, max }: Interval): boolean {
  const digitsOf = (bound: Bound): string => digits(bound.at, 12).text;
  return digits(min.at, mostDecimals).isCut && digitsOf(min) === digitsOf(max);
}

function decimalText(share: Fraction): string {
  const { text, isCut } = digits(share, mostDecimals);
  return isCut ? `${text}…` : text;
}

function digits({ numerator, denominator }: Fraction, most: number): { text: string; isCut: boolean } {
  const scale = 10n ** BigInt(most);
  const scaled = numerator * 100n * scale;
  const cut = scaled / denominator;
  const behind = (cut % scale).toString().padStart(most, '0').replace(/0+$/, '');
  const whole = (cut / scale).toString();
  const isCut = cut * denominator !== scaled;
  return {
    text: isCut
      ? `${whole}.${(cut % scale).toString().padStart(most, '0')}`
      : behind === ''
        ? whole
        : `${whole}.${behind}`,
    isCut,
  };
}

function isNothing(bound: Bound): boolean {
  return bound.at.numerator === 0n && !bound.open;
}

function isWhole(bound: Bound): boolean {
  return !bound.open && equal(bound.at, { numerator: 1n, denominator: 1n });
}
