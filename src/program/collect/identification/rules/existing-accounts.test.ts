import { describe, expect, it } from 'vitest';
import type { Finding, Outcome } from '../../../../kernel/finding.ts';
import { day, instant } from '../../../../kernel/time.ts';
import { bringInExistingAccount, existingAccountsDueOn } from './existing-accounts.ts';

const at = instant('2026-03-01T00:00:00Z');
const one = (outcome: Outcome, ...missing: string[]): Finding => ({
  obligation: 'collect-email',
  subject: 'per_1',
  outcome,
  reasons: [],
  missing,
  edition: 'test',
  at,
});

function ask(
  collection: readonly Finding[],
  effective: string | null,
  today = '2026-03-01',
  origin = 'existing' as const,
) {
  return bringInExistingAccount(
    { account: 'acc_1', origin, collection, today: day(today) },
    {
      edition: 'test',
      at,
      parameters: { effectiveOn: effective === null ? null : day(effective), initialCertificationYears: 1 },
    },
  );
}
const codes = (finding: Finding) => finding.reasons.map(({ code }) => code);

describe('accounts that already exist are brought under the program', () => {
  it('and are so when nothing that applies is missing', () => {
    expect(ask([one('met'), one('not-applicable')], null)).toMatchObject({ outcome: 'met', missing: [] });
  });

  it('and are not while something is missing, named once', () => {
    const finding = ask(
      [one('unmet', 'person.email'), one('unmet', 'person.email', 'person.name'), one('met')],
      null,
    );
    expect(finding).toMatchObject({ outcome: 'unmet', missing: ['person.email', 'person.name'] });
    expect(finding.reasons).toEqual([
      { code: 'elements-missing', clause: '§ 7.302(a)', facts: { elements: 2, dueOn: null } },
    ]);
  });

  it('and nobody knows while the facts do not say', () => {
    expect(ask([one('unknown', 'account.trial')], null).outcome).toBe('unknown');
  });

  it('within the implementation period, its last day included', () => {
    const collection = [one('unmet', 'person.email')];
    expect(codes(ask(collection, '2025-03-01', '2026-03-01'))).toEqual(['elements-missing']);
    expect(codes(ask(collection, '2025-03-01', '2026-03-02'))).toEqual([
      'elements-missing',
      'implementation-period-over',
    ]);
  });

  it('which from 29 February ends on 28 February, and has no end while the edition has no day of effect', () => {
    const parameters = { effectiveOn: day('2024-02-29'), initialCertificationYears: 1 };
    expect(existingAccountsDueOn(parameters)).toBe('2025-02-28');
    expect(existingAccountsDueOn({ ...parameters, effectiveOn: null })).toBeNull();
  });

  it('and accounts applied for under the program are none of them', () => {
    const finding = bringInExistingAccount(
      { account: 'acc_1', origin: 'application', collection: [one('unmet')], today: day('2026-03-01') },
      { edition: 'test', at, parameters: { effectiveOn: null, initialCertificationYears: 1 } },
    );
    expect(finding).toMatchObject({ outcome: 'not-applicable', reasons: [{ code: 'account-not-existing' }] });
  });
});
