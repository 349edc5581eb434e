/** Money in minor units (cents) with its ISO 4217 currency. Never a floating-point number of dollars. */
export type Money = { readonly minor: number; readonly currency: string };

/** -1, 0 or 1; `undefined` when the currencies differ, because Gatehouse converts nothing. */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 | undefined {
  if (a.currency !== b.currency) return undefined;
  if (a.minor === b.minor) return 0;
  return a.minor < b.minor ? -1 : 1;
}
