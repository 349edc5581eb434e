import { describe, expect, it } from 'vitest';
import { evidenceSaid } from './evidence-said.ts';

const period = { from: '2026-02-01', until: '2026-03-02' };
const access = { batch: 1, line: 1 };

describe('the evidence of a signal in words', () => {
  it('says each country with its days, what was stated, and what was left out', () => {
    const { seen } = evidenceSaid({
      kind: 'place-not-stated',
      stated: ['GB', 'IE'],
      found: [{ country: 'DE', days: 1, accesses: 1, access }],
      days: 1,
      leftOut: 1200,
      ...period,
    });
    expect(seen).toEqual([
      'Stated as place of use: United Kingdom (GB), Ireland (IE).',
      'Germany (DE): 1 day, 1 access.',
      '1 day from 2026-02-01 to 2026-03-02, by UTC.',
      'Left out: 1,200 accesses by VPN, hosting or relay, or whose country is not known.',
    ]);
  });

  it('leaves nothing out where nothing was', () => {
    const found = [{ country: 'CA', days: 3, accesses: 9, access }];
    const of = { kind: 'us-location-not-borne-out', decision: 'usp_1', found, days: 3, leftOut: 0 } as const;
    expect(evidenceSaid({ ...of, ...period }).seen).toEqual([
      'Canada (CA): 3 days, 9 accesses.',
      'No access from the United States on 3 days of use from 2026-02-01 to 2026-03-02, by UTC.',
    ]);
  });

  it.each([
    [0, '0 minutes later'],
    [1, '1 minute later'],
    [60, '1 hour later'],
    [135, '2 hours 15 minutes later'],
  ])('says %s minutes between two countries as %s', (minutes, said) => {
    const { seen } = evidenceSaid({
      kind: 'impossible-travel',
      from: { country: 'GB', at: '2026-02-20T08:30:00.000Z', access },
      to: { country: 'JP', at: '2026-02-20T10:00:00.000Z', access },
      leastKilometres: 5893,
      minutes,
    });
    expect(seen.join(' ')).toContain(said);
    expect(seen.join(' ')).toContain('At least 5,893 km');
  });

  it('counts customers and names of others', () => {
    const of = { kind: 'shared-address', customers: 12, others: ['acc_1'], access } as const;
    expect(evidenceSaid({ ...of, ...period }).seen[1]).toBe('1 account of others is named here.');
  });
});
