import { describe, expect, it } from 'vitest';
import { instant } from '../../../kernel/time.ts';
import { decideIaasScope, decideUsProduct } from './rules.ts';
import type { KeptOffering, OfferingFacts } from './types.ts';

const context = { edition: 'test', parameters: {}, at: instant('2026-03-01T00:00:00Z') };
const facts: OfferingFacts = {
  kind: 'virtual-machine',
  management: 'unmanaged',
  trial: false,
  customerRunsOwnSoftware: true,
  ownerCountry: 'US',
  ownedByUsPerson: true,
  operatedIn: ['US'],
};
const decision = { inScope: true, usProduct: true, reason: 'as the facts say', decidedAt: '', decidedBy: '' };

function offering(
  changed: Partial<OfferingFacts>,
  decided: Partial<typeof decision> | null = {},
): KeptOffering {
  return {
    id: 'off_1',
    code: 'vm',
    name: 'VM',
    version: 1,
    updatedAt: '',
    facts: { ...facts, ...changed },
    decision: decided && { ...decision, ...decided },
  };
}

const codes = (finding: { reasons: readonly { code: string }[] }) =>
  finding.reasons.map((reason) => reason.code);

describe('every product has a reasoned scope decision', () => {
  it('is met where the decision is what the facts say', () => {
    expect(decideIaasScope(offering({}), context)).toMatchObject({
      outcome: 'met',
      subject: 'off_1',
      edition: 'test',
    });
  });

  it('counts trial offers, content delivery, proxies and name resolution', () => {
    expect(codes(decideIaasScope(offering({ trial: true }), context))).toEqual([
      'runs-own-software',
      'trial-counts',
    ]);
    for (const kind of ['content-delivery', 'proxy', 'name-resolution'] as const) {
      expect(decideIaasScope(offering({ kind, customerRunsOwnSoftware: null }), context).outcome).toBe('met');
    }
  });

  it('leaves out domain registration and predefined software', () => {
    expect(
      decideIaasScope(offering({ kind: 'domain-registration' }, { inScope: false }), context).outcome,
    ).toBe('met');
    expect(
      decideIaasScope(offering({ customerRunsOwnSoftware: false }, { inScope: false }), context).outcome,
    ).toBe('met');
  });

  it('is unmet without a decision, and says what the facts suggest', () => {
    const finding = decideIaasScope(offering({}, null), context);
    expect(finding.outcome).toBe('unmet');
    expect(codes(finding)).toEqual(['decision-missing', 'runs-own-software']);
  });

  it('is unmet where the decision differs from the facts, with both', () => {
    const finding = decideIaasScope(offering({}, { inScope: false }), context);
    expect(finding.outcome).toBe('unmet');
    expect(finding.reasons[0]).toMatchObject({
      code: 'decision-differs-from-facts',
      facts: { decided: false, factsSay: true },
    });
  });

  it('is unknown, naming the fact, where nobody has said whether customers run their own software', () => {
    const finding = decideIaasScope(offering({ customerRunsOwnSoftware: null }), context);
    expect(finding).toMatchObject({ outcome: 'unknown', missing: ['offering.customerRunsOwnSoftware'] });
  });
});

describe('a U.S. product is U.S.-owned or U.S.-operated', () => {
  it('gives both reasons where both hold', () => {
    expect(codes(decideUsProduct(offering({}), context))).toEqual([
      'owned-by-us-person',
      'operated-in-united-states',
    ]);
  });

  it('reaches a foreign-owned product operated in the United States', () => {
    expect(
      decideUsProduct(offering({ ownedByUsPerson: false, operatedIn: ['DE', 'US'] }), context).outcome,
    ).toBe('met');
  });

  it('leaves out what is neither', () => {
    const finding = decideUsProduct(
      offering({ ownedByUsPerson: false, operatedIn: ['DE'] }, { usProduct: false }),
      context,
    );
    expect(finding).toMatchObject({ outcome: 'met', missing: [] });
    expect(codes(finding)).toEqual(['neither-us-owned-nor-us-operated']);
  });

  it('names every fact that is missing', () => {
    const finding = decideUsProduct(offering({ ownedByUsPerson: null, operatedIn: [] }), context);
    expect(finding).toMatchObject({
      outcome: 'unknown',
      missing: ['offering.ownedByUsPerson', 'offering.operatedIn'],
    });
  });
});
