/**
 * Exact fractions. 24.999 % is not 25 %, and a third of a third is not 0.1111: shares are never floating-point numbers.
 *
 * Stated shares are decimals, so denominators are powers of ten and stay so through any chain; they are left unreduced,
 * because one power of ten always divides the other and a greatest common divisor is then never needed. Only cycles
 * bring other denominators.
 */
export type Fraction = {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
};

export const zero: Fraction = { numerator: 0n, denominator: 1n };
export const one: Fraction = { numerator: 1n, denominator: 1n };

export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const below = BigInt(denominator);
  if (below === 0n) throw new RangeError('a fraction over zero');
  return below < 0n
    ? { numerator: -BigInt(numerator), denominator: -below }
    : { numerator: BigInt(numerator), denominator: below };
}

const decimalForm = /^([+-]?)(\d{1,400})(?:\.(\d{1,400}))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads a decimal such as `33.33` exactly. A number is read as the decimal it prints as. Throws `RangeError`. */
export function decimal(value: string | number): Fraction {
  const parts = decimalForm.exec(String(value));
  if (!parts) throw new RangeError('not a decimal number');
  const [, sign, whole = '', behind = '', exponent = '0'] = parts;
  const digits = BigInt(whole + behind) * (sign === '-' ? -1n : 1n);
  const scale = behind.length - Number(exponent);
  return scale >= 0
    ? { numerator: digits, denominator: 10n ** BigInt(scale) }
    : { numerator: digits * 10n ** BigInt(-scale), denominator: 1n };
}

/** The part of one that a percentage is: `percent(25)` is one quarter. */
export function percent(value: string | number): Fraction {
  const { numerator, denominator } = decimal(value);
  return { numerator, denominator: denominator * 100n };
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.numerator === 0n) return b;
  if (b.numerator === 0n) return a;
  const { denominator, timesA, timesB } = common(a.denominator, b.denominator);
  return { numerator: a.numerator * timesA + b.numerator * timesB, denominator };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (a.numerator === 0n || b.numerator === 0n) return zero;
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Throws `RangeError` when `b` is zero: callers look first, because here zero means a cycle that never ends. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return reduce(fraction(a.numerator * b.denominator, a.denominator * b.numerator));
}

export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const { timesA, timesB } = common(a.denominator, b.denominator);
  const left = a.numerator * timesA;
  const right = b.numerator * timesB;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equal(a: Fraction, b: Fraction): boolean {
  return compare(a, b) === 0;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/** The same value in lowest terms. */
export function reduce(value: Fraction): Fraction {
  if (value.numerator === 0n) return zero;
  const divisor = greatestCommonDivisor(
    value.numerator < 0n ? -value.numerator : value.numerator,
    value.denominator,
  );
  return { numerator: value.numerator / divisor, denominator: value.denominator / divisor };
}

/** Beyond a thousand digits a fraction costs more than it tells. */
const longest = 10n ** 1_000n;
const kept = 10n ** 300n;

/**
 * The same value, or, where it has more than a thousand digits, the next one below or above with three hundred.
 * Chains of two hundred levels stay exact; beyond them a bound gives way by less than any share that is ever stated.
 */
export function shorten(value: Fraction, towards: 'below' | 'above'): Fraction {
  if (value.denominator <= longest) return value;
  const scaled = value.numerator * kept;
  const below = scaled / value.denominator;
  const isShort = below * value.denominator === scaled;
  return { numerator: isShort || towards === 'below' ? below : below + 1n, denominator: kept };
}

/** Close enough to order things by; never to decide anything. */
export function approximate(value: Fraction): number {
  return Number((value.numerator * 10n ** 15n) / value.denominator) / 1e15;
}

function common(a: bigint, b: bigint): { denominator: bigint; timesA: bigint; timesB: bigint } {
  if (a === b) return { denominator: a, timesA: 1n, timesB: 1n };
  if (a > b && a % b === 0n) return { denominator: a, timesA: 1n, timesB: a / b };
  if (b > a && b % a === 0n) return { denominator: b, timesA: b / a, timesB: 1n };
  const divisor = greatestCommonDivisor(a, b);
  return { denominator: (a / divisor) * b, timesA: b / divisor, timesB: a / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}
