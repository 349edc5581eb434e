import { describe, expect, it } from 'vitest';
import { day, instant } from '../../../../kernel/time.ts';
import {
  accountCase,
  ada,
  applied,
  codes,
  decided,
  holder,
  standingAt,
  today,
  verification,
} from '../facts-fixture.ts';

const report = accountCase({ kind: 'compromised-identity', dueOn: day('2026-03-19') });
const redress = (given: Parameters<typeof standingAt>[0], at?: string) =>
  standingAt(given, at ? { at } : {}).findings.find((one) => one.obligation === 'offer-redress')?.outcome;

describe('a report that an identity is compromised', () => {
  it('stops new use at once, U.S. holders included, and touches nothing that runs', () => {
    const us = { customer: holder(decided(ada, 'us')), verification: [] };
    for (const given of [{}, us]) {
      const standing = standingAt({ ...given, cases: [report] });
      expect([standing.state, codes(standing)[0]]).toEqual(['suspended', 'identity-compromised']);
      expect(standing.terms).toMatchObject({ newProvisioning: 'stopped', runningMachines: 'untouched' });
      expect(standing.requirements.pendingVerification).toMatchObject([
        { requirement: 'identity-report', owedBy: 'provider', dueOn: '2026-03-19' },
      ]);
      expect(standing.lifts).toEqual(['identity-report']);
    }
  });

  it('keeps an application from opening', () => {
    expect(codes(standingAt({ ...applied, cases: [report] }))).toEqual(['identity-compromised']);
  });

  it('answered as restored or unfounded, changes nothing more', () => {
    for (const outcome of ['restored', 'unfounded', 'cancelled'] as const) {
      expect(standingAt({ cases: [{ ...report, resolved: { at: today, outcome } }] }).state).toBe('good');
    }
  });

  it('answered with "verify again", limits use until a verification later than the answer', () => {
    const cases = [
      { ...report, resolved: { at: instant('2026-03-09T18:00:00Z'), outcome: 'verify-again' as const } },
    ];
    const before = standingAt({ cases });
    expect([before.state, before.lifts]).toEqual(['restricted', [`verification:${ada}`]]);
    const after = verification({ since: instant('2026-03-09T18:00:00.001Z') });
    expect(standingAt({ cases, verification: [after] }).state).toBe('good');
  });
});

describe('redress', () => {
  it('is met while it is answered in time and unmet from the instant the last day is over', () => {
    expect(redress({ cases: [report] })).toBe('met');
    expect(redress({ cases: [report] }, '2026-03-20T03:59:59.999Z')).toBe('met');
    expect(redress({ cases: [report] }, '2026-03-20T04:00:00Z')).toBe('unmet');
  });

  it('is met where an appeal is open to who could not be verified, and not applicable where nobody needs any', () => {
    expect(
      redress({ verification: [verification({ outcome: 'failed', failedOn: day('2026-03-09') })] }),
    ).toBe('met');
    expect(redress({ verification: [verification({ outcome: 'in-doubt' })] })).toBe('met');
    expect(redress({})).toBe('not-applicable');
  });

  it('offers an appeal in place of none that is pending', () => {
    const failed = { verification: [verification({ outcome: 'failed', failedOn: day('2026-03-09') })] };
    const appeals = (cases: Parameters<typeof standingAt>[0]['cases'] = []) => {
      const { eventuallyDue, pendingVerification } = standingAt({ ...failed, cases }).requirements;
      return [eventuallyDue, pendingVerification].map(
        (items) => items.filter((item) => item.code === 'appeal').length,
      );
    };
    expect(appeals()).toEqual([1, 0]);
    expect(appeals([accountCase({ kind: 'appeal' })])).toEqual([0, 1]);
  });
});
