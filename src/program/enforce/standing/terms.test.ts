import { describe, expect, it } from 'vitest';
import type { Terms } from '../../adopt/written-program/index.ts';
import { settings } from './facts-fixture.ts';
import { stricter, termsFor } from './terms.ts';

const open: Terms = {
  services: [],
  acceleratorsMax: null,
  regions: [],
  spendMax: null,
  monitoring: 'standard',
};
const tight: Terms = {
  services: ['virtual-machine'],
  acceleratorsMax: 2,
  regions: ['us-east'],
  spendMax: { minor: 100, currency: 'USD' },
  monitoring: 'enhanced',
};

describe('two sets of terms at once', () => {
  it('are the stricter of each, in either order', () => {
    expect(stricter(open, tight)).toEqual({ terms: tight, nothingLeft: false });
    expect(stricter(tight, open)).toEqual({ terms: tight, nothingLeft: false });
    const other: Terms = {
      ...tight,
      services: ['storage', 'virtual-machine'],
      acceleratorsMax: 0,
      spendMax: { minor: 50, currency: 'USD' },
    };
    expect(stricter(tight, other).terms).toEqual({
      ...tight,
      acceleratorsMax: 0,
      spendMax: { minor: 50, currency: 'USD' },
    });
  });

  it('leave nothing where they have no service in common: an empty list would mean all', () => {
    expect(stricter(tight, { ...tight, services: ['storage'] })).toMatchObject({ nothingLeft: true });
    const apart = { ...settings, pendingTerms: tight, restrictedTerms: { ...tight, regions: ['eu-west'] } };
    expect(termsFor('restricted', 'opened', apart).newProvisioning).toBe('stopped');
  });

  it('cannot be compared across currencies: the second amount stands', () => {
    const euros = { minor: 10, currency: 'EUR' };
    expect(stricter(tight, { ...tight, spendMax: euros }).terms.spendMax).toEqual(euros);
  });
});

describe('terms while identity is in doubt', () => {
  it('are never looser than those while it is pending', () => {
    const loose = { ...settings, pendingTerms: tight, restrictedTerms: open };
    expect(termsFor('restricted', 'opened', loose)).toMatchObject({
      ...tight,
      newProvisioning: 'within-limits',
    });
  });

  it('leave running machines alone in every standing of an open account', () => {
    for (const limits of ['none', 'pending', 'restricted', 'stopped'] as const) {
      expect(termsFor(limits, 'opened', settings).runningMachines).toBe('untouched');
      expect(termsFor(limits, 'closing', settings).runningMachines).toBe('untouched');
    }
  });
});
