import { describe, expect, it } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import { type Instant, instant } from '../../../kernel/time.ts';
import { type AccessLogFacts, logAccess } from './rules.ts';

const account = 'acc_1' as Id<'account'>; // Safe: only compared.
const at = instant('2026-03-31T12:00:00Z');
const context = { edition: 'test', at, parameters: { quietDays: 30 } };
const on = (text: string): Instant => instant(text);
const facts = (over: Partial<AccessLogFacts> = {}): AccessLogFacts => ({
  account,
  appliedAt: on('2025-01-01T00:00:00Z'),
  lastAccessAt: on('2026-03-30T00:00:00Z'),
  lastBatchAt: on('2026-03-31T00:00:00Z'),
  ...over,
});
const codes = (over: Partial<AccessLogFacts>) => {
  const { outcome, reasons, missing } = logAccess(facts(over), context);
  return { outcome, codes: reasons.map(({ code }) => code), missing };
};

describe('accesses are recorded (log-access)', () => {
  it('where one is on record and the feed goes on', () => {
    expect(codes({})).toEqual({ outcome: 'met', codes: ['recorded'], missing: [] });
  });

  it('also where the last one is of exactly the days that are allowed', () => {
    expect(codes({ lastAccessAt: on('2026-03-01T12:00:00Z') }).outcome).toBe('met');
    expect(codes({ lastAccessAt: on('2026-03-01T11:59:59.999Z') }).outcome).toBe('unknown');
  });

  it('or nobody knows: no feed at all', () => {
    expect(codes({ lastAccessAt: null, lastBatchAt: null })).toEqual({
      outcome: 'unknown',
      codes: ['no-feed', 'no-access-recorded'],
      missing: ['access-log.feed', 'account.access'],
    });
  });

  it('or nobody knows: the feed went silent, with every reason', () => {
    expect(
      codes({ lastAccessAt: on('2026-01-01T00:00:00Z'), lastBatchAt: on('2026-02-01T00:00:00Z') }),
    ).toEqual({
      outcome: 'unknown',
      codes: ['feed-silent', 'no-access-recorded'],
      missing: ['access-log.feed', 'account.access'],
    });
  });

  it('or nobody knows: the feed goes on and says nothing of this account', () => {
    expect(codes({ lastAccessAt: null })).toEqual({
      outcome: 'unknown',
      codes: ['no-access-recorded'],
      missing: ['account.access'],
    });
  });

  it('does not apply to an account that is too new to have been used', () => {
    const applied = { appliedAt: on('2026-03-20T00:00:00Z'), lastAccessAt: null };
    expect(codes(applied)).toEqual({ outcome: 'not-applicable', codes: ['not-used-yet'], missing: [] });
    expect(codes({ ...applied, lastBatchAt: null })).toEqual({
      outcome: 'unknown',
      codes: ['no-feed', 'not-used-yet'],
      missing: ['access-log.feed'],
    });
  });
});
