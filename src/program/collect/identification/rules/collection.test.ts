import { describe, expect, it } from 'vitest';
import { instant } from '../../../../kernel/time.ts';
import type { CollectedFact } from '../types/facts.ts';
import {
  type CollectionFacts,
  collectAddress,
  collectEmail,
  collectName,
  collectPaymentMeans,
  collectTelephone,
  identificationFindings,
} from './collection.ts';

const context = {
  edition: 'test',
  parameters: { trialWithoutPayment: true },
  at: instant('2026-03-01T00:00:00Z'),
};
const customer = { as: 'customer', trial: false, accountNamesLocations: false } as const;
const everything: readonly CollectedFact[] = [
  'name',
  'street-address-residential',
  'location-of-use',
  'payment-instrument',
  'payment-institution',
  'email',
  'telephone',
];

function facts(collected: readonly CollectedFact[], changed: Partial<CollectionFacts> = {}): CollectionFacts {
  return {
    person: 'per_1',
    kind: 'individual',
    usPerson: 'undetermined',
    role: customer,
    collected,
    ...changed,
  };
}

const codes = (finding: { reasons: readonly { code: string }[] }) => finding.reasons.map(({ code }) => code);
const without = (...gone: CollectedFact[]) => everything.filter((fact) => !gone.includes(fact));

describe('everything § 7.302(c) asks for is collected before an account opens', () => {
  it('is met where all of it is there, as a finding with edition, moment and clause', () => {
    const findings = identificationFindings(facts(everything), context);
    expect(findings.map(({ obligation, outcome }) => [obligation, outcome])).toEqual([
      ['collect-name', 'met'],
      ['collect-address', 'met'],
      ['collect-payment-means', 'met'],
      ['collect-email', 'met'],
      ['collect-telephone', 'met'],
    ]);
    expect(findings[0]).toEqual({
      obligation: 'collect-name',
      subject: 'per_1',
      outcome: 'met',
      reasons: [{ code: 'collected', clause: '§ 7.302(c)' }],
      missing: [],
      edition: 'test',
      at: context.at,
    });
  });

  it.each([
    [collectName, 'person.name'],
    [collectPaymentMeans, 'person.payment-means'],
    [collectEmail, 'person.email'],
    [collectTelephone, 'person.telephone'],
  ])('is unmet where nothing is there, and names the fact', (rule, missing) => {
    const finding = rule(facts([]), context);
    expect(finding).toMatchObject({ outcome: 'unmet', missing: [missing] });
    expect(codes(finding)).toEqual(['nothing-collected']);
  });

  it('is owed by those who are foreign or undetermined, and by nobody shown to be a U.S. person', () => {
    const outcomes = (usPerson: CollectionFacts['usPerson']) =>
      identificationFindings(facts([], { usPerson }), context).map(({ outcome }) => outcome);
    expect(new Set(outcomes('undetermined'))).toEqual(new Set(['unmet']));
    expect(new Set(outcomes('foreign'))).toEqual(new Set(['unmet']));
    expect(new Set(outcomes('established'))).toEqual(new Set(['not-applicable']));
    expect(codes(collectName(facts([], { usPerson: 'established' }), context))).toEqual([
      'us-person-established',
    ]);
  });
});

describe('a name', () => {
  it('that mixes alphabets which look alike is collected, and the sign is told', () => {
    const finding = collectName(facts(['name', 'name-mixes-look-alikes']), context);
    expect(finding.outcome).toBe('met');
    expect(codes(finding)).toEqual(['collected', 'name-mixes-look-alikes']);
  });
});

describe('an address', () => {
  it.each<[CollectedFact, boolean]>([
    ['street-address-residential', true],
    ['street-address-business', true],
    ['street-address-principal', true],
    ['mailing-address', false],
    ['post-box', false],
  ])('of an individual: %s counts: %s', (fact, counts) => {
    const finding = collectAddress(facts([...without('street-address-residential'), fact]), context);
    expect(finding.outcome).toBe(counts ? 'met' : 'unmet');
  });

  it.each<[CollectedFact[], string]>([
    [[], 'nothing-collected'],
    [['mailing-address'], 'mailing-address-only'],
    [['post-box', 'mailing-address'], 'post-box-is-no-street'],
  ])('that does not count says why: %j', (collected, code) => {
    const finding = collectAddress(facts([...collected, 'location-of-use']), context);
    expect(codes(finding)).toEqual([code]);
    expect(finding.missing).toEqual(['person.address.street']);
  });

  it('of an entity is its principal place of business, and its jurisdiction is asked for', () => {
    const entity = (collected: readonly CollectedFact[]) =>
      collectAddress(facts(collected, { kind: 'entity' }), context);
    expect(entity(['street-address-principal', 'jurisdiction', 'location-of-use']).outcome).toBe('met');
    const office = entity(['street-address-business', 'location-of-use']);
    expect(codes(office)).toEqual(['not-the-principal-place', 'jurisdiction-missing']);
    expect(office.missing).toEqual(['person.address.principal-place-of-business', 'person.jurisdiction']);
  });

  it('comes with the locations of use, told by the person or with the account', () => {
    const finding = collectAddress(facts(without('location-of-use')), context);
    expect(codes(finding)).toEqual(['location-of-use-missing']);
    expect(finding.missing).toEqual(['person.location-of-use']);
    const role = { ...customer, accountNamesLocations: true };
    expect(collectAddress(facts(without('location-of-use'), { role }), context).outcome).toBe('met');
  });

  it('gives every gap, not only the first', () => {
    expect(codes(collectAddress(facts([], { kind: 'entity' }), context))).toHaveLength(3);
  });
});

describe('the means and source of payment', () => {
  const pay = (collected: CollectedFact[], trial: boolean | null, trialWithoutPayment = true) =>
    collectPaymentMeans(facts(collected, { role: { ...customer, trial } }), {
      ...context,
      parameters: { trialWithoutPayment },
    });

  it('may lack the institution, which is then told', () => {
    const finding = pay(['payment-instrument'], false);
    expect(finding).toMatchObject({ outcome: 'met', missing: ['person.payment-means.institution'] });
    expect(codes(finding)).toEqual(['collected', 'institution-not-given']);
  });

  it('may be "none" for a trial where the program allows it', () => {
    expect(pay(['payment-none-trial'], true)).toMatchObject({ outcome: 'met', missing: [] });
    expect(codes(pay(['payment-none-trial'], true))).toEqual(['none-for-trial']);
  });

  it('is owed for a trial where the program is stricter', () => {
    const finding = pay(['payment-none-trial'], true, false);
    expect(finding).toMatchObject({ outcome: 'unmet', missing: ['person.payment-means'] });
    expect(codes(finding)).toEqual(['program-asks-payment-for-trials']);
  });

  it('cannot be "none" for an account that is not a trial', () => {
    const finding = pay(['payment-none-trial'], false);
    expect(finding).toMatchObject({ outcome: 'unmet', missing: ['person.payment-means'] });
    expect(codes(finding)).toEqual(['none-is-for-trials-only']);
  });

  it('is unknown with "none" while nobody has said whether it is a trial', () => {
    const finding = pay(['payment-none-trial'], null);
    expect(finding).toMatchObject({ outcome: 'unknown', missing: ['account.trial'] });
    expect(codes(finding)).toEqual(['trial-not-stated']);
  });

  it('with an instrument beside "none" is the instrument', () => {
    expect(pay(['payment-none-trial', 'payment-instrument', 'payment-institution'], null).outcome).toBe(
      'met',
    );
  });
});

describe('an owner is asked what applies to an owner', () => {
  const role = { as: 'owner', asked: ['collect-name', 'collect-address'] } as const;

  it('and the rest does not apply', () => {
    const findings = identificationFindings(facts(['name', 'street-address-residential'], { role }), context);
    expect(findings.map(({ outcome }) => outcome)).toEqual([
      'met',
      'met',
      'not-applicable',
      'not-applicable',
      'not-applicable',
    ]);
    expect(findings[2]?.reasons).toEqual([{ code: 'not-asked-of-owners', clause: '§ 7.302(c)' }]);
  });

  it('uses nothing as such, so no location of use is asked for', () => {
    expect(collectAddress(facts(['street-address-business'], { role }), context).outcome).toBe('met');
  });

  it('cannot pay with the "none" of a trial', () => {
    const asked = { as: 'owner', asked: ['collect-payment-means'] } as const;
    expect(collectPaymentMeans(facts(['payment-none-trial'], { role: asked }), context).outcome).toBe(
      'unmet',
    );
  });
});
