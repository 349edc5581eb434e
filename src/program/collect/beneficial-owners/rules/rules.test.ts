import { describe, expect, test } from 'vitest';
import type { Finding, Outcome } from '../../../../kernel/finding.ts';
import { day, instant } from '../../../../kernel/time.ts';
import type { BeneficialOwners, Owner } from '../counting/owners.ts';
import { identifyBeneficialOwners } from './identify.ts';
import { collectOwnerData } from './owner-data.ts';
import { noticeDueOn, requireOwnerUpdates } from './owner-updates.ts';

const at = instant('2026-06-30T12:00:00Z');
const context = <Parameters>(parameters: Parameters) => ({ edition: 'us-nprm-2024', at, parameters });
const codes = (finding: Finding) => finding.reasons.map(({ code }) => code);

test('an individual has no beneficial owners to identify', () => {
  const finding = identifyBeneficialOwners(
    { kind: 'individual', person: 'per_1' },
    context({ controlHolderRequired: true }),
  );
  expect(finding.outcome).toBe('not-applicable');
  expect(codes(finding)).toEqual(['customer-is-an-individual']);
});

test('of thousands whose share nobody knows the first are named and the others counted', () => {
  const possible = (number: number): Owner => ({
    person: `P${number}`,
    certainty: 'possible',
    prongs: ['ownership'],
    shares: [],
    grounds: [],
  });
  const owners: BeneficialOwners = {
    subject: 'per_1',
    rule: 'multiplication',
    thresholdPercent: '25',
    owners: Array.from({ length: 1_000 }, (_, number) => possible(number)),
    belowThreshold: [],
    unidentifiedControllers: [],
    remainders: [],
    hiddenOwnerPossible: [],
    stated: { ownership: true, control: false },
    inconsistencies: [],
  };
  const facts = { kind: 'entity', person: 'per_1', owners } as const;
  const finding = identifyBeneficialOwners(facts, context({ controlHolderRequired: false }));
  expect(finding.outcome).toBe('unknown');
  expect(finding.reasons).toHaveLength(201);
  expect(finding.reasons.at(-1)?.facts).toEqual({ more: 800 });
});

describe('data of each foreign owner', () => {
  const about = (obligation: string, outcome: Outcome, missing: string[] = []): Finding => ({
    obligation,
    subject: 'per_2',
    outcome,
    reasons: [],
    missing,
    edition: 'us-nprm-2024',
    at,
  });
  const ask = (identified: Outcome, collected: readonly (readonly Finding[])[]) =>
    collectOwnerData(
      {
        person: 'per_1',
        identified,
        owners: collected.map((findings, number) => ({ person: `per_${number + 2}`, collected: findings })),
      },
      context({}),
    );

  test('are collected when every element asked of each owner is', () => {
    const finding = ask('met', [
      [about('collect-name', 'met'), about('collect-payment-means', 'not-applicable')],
    ]);
    expect(finding).toMatchObject({ outcome: 'met', missing: [] });
    expect(codes(finding)).toEqual(['owner-data-collected']);
  });

  test('are missing by element and owner', () => {
    const finding = ask('met', [
      [about('collect-name', 'met'), about('collect-address', 'unmet', ['person.address.street'])],
      [about('collect-email', 'unmet', ['person.email'])],
    ]);
    expect(finding).toMatchObject({
      outcome: 'unmet',
      missing: ['person.address.street:per_2', 'person.email:per_3'],
    });
    expect(finding.reasons.map(({ facts }) => facts)).toEqual([
      { person: 'per_2', obligation: 'collect-address' },
      { person: 'per_3', obligation: 'collect-email' },
    ]);
  });

  test('are not owed for an owner who is an established U.S. person', () => {
    const finding = ask('met', [[about('collect-name', 'not-applicable')]]);
    expect(finding.outcome).toBe('met');
    expect(codes(finding)).toEqual(['owner-data-not-owed']);
  });

  test.each(['unknown', 'unmet'] as const)('are unknown while the owners themselves are %s', (identified) => {
    const finding = ask(identified, [[about('collect-name', 'met')]]);
    expect(finding.outcome).toBe('unknown');
    expect(codes(finding)).toEqual(['owner-data-collected', 'owners-not-determined']);
  });

  test('are owed by nobody where nobody reaches the threshold', () => {
    const finding = ask('met', []);
    expect(finding.outcome).toBe('met');
    expect(codes(finding)).toEqual(['no-owner-to-ask']);
  });

  test('are not asked where the customer is an individual', () => {
    expect(ask('not-applicable', []).outcome).toBe('not-applicable');
  });
});

describe('telling of added owners', () => {
  const parameters = { ownerNoticeDays: 30 };
  const ask = (over: Partial<Parameters<typeof requireOwnerUpdates>[0]> = {}) =>
    requireOwnerUpdates(
      {
        person: 'per_1',
        kind: 'entity',
        clauseAcceptedOn: day('2026-01-01'),
        additions: [],
        today: day('2026-06-30'),
        ...over,
      },
      context(parameters),
    );
  const added = { owner: 'per_2', since: day('2026-05-01') };

  test('is required by a clause the customer accepts', () => {
    expect(ask()).toMatchObject({ outcome: 'met', reasons: [{ code: 'clause-accepted' }] });
    const without = ask({ clauseAcceptedOn: undefined });
    expect(without).toMatchObject({ outcome: 'unmet', missing: ['customer.owner-notice-clause'] });
    expect(ask({ clauseAcceptedOn: day('2026-07-01') }).outcome).toBe('unmet');
  });

  test('is not asked of an individual', () => {
    expect(ask({ kind: 'individual' }).outcome).toBe('not-applicable');
  });

  test('is due thirty days after the owner was added, the last day included', () => {
    expect(noticeDueOn(day('2026-05-01'), parameters)).toBe('2026-05-31');
    expect(codes(ask({ additions: [{ ...added, toldOn: day('2026-05-31') }] }))).toContain(
      'addition-told-in-time',
    );
    expect(codes(ask({ additions: [{ ...added, toldOn: day('2026-06-01') }] }))).toContain(
      'addition-told-late',
    );
  });

  test('may still come until the due day, and is missing from the day after', () => {
    expect(ask({ additions: [added], today: day('2026-05-31') })).toMatchObject({
      outcome: 'met',
      reasons: [{ code: 'clause-accepted' }, { code: 'addition-may-still-be-told' }],
    });
    expect(ask({ additions: [added], today: day('2026-06-01') })).toMatchObject({
      outcome: 'unmet',
      missing: ['customer.owner-notice'],
    });
  });
});
