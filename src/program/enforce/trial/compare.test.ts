import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountTerms } from '../standing/index.ts';
import { standingStates } from '../standing/index.ts';
import { differencesBetween, isTighter, isWorse, type Side } from './compare.ts';

const terms: AccountTerms = {
  services: [],
  acceleratorsMax: null,
  regions: [],
  spendMax: null,
  monitoring: 'standard',
  newProvisioning: 'within-limits',
  runningMachines: 'untouched',
  until: null,
};
const side = (over: Partial<Side> = {}): Side => ({ state: 'pending', terms, reasons: [], ...over });

const anyTerms: fc.Arbitrary<AccountTerms> = fc.record({
  services: fc.subarray(['vm', 'gpu']),
  acceleratorsMax: fc.option(fc.nat(2)),
  regions: fc.subarray(['us', 'eu']),
  spendMax: fc.option(fc.record({ minor: fc.nat(2), currency: fc.constantFrom('USD', 'EUR') })),
  monitoring: fc.constantFrom('standard', 'enhanced'),
  newProvisioning: fc.constantFrom('allowed', 'within-limits', 'stopped'),
  runningMachines: fc.constant('untouched' as const),
  until: fc.constant(null),
});

describe('terms are tighter', () => {
  it.each<[string, Partial<AccountTerms>, Partial<AccountTerms>]>([
    ['when new use is stopped', {}, { newProvisioning: 'stopped' }],
    ['when limits come into force', { newProvisioning: 'allowed' }, {}],
    ['when a limit is set', {}, { acceleratorsMax: 8 }],
    ['when a limit is lower', { acceleratorsMax: 8 }, { acceleratorsMax: 7 }],
    ['when a service is no longer among them', { services: ['vm', 'gpu'] }, { services: ['vm'] }],
    ['when all becomes some', {}, { regions: ['us'] }],
    [
      'when less may be spent',
      { spendMax: { minor: 2, currency: 'USD' } },
      { spendMax: { minor: 1, currency: 'USD' } },
    ],
    [
      'when the currency is another, for it cannot be compared',
      { spendMax: { minor: 1, currency: 'USD' } },
      { spendMax: { minor: 9, currency: 'EUR' } },
    ],
    ['when use is watched more closely', {}, { monitoring: 'enhanced' }],
    ['when one thing is tighter, whatever is looser', { acceleratorsMax: 1 }, { services: ['vm'] }],
  ])('%s', (_why, before, after) => {
    expect(isTighter({ ...terms, ...before }, { ...terms, ...after })).toBe(true);
  });

  it('never than themselves, and limits count for nothing where nothing new may be used', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (one, other) => {
        expect(isTighter(one, one)).toBe(false);
        expect(
          isTighter({ ...one, newProvisioning: 'stopped' }, { ...other, newProvisioning: 'stopped' }),
        ).toBe(false);
      }),
    );
  });
});

describe('an account is worse off', () => {
  it('with a standing graver than pending, whatever its terms, and never with a better one', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (one, other) => {
        expect(
          isWorse(side({ state: 'good', terms: one }), side({ state: 'restricted', terms: other })),
        ).toBe(true);
        expect(isWorse(side({ terms: one }), side({ state: 'restricted', terms: other }))).toBe(true);
        expect(isWorse(side({ state: 'suspended', terms: one }), side({ terms: other }))).toBe(false);
      }),
    );
  });

  it('not when it is only asked again: from good to pending exactly where its terms become tighter', () => {
    const free = { ...terms, newProvisioning: 'allowed' } as const;
    const good = side({ state: 'good', terms: free });
    expect(isWorse(good, side({ terms: free, reasons: ['existing-account'] }))).toBe(false);
    expect(isWorse(good, side({ reasons: ['verification-pending'] }))).toBe(true);
    fc.assert(
      fc.property(anyTerms, anyTerms, (one, other) => {
        const asked = isWorse(side({ state: 'good', terms: one }), side({ terms: other }));
        expect(asked).toBe(isTighter(one, other));
      }),
    );
  });

  it('with the same standing and tighter terms', () => {
    expect(isWorse(side(), side({ terms: { ...terms, acceleratorsMax: 0 } }))).toBe(true);
    expect(isWorse(side({ terms: { ...terms, acceleratorsMax: 0 } }), side())).toBe(false);
  });

  it('when it could be opened and no longer can', () => {
    const ready = side({ state: 'not-opened', reasons: ['ready-to-open'] });
    const missing = side({ state: 'not-opened', reasons: ['minimum-data-missing'] });
    expect([isWorse(ready, missing), isWorse(missing, ready)]).toEqual([true, false]);
  });

  it.each(standingStates)('%s is not worse than itself', (state) => {
    expect(isWorse(side({ state }), side({ state }))).toBe(false);
    expect(differencesBetween(side({ state }), side({ state }))).toEqual([]);
  });
});

it('what differs is named: the state, the terms, the reasons', () => {
  const after = side({
    state: 'good',
    terms: { ...terms, newProvisioning: 'allowed' },
    reasons: ['all-verified'],
  });
  expect(differencesBetween(side(), after)).toEqual(['state', 'terms', 'reasons']);
  expect(differencesBetween(side(), side({ reasons: ['verification-pending'] }))).toEqual(['reasons']);
});

it('limits on what is new make no difference where nothing new may be used', () => {
  const stopped = (acceleratorsMax: number) =>
    side({ terms: { ...terms, newProvisioning: 'stopped', acceleratorsMax } });
  expect(differencesBetween(stopped(1), stopped(2))).toEqual([]);
  expect(differencesBetween(side(), stopped(2))).toEqual(['terms']);
});
