import { describe, expect, it } from 'vitest';
import { day } from '../../../../kernel/time.ts';
import type { MeasureOnAccount } from '../../../determine/special-measures/index.ts';
import { ada, applied, ben, codes, decided, facts, holder, id, standingAt } from '../facts-fixture.ts';

type Over = Partial<Omit<MeasureOnAccount, 'imposes'>> & { imposes?: Partial<MeasureOnAccount['imposes']> };

/** In force from 10 March 2026 through 10 March 2027, by the address of the customer. */
function measure({ imposes, ...over }: Over = {}): MeasureOnAccount {
  return {
    measure: id('specialMeasure', 1),
    effectiveOn: day('2026-03-10'),
    lastOn: day('2027-03-10'),
    imposes: { opening: 'prohibited', maintaining: 'prohibited', terms: null, texts: 0, ...imposes },
    reseller: null,
    because: [{ criterion: 'address', person: ada }],
    unsure: [],
    ...over,
  };
}

const terms = {
  services: ['vm'],
  acceleratorsMax: 0,
  regions: [],
  spendMax: null,
  monitoring: 'enhanced' as const,
};
const onDay = (at: string, over: Over = {}) => standingAt({ measures: [measure(over)] }, { at });
/** The last moment of 9 March and the first of 10 March in New York, and the same of the day after the last. */
const edges = [
  '2026-03-10T03:59:59Z',
  '2026-03-10T04:00:00Z',
  '2027-03-11T04:59:59Z',
  '2027-03-11T05:00:00Z',
];

describe('a measure that forbids maintaining', () => {
  it('bears from the first moment of its day to the last of its end, and not a second sooner or later', () => {
    expect(edges.map((at) => onDay(at).state)).toEqual(['good', 'suspended', 'suspended', 'good']);
  });

  it('says beforehand when it will, so that nobody has to do anything', () => {
    expect(onDay(edges[0] ?? '').validUntil).toBe('2026-03-10T04:00:00.000Z');
    expect(onDay(edges[1] ?? '').validUntil).toBe('2027-03-11T05:00:00.000Z');
    expect(onDay(edges[1] ?? '').terms.until).toBe('2027-03-11T05:00:00.000Z');
  });

  it('stops what is new and winds down what runs, with the measure and the clause', () => {
    const { terms: held, reasons, findings } = onDay('2026-03-10T12:00:00Z');
    expect(held).toMatchObject({ newProvisioning: 'stopped', runningMachines: 'wind-down' });
    expect(reasons[0]).toEqual({
      code: 'special-measure-prohibits-maintaining',
      clause: '§ 7.307',
      facts: {
        measure: id('specialMeasure', 1),
        effectiveOn: '2026-03-10',
        lastOn: '2027-03-10',
        locatedBy: 'address',
      },
    });
    expect(findings.at(-1)).toMatchObject({ obligation: 'enforce-special-measure', outcome: 'met' });
  });

  it('is lifted by a revocation, also by one from before its effect', () => {
    expect(onDay('2026-06-01T12:00:00Z', { lastOn: day('2026-05-31') }).state).toBe('good');
    expect(onDay('2026-03-10T12:00:00Z', { lastOn: day('2026-03-05') }).state).toBe('good');
  });

  it('bears on an account that is closing, and on none that has ended or was refused', () => {
    const closing = {
      state: 'closing',
      since: facts().life.since,
      openedOn: day('2026-03-02'),
      because: 'information-false',
      case: id('case', 1),
      closesOn: null,
    } as const;
    const at = { at: '2026-03-10T12:00:00Z' };
    const standing = standingAt({ life: closing, measures: [measure()] }, at);
    expect(standing).toMatchObject({ state: 'closing', terms: { runningMachines: 'wind-down' } });
    const refused = {
      state: 'refused',
      since: closing.since,
      because: 'use-not-permitted',
      case: id('case', 1),
    } as const;
    expect(codes(standingAt({ life: refused, measures: [measure()] }, at))).toEqual(['refused-by-decision']);
  });
});

describe('whom it reaches', () => {
  const owner = { because: [{ criterion: 'ownership', person: ben }] } as const;
  const at = '2026-03-10T12:00:00Z';

  it('is whoever is located there as the program counts, on the day', () => {
    expect(standingAt({ measures: [measure(owner)] }, { at }).state).toBe('good');
    const settings = { locatedInBasis: ['ownership' as const] };
    expect(standingAt({ measures: [measure(owner)] }, { at, settings }).state).toBe('suspended');
    expect(standingAt({ measures: [measure()] }, { at, settings }).state).toBe('good');
  });

  it('is whoever is linked, however the program counts', () => {
    const linked = measure({ because: [{ criterion: 'linked', person: ada }] });
    expect(standingAt({ measures: [linked] }, { at }).state).toBe('suspended');
  });

  it('is nobody of whom the record does not say the part of the country: that is unknown', () => {
    const unsure = measure({ because: [], unsure: [{ criterion: 'address', person: ada }] });
    const standing = standingAt({ measures: [unsure] }, { at });
    expect(standing.state).toBe('good');
    expect(standing.findings.at(-1)).toMatchObject({
      outcome: 'unknown',
      reasons: [{ code: 'special-measure-region-not-on-record' }],
      missing: ['address.region'],
    });
    const settings = { locatedInBasis: ['use' as const] };
    expect(standingAt({ measures: [unsure] }, { at, settings }).findings.at(-1)?.outcome).toBe(
      'not-applicable',
    );
  });

  it('is no U.S. person, and nobody on a product the law does not reach', () => {
    const us = { customer: holder(decided(ada, 'us')), measures: [measure()] };
    expect(standingAt(us, { at }).state).toBe('good');
    const outside = { offering: { inScope: false, usProduct: true }, measures: [measure()] };
    expect(standingAt(outside, { at }).state).toBe('good');
    expect(standingAt(outside, { at }).findings.at(-1)?.outcome).toBe('not-applicable');
  });
});

describe('an account through a reseller that it reaches', () => {
  const reseller = id('organization', 7);
  const through = { reseller, because: [{ criterion: 'reseller' as const, person: null }] };
  const at = '2026-03-10T12:00:00Z';
  const us = { customer: holder(decided(ada, 'us')) };

  it('is stopped from the day to the last as any other, and the reason names the reseller', () => {
    expect(edges.map((moment) => onDay(moment, through).state)).toEqual([
      'good',
      'suspended',
      'suspended',
      'good',
    ]);
    expect(onDay(at, through).reasons[0]).toMatchObject({
      code: 'special-measure-prohibits-maintaining',
      facts: { locatedBy: 'reseller', reseller },
    });
  });

  it('is reached however the program counts, and though its customer is a U.S. person: it is the reseller’s', () => {
    const settings = { locatedInBasis: ['ownership' as const] };
    expect(standingAt({ measures: [measure(through)] }, { at, settings }).state).toBe('suspended');
    const standing = standingAt({ ...us, measures: [measure(through)] }, { at });
    expect(standing).toMatchObject({ state: 'suspended', terms: { runningMachines: 'wind-down' } });
    expect(standing.findings.at(-1)?.outcome).toBe('met');
    expect(codes(standingAt({ ...us, ...applied, measures: [measure(through)] }, { at }))).toEqual([
      'special-measure-prohibits-opening',
      'customer-and-all-owners-us',
    ]);
  });

  it('has no part in what is said of a U.S. customer on its own side', () => {
    const both = measure({ ...through, because: [...measure().because, ...through.because] });
    const [reason] = standingAt({ ...us, measures: [both] }, { at }).reasons;
    expect(reason?.facts).toMatchObject({ locatedBy: 'reseller' });
    const [foreign] = standingAt({ measures: [both] }, { at }).reasons;
    expect(foreign?.facts).toMatchObject({ locatedBy: 'address,reseller' });
  });

  it('is not reached on a product the law does not reach', () => {
    const outside = { offering: { inScope: false, usProduct: true }, measures: [measure(through)] };
    expect(standingAt(outside, { at }).state).toBe('good');
  });

  it('is unknown where the record does not say the part of the country that the reseller is organized in', () => {
    const unsure = measure({ reseller, because: [], unsure: through.because });
    for (const who of [{}, us]) {
      const standing = standingAt({ ...who, measures: [unsure] }, { at });
      expect(standing.state).toBe('good');
      expect(standing.findings.at(-1)).toMatchObject({
        outcome: 'unknown',
        missing: ['reseller.jurisdiction'],
      });
    }
  });

  it('holds conditions, and a prohibition of opening, as any other', () => {
    const conditions = { opening: 'none', maintaining: 'conditions', terms, texts: 0 } as const;
    expect(onDay(at, { ...through, imposes: conditions })).toMatchObject({
      state: 'restricted',
      terms: { acceleratorsMax: 0, newProvisioning: 'within-limits' },
    });
    const opening = { opening: 'prohibited', maintaining: 'none' } as const;
    expect(onDay(at, { ...through, imposes: opening }).state).toBe('good');
  });
});

describe('a measure that forbids opening', () => {
  const opening = { imposes: { opening: 'prohibited', maintaining: 'none' } } as const;

  it('refuses applications from its day, and lets them open before and after', () => {
    const on = (at: string) => codes(standingAt({ ...applied, measures: [measure(opening)] }, { at }));
    expect(on(edges[0] ?? '')).toEqual(['ready-to-open']);
    expect(on(edges[1] ?? '')).toEqual(['special-measure-prohibits-opening']);
    expect(on(edges[3] ?? '')).toEqual(['ready-to-open']);
  });

  it('leaves accounts alone that were open before, and stops new use of one that was opened since', () => {
    const at = '2026-03-11T12:00:00Z';
    expect(onDay(at, opening).state).toBe('good');
    const since = { state: 'opened', since: facts().life.since, openedOn: day('2026-03-10') } as const;
    const standing = standingAt({ life: since, measures: [measure(opening)] }, { at });
    expect(standing).toMatchObject({ state: 'suspended', terms: { runningMachines: 'untouched' } });
    expect(standing.findings.at(-1)?.outcome).toBe('unmet');
  });
});

describe('a measure that sets conditions', () => {
  const conditions = { imposes: { opening: 'none', maintaining: 'conditions', terms, texts: 2 } } as const;
  const at = '2026-03-10T12:00:00Z';

  it('holds its terms beside whatever else limits use', () => {
    const standing = onDay(at, conditions);
    expect(standing).toMatchObject({
      state: 'restricted',
      terms: { ...terms, newProvisioning: 'within-limits', runningMachines: 'untouched' },
      reasons: [
        { code: 'special-measure-conditions', facts: { conditionsInWords: 2 } },
        { code: 'all-verified' },
      ],
      requirements: { disabledReason: 'special-measure-conditions' },
    });
  });

  it('takes the stricter of two measures, and leaves nothing where they have no service in common', () => {
    const other = measure({
      measure: id('specialMeasure', 2),
      imposes: { ...conditions.imposes, terms: { ...terms, services: ['object-storage'] } },
    });
    const standing = standingAt({ measures: [measure(conditions), other] }, { at });
    expect(standing.terms.newProvisioning).toBe('stopped');
    expect(standing.reasons.filter(({ code }) => code === 'special-measure-conditions')).toHaveLength(2);
  });

  it('that are of words alone limit nothing by themselves and are named', () => {
    const inWords = {
      imposes: { opening: 'none', maintaining: 'conditions', terms: null, texts: 1 },
    } as const;
    expect(onDay(at, inWords)).toMatchObject({
      state: 'restricted',
      terms: { newProvisioning: 'allowed' },
      requirements: { disabledReason: null },
    });
  });

  it('on opening hold for an account that was opened since', () => {
    const opening = { imposes: { opening: 'conditions', maintaining: 'none', terms } } as const;
    expect(onDay(at, opening).state).toBe('good');
    const since = { state: 'opened', since: facts().life.since, openedOn: day('2026-03-10') } as const;
    expect(standingAt({ life: since, measures: [measure(opening)] }, { at }).state).toBe('restricted');
  });
});
