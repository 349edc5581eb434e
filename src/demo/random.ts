/** Chance that repeats: the same seed and label give the same draws, whatever else was drawn before. */

export type Chance = {
  /** At least 0, below 1. */
  real(): number;
  /** A whole number from `from` to `to`, both among them. */
  whole(from: number, to: number): number;
  /** True `percent` times in a hundred. */
  percent(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
  weighted<T>(from: readonly (readonly [T, number])[]): T;
  digits(count: number): string;
  bytes(count: number): Uint8Array;
};

export function chance(seed: string, label: string): Chance {
  const next = sfc32(hash128(`${seed}\u0000${label}`));
  const real = () => next() / 4_294_967_296;
  const whole = (from: number, to: number) => from + Math.floor(real() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[whole(0, from.length - 1)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  };
  const weighted = <T>(from: readonly (readonly [T, number])[]): T => {
    let rest = real() * from.reduce((total, [, weight]) => total + weight, 0);
    const found = from.find(([, weight]) => {
      rest -= weight;
      return rest < 0;
    });
    return (found ?? pick(from))[0];
  };
  return {
    real,
    whole,
    percent: (percent) => real() * 100 < percent,
    pick,
    weighted,
    digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join(''),
    bytes: (count) => Uint8Array.from({ length: count }, () => next() & 0xff),
  };
}

type State = readonly [number, number, number, number];

/** The cyrb128 mixing of a text. Not for secrets: whoever knows the seed knows every draw. */
function hash128(text: string): State {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597_399_067);
    b = c ^ Math.imul(b ^ code, 2_869_860_233);
    c = d ^ Math.imul(c ^ code, 951_274_213);
    d = a ^ Math.imul(d ^ code, 2_716_044_179);
  }
  return [
    Math.imul(c ^ (a >>> 18), 597_399_067),
    Math.imul(d ^ (b >>> 22), 2_869_860_233),
    Math.imul(a ^ (c >>> 17), 951_274_213),
    Math.imul(b ^ (d >>> 19), 2_716_044_179),
  ];
}

/** The sfc32 generator: small, fast and even enough for a made-up world. */
function sfc32(state: State): () => number {
  let [a, b, c, d] = state;
  const next = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // The first draws of neighbouring labels still resemble one another.
  for (let round = 0; round < 12; round++) next();
  return next;
}
