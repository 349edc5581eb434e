import { describe, expect, it } from 'vitest';
import { instant } from '../../../../kernel/time.ts';
import { isDue } from './due.ts';

const zone = 'America/New_York';
const ended = (endedAt: string, outcome: 'received' | 'failed' = 'received') => ({
  hour: 3,
  last: { endedAt: instant(endedAt), outcome, fault: null, means: null, file: null, status: null },
});
const at = (now: string) => ({ now: instant(now), zone });

describe('a list is downloaded', () => {
  it('from its hour of the legal day on, if it never was', () => {
    const never = { hour: 3, last: null };
    expect(isDue(never, at('2026-03-02T07:59:59Z'))).toBe(false);
    expect(isDue(never, at('2026-03-02T08:00:00Z'))).toBe(true);
  });

  it('once a day', () => {
    expect(isDue(ended('2026-03-02T08:05:00Z'), at('2026-03-03T04:59:00Z'))).toBe(false);
    expect(isDue(ended('2026-03-02T08:05:00Z'), at('2026-03-03T07:59:00Z'))).toBe(false);
    expect(isDue(ended('2026-03-02T08:05:00Z'), at('2026-03-03T08:00:00Z'))).toBe(true);
  });

  it('again an hour after it failed', () => {
    const failed = ended('2026-03-02T08:05:00Z', 'failed');
    expect(isDue(failed, at('2026-03-02T09:04:59Z'))).toBe(false);
    expect(isDue(failed, at('2026-03-02T09:05:00Z'))).toBe(true);
  });
});
