import { describe, expect, it } from 'vitest';
import { toId } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { CertificationFacts } from '../types.ts';
import { certificationRules } from './index.ts';

const uuid = '01980000-0000-7000-8000-000000000001';
const context = { edition: 'us-nprm-2024', at: instant('2026-03-02T15:00:00Z'), parameters: {} };
const clock = toId('clock', uuid);
const filing = toId('filing', uuid);

const facts = (over: Partial<CertificationFacts> = {}): CertificationFacts => ({
  about: toId('organization', uuid),
  whose: 'provider',
  isNew: false,
  firstSent: null,
  onRecord: null,
  clocks: [],
  filed: null,
  ...over,
});

function outcomes(given: CertificationFacts): Record<string, string> {
  return Object.fromEntries(
    certificationRules.map((rule) => {
      const { obligation, outcome } = rule(given, context);
      return [obligation, outcome];
    }),
  );
}

describe('the duties of § 7.304', () => {
  it('are unmet by a new provider without a first certification, and not yet by another', () => {
    expect(outcomes(facts({ isNew: true }))['file-initial-certification']).toBe('unmet');
    expect(outcomes(facts())['file-initial-certification']).toBe('unknown');
    const onRecord = { on: '2026-02-01', receipt: 'BIS-1' };
    expect(outcomes(facts({ isNew: true, onRecord }))['file-initial-certification']).toBe('met');
  });

  it('of a reseller are another than those of the provider', () => {
    const of = outcomes(facts({ whose: 'foreign-reseller' }));
    expect(of['file-initial-certification']).toBe('not-applicable');
    expect(of['file-reseller-certification']).toBe('unknown');
  });

  it.each([
    [false, 'met', 'unknown'],
    [true, 'unmet', 'unmet'],
  ])('where a deadline has passed: %s, the year is %s and a change is %s', (late, year, change) => {
    const open = (obligation: string) => ({ clock, obligation, dueOn: '2026-03-02', late });
    const of = outcomes(facts({ clocks: [open('certify-annually'), open('report-contact-change')] }));
    expect(of['certify-annually']).toBe(year);
    expect(of['report-contact-change']).toBe(change);
    expect(of['report-business-change']).toBe('met');
  });

  it('names the fields that were not filed, and the figures without rows', () => {
    const filed = { filing, fields: [{ name: 'customerCount', counted: false }] };
    const of = certificationRules.map((rule) => rule(facts({ filed }), context));
    const found = (id: string) => of.find(({ obligation }) => obligation === id);
    expect(found('count-customers')?.outcome).toBe('met');
    expect(found('describe-business')?.missing).toEqual([
      'certification.foreignOfferings',
      'certification.employeeCount',
      'certification.abuseReporting',
    ]);
    expect(found('file-no-false-statement')).toMatchObject({
      outcome: 'unmet',
      missing: ['certification.customerCount.rows'],
    });
  });
});
