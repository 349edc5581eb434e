/** What a civil penalty could be at most. Pure. */
import type { Parameters } from '../../../law/index.ts';
import type { CivilMaximum, Exposure, ExposureFacts } from './types.ts';

const centsInDollar = 100;

/**
 * A civil penalty is at most the greater of the maximum of the year and a multiple of the value of the transactions
 * (keep-transaction-values).
 *
 * It says what could be, in USD, and what it does not know; it does not say that there is a violation.
 */
export function exposureOf(facts: ExposureFacts, parameters: Parameters): Exposure {
  const civilMaximum = civilMaximumOf(Number(facts.breachedOn.slice(0, 4)), parameters);
  const multiple = parameters.civilPenaltyTransactionMultiple;
  const inUsd = facts.values.filter(({ currency }) => currency === 'USD');
  const notCounted = facts.values.filter(({ currency }) => currency !== 'USD');
  const minor = inUsd.reduce((sum, value) => sum + value.minor, 0);
  const multiplied = Math.round(minor * multiple);
  const greater = multiplied > civilMaximum.minor ? 'transactions' : 'civil-maximum';
  return {
    civilMaximum,
    multiple,
    transactions: { minor, multiplied },
    greater,
    minor: Math.max(multiplied, civilMaximum.minor),
    notCounted,
    missing: [
      ...(civilMaximum.from === 'adjusted' ? [] : (['penalty-of-the-year'] as const)),
      ...(facts.values.length === 0 ? (['transaction-values'] as const) : []),
      ...(notCounted.length > 0 ? (['values-in-usd'] as const) : []),
    ],
  };
}

/** The number of the year; where it is not known, that of the nearest year before; where none is, the statutory one. */
function civilMaximumOf(year: number, parameters: Parameters): CivilMaximum {
  const known = Object.entries(parameters.civilPenaltyAdjustedUsd)
    .flatMap(([of, usd]) => (usd === null ? [] : [{ year: Number(of), usd }]))
    .filter((one) => one.year <= year)
    .sort((a, b) => b.year - a.year);
  const [nearest] = known;
  if (!nearest) return { minor: inCents(parameters.civilPenaltyStatutoryUsd), from: 'statutory', year: null };
  const from = nearest.year === year ? 'adjusted' : 'adjusted-of-earlier-year';
  return { minor: inCents(nearest.usd), from, year: nearest.year };
}

function inCents(usd: number): number {
  return Math.round(usd * centsInDollar);
}
