import { describe, expect, it } from 'vitest';
import { toId } from '../../../../kernel/ids.ts';
import { day, instant } from '../../../../kernel/time.ts';
import {
  aimedAt,
  approved,
  content,
  draftedAs,
  found,
  happens,
  lived,
  parameters,
  personNumber,
} from '../measure-fixture.ts';
import type { AccountPlaced } from '../types/hits.ts';
import { lifeEndsOn, phaseOn, requiredFrom } from './dates.ts';
import { hitsOn, isIn, outcomeOf, reachOfReseller } from './located-in.ts';
import {
  expireSpecialMeasure,
  findAffectedAccounts,
  type MeasureContext,
  recordSpecialMeasure,
} from './obligations.ts';

const ada = personNumber(1);
const ben = personNumber(2);
const poland = content();
const inSilesia = aimedAt({
  kind: 'jurisdiction',
  country: 'PL',
  regions: [{ code: 'PL-24', names: ['Śląskie', 'Silesian Voivodeship'] }],
});
const silesia = content({ target: inSilesia });

function placed(over: Partial<AccountPlaced> = {}): AccountPlaced {
  return {
    account: toId('account', '01980000-0000-7000-8000-000000000001'),
    uses: [],
    customer: { person: ada, addresses: [{ country: 'DE', region: null }], uses: [] },
    owners: [],
    reseller: null,
    ...over,
  };
}

const linkedTo = (party: string) =>
  content({ target: { kind: 'person', party: 'individual', links: [{ party, because: 'same-person' }] } });

const place = (country: string, region: string | null = null) => ({ country, region });

describe('located in a jurisdiction', () => {
  it.each([
    ['address', placed({ customer: { person: ada, addresses: [place('PL')], uses: [] } }), ada],
    ['use', placed({ customer: { person: ada, addresses: [], uses: [place('PL')] } }), ada],
    ['use', placed({ uses: [place('DE'), place('PL')] }), null],
    ['ownership', placed({ owners: [{ person: ben, addresses: [place('PL')], uses: [] }] }), ben],
  ] as const)('is found by %s, and names whose value it is', (criterion, account, person) => {
    const hits = hitsOn(poland, account, [criterion]);
    expect(hits).toMatchObject([{ criterion, person, country: 'PL', sure: true, counts: true }]);
    expect(outcomeOf(hits)).toBe('touched');
  });

  it('counts what the program says, and shows what another reading would reach', () => {
    const account = placed({ owners: [{ person: ben, addresses: [place('PL')], uses: [] }] });
    expect(outcomeOf(hitsOn(poland, account, ['address', 'use']))).toBe('otherwise');
    expect(outcomeOf(hitsOn(poland, account, ['address', 'ownership']))).toBe('touched');
    expect(outcomeOf(hitsOn(poland, placed(), ['address', 'use', 'ownership']))).toBeUndefined();
  });

  it.each([
    [place('PL', 'śląskie'), true],
    [place('PL', 'SLASKIE'), true],
    [place('PL', 'silesian  voivodeship'), true],
    [place('PL', 'PL-24'), true],
    [place('PL', '24'), true],
    [place('PL', 'Mazowieckie'), false],
    [place('PL'), 'unknown'],
    [place('DE', 'Śląskie'), false],
  ])('in a part of a country: %o is %s', (where, expected) => {
    if (inSilesia.kind !== 'jurisdiction') throw new Error('a jurisdiction');
    expect(isIn(inSilesia, where)).toBe(expected);
  });

  it('is unknown where the record has the country alone and the measure is about a part of it', () => {
    const account = placed({ customer: { person: ada, addresses: [place('PL')], uses: [] } });
    const hits = hitsOn(silesia, account, ['address']);
    expect(hits).toMatchObject([{ sure: false, counts: true }]);
    expect(outcomeOf(hits)).toBe('unknown');
  });

  it('reaches by a link whatever the program counts, as customer or owner', () => {
    const target = linkedTo(ben);
    const account = placed({ owners: [{ person: ben, addresses: [], uses: [] }] });
    expect(hitsOn(target, account, [])).toMatchObject([{ criterion: 'linked', person: ben, counts: true }]);
    expect(hitsOn(target, placed(), ['address'])).toEqual([]);
  });
});

describe('a reseller under a measure', () => {
  const chmura = { id: toId('organization', '01980000-0000-7000-8000-000000000007'), jurisdiction: 'PL' };
  const account = placed({ reseller: chmura });

  it('brings every account through it under the measure, whatever the program counts', () => {
    const hits = hitsOn(poland, account, []);
    expect(hits).toMatchObject([
      { criterion: 'reseller', person: null, country: 'PL', sure: true, counts: true },
    ]);
    expect(outcomeOf(hits)).toBe('touched');
    const elsewhere = placed({ reseller: { ...chmura, jurisdiction: 'DE' } });
    expect(hitsOn(poland, elsewhere, ['address'])).toEqual([]);
  });

  it('is reached by the part of the country it is organized in, and is unknown where the record has the country alone', () => {
    const outcome = (jurisdiction: string) =>
      outcomeOf(hitsOn(silesia, placed({ reseller: { ...chmura, jurisdiction } }), []));
    expect(['PL-24', 'PL', 'PL-14'].map(outcome)).toEqual(['touched', 'unknown', undefined]);
  });

  it('is reached by a link, and not where the determination leaves reseller accounts out', () => {
    expect(hitsOn(linkedTo(chmura.id), account, [])).toMatchObject([
      { criterion: 'reseller', country: 'PL' },
    ]);
    const imposes = { opening: 'prohibited', maintaining: 'prohibited', resellerAccounts: false };
    expect(hitsOn(content({ imposes }), account, ['address'])).toEqual([]);
    expect(reachOfReseller(content({ imposes }), chmura)).toBeUndefined();
  });
});

describe('the days of a measure', () => {
  it('are asked from the 180th day after the determination, and end 365 days after that of effect', () => {
    expect(requiredFrom(content(), parameters)).toBe('2026-08-28');
    expect(lifeEndsOn(content(), parameters)).toBe('2027-08-28');
  });

  it('has 29 February counted as any other day', () => {
    expect(lifeEndsOn(content({ effectiveOn: '2027-03-01' }), parameters)).toBe('2028-02-29');
  });

  it.each([
    ['2026-08-27', 'ahead'],
    ['2026-08-28', 'in-force'],
    ['2027-08-28', 'in-force'],
    ['2027-08-29', 'ended'],
  ])('on %s it is %s', (today, phase) => {
    expect(phaseOn(lived(...approved()), day(today))).toBe(phase);
    expect(phaseOn(lived(draftedAs()), day(today))).toBeUndefined();
  });
});

const context = (today: string, over: Partial<MeasureContext> = {}): MeasureContext => ({
  edition: 'test',
  at: instant('2026-03-02T15:00:00Z'),
  parameters,
  today: day(today),
  basis: ['use', 'address'],
  ...over,
});
const now = context('2026-03-02');
const codes = ({ reasons }: { reasons: readonly { code: string }[] }) => reasons.map(({ code }) => code);

describe('taking in a determination', () => {
  it('is unmet until a second person approved it, and not asked of one that was withdrawn', () => {
    expect(recordSpecialMeasure(lived(draftedAs()), now)).toMatchObject({
      outcome: 'unmet',
      missing: ['measure.approval'],
    });
    expect(recordSpecialMeasure(lived(...approved()), now)).toMatchObject({ outcome: 'met' });
    const withdrawn = lived(draftedAs(), happens('special-measure-withdrawn', {}));
    expect(recordSpecialMeasure(withdrawn, now).outcome).toBe('not-applicable');
    expect(findAffectedAccounts(withdrawn, now).outcome).toBe('not-applicable');
  });

  it('is unknown while its publication is not on record', () => {
    const finding = recordSpecialMeasure(lived(...approved(content({ publishedOn: null }))), now);
    expect(finding).toMatchObject({ outcome: 'unknown', missing: ['determination.publishedOn'] });
  });
});

describe('finding whom it reaches', () => {
  it('is unmet until somebody looked, met after, and says how many', () => {
    expect(findAffectedAccounts(lived(draftedAs()), now)).toMatchObject({ outcome: 'unmet' });
    const finding = findAffectedAccounts(lived(...approved()), now);
    expect(finding).toMatchObject({ outcome: 'met', reasons: [{ facts: { accounts: 10, touched: 2 } }] });
  });

  it.each([
    ['regions-not-on-record', found({ unknown: 3 }), {}],
    ['access-not-on-record', found({ basis: ['access'] }), { basis: ['access'] as const }],
    ['looked-by-another-reading', found(), { basis: ['ownership'] as const }],
  ])('is unknown for the reason %s', (code, preview, over) => {
    const measure = lived(draftedAs(), happens('special-measure-previewed', preview));
    const finding = findAffectedAccounts(measure, context('2026-03-02', over as Partial<MeasureContext>));
    expect(finding.outcome).toBe('unknown');
    expect(codes(finding)).toEqual([code, 'affected-found']);
    expect(finding.missing).toHaveLength(1);
  });

  it('asks no reading of "located in" where the determination aims at a person', () => {
    const person = content({ target: { kind: 'person', party: 'entity' } });
    const measure = lived(...approved(person));
    expect(findAffectedAccounts(measure, context('2026-03-02', { basis: ['access'] })).outcome).toBe('met');
  });

  it('stays unmet where it was over before anybody looked', () => {
    const measure = { ...lived(...approved()), preview: null };
    expect(codes(findAffectedAccounts(measure, context('2027-08-29')))).toEqual([
      'over-before-anybody-looked',
    ]);
  });
});

describe('letting it end', () => {
  it.each([
    ['2026-08-27', 'not-applicable', 'not-in-force-yet'],
    ['2027-08-28', 'met', 'in-force-until'],
    ['2027-08-29', 'met', 'ended'],
  ])('on %s is %s: %s', (today, outcome, code) => {
    const finding = expireSpecialMeasure(lived(...approved()), context(today));
    expect(finding).toMatchObject({ outcome, reasons: [{ code }] });
  });

  it('counts extensions, and knows a revocation', () => {
    const source = { citation: '92 FR 5678', url: null, signedBy: 'Secretary of Commerce', digest: null };
    const extended = happens('special-measure-step-taken', {
      step: { kind: 'extend', until: day('2028-08-28'), publishedOn: day('2027-08-01'), source },
      secondPerson: true,
      lastOn: day('2028-08-28'),
    });
    const measure = lived(...approved(), extended);
    expect(expireSpecialMeasure(measure, context('2028-08-28'))).toMatchObject({
      reasons: [{ code: 'in-force-until', facts: { lastOn: '2028-08-28', extensions: 1 } }],
    });
    const revoked = happens('special-measure-step-taken', {
      step: { kind: 'revoke', on: day('2026-10-01'), publishedOn: day('2026-09-01'), source },
      secondPerson: true,
      lastOn: day('2026-09-30'),
    });
    const ended = lived(...approved(), revoked);
    expect(phaseOn(ended, day('2026-09-30'))).toBe('in-force');
    expect(codes(expireSpecialMeasure(ended, context('2026-10-01')))).toEqual(['revoked']);
  });
});
