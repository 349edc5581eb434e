import { describe, expect, it } from 'vitest';
import { day } from '../../../kernel/time.ts';
import { proposal } from '../../../law/fixture.ts';
import { loadEdition } from '../../../law/index.ts';
import { exposureOf } from './rules.ts';

const { parameters } = await loadEdition(proposal);
const dollars = (minor: number) => ({ minor, currency: 'USD' });
const of = (breachedOn: string, values: readonly { minor: number; currency: string }[]) =>
  exposureOf({ breachedOn: day(breachedOn), values }, parameters);

describe('the exposure behind a deadline that passed', () => {
  it('is the largest penalty of the year, where twice the transactions is less or as much', () => {
    const half = (parameters.civilPenaltyAdjustedUsd['2025'] ?? 0) * 50;
    expect(of('2025-12-31', [dollars(half)])).toMatchObject({
      greater: 'civil-maximum',
      minor: 37_770_000,
      civilMaximum: { from: 'adjusted', year: 2025 },
      transactions: { minor: half, multiplied: 37_770_000 },
      missing: [],
    });
  });

  it('is twice the transactions from one cent more on', () => {
    const half = (parameters.civilPenaltyAdjustedUsd['2025'] ?? 0) * 50;
    expect(of('2025-01-01', [dollars(half + 1)])).toMatchObject({
      greater: 'transactions',
      minor: 37_770_002,
    });
  });

  it('takes the nearest earlier number where that of the year is not known, and says so', () => {
    expect(of('2026-03-31', [dollars(0)])).toMatchObject({
      civilMaximum: { minor: 37_770_000, from: 'adjusted-of-earlier-year', year: 2025 },
      missing: ['penalty-of-the-year'],
    });
    expect(of('2024-01-01', [dollars(0)]).civilMaximum).toMatchObject({ minor: 36_813_600, year: 2024 });
  });

  it('takes the statutory number before any that was adjusted', () => {
    expect(of('2020-06-01', [dollars(1)])).toMatchObject({
      civilMaximum: { minor: 25_000_000, from: 'statutory', year: null },
      missing: ['penalty-of-the-year'],
    });
  });

  it('converts nothing: other currencies are named and not counted', () => {
    const euros = { minor: 99_999_999_999, currency: 'EUR' };
    expect(of('2025-06-01', [euros, dollars(100)])).toMatchObject({
      greater: 'civil-maximum',
      transactions: { minor: 100, multiplied: 200 },
      notCounted: [euros],
      missing: ['values-in-usd'],
    });
  });

  it('says that no value is on record, and does not take that for none', () => {
    expect(of('2025-06-01', []).missing).toEqual(['transaction-values']);
  });
});
