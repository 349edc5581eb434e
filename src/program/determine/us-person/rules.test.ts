import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../kernel/finding.ts';
import type { Id } from '../../../kernel/ids.ts';
import { day, instant } from '../../../kernel/time.ts';
import { decideUsPerson, presumeForeign, statusOf, stopAtUsStatus } from './rules.ts';
import type { Decision, PersonStatusFacts } from './types.ts';

const settings = { usPersonOwnersNeedEvidence: 'evidence' as const, legalZone: 'America/New_York' };
const context = { edition: 'test', parameters: {}, at: instant('2026-03-02T15:00:00Z'), settings };
const ada = 'per_ada' as Id<'person'>;
const ben = 'per_ben' as Id<'person'>;

function decided(person: Id<'person'>, over: Partial<Decision> = {}): PersonStatusFacts {
  const latest: Decision = {
    id: 'usp_1' as Id<'usPersonDecision'>,
    person,
    status: 'us',
    ground: 'us-citizen',
    foreignBranch: false,
    evidence: [{ kind: 'passport', reference: 'doc_1', seenOn: '2026-01-05' }],
    decidedBy: 'usr_1',
    decidedAt: instant('2026-01-05T00:00:00Z'),
    expiresOn: day('2028-01-05'),
    withdrawn: null,
    ...over,
  };
  return { person, latest };
}
const undecided = (person: Id<'person'>): PersonStatusFacts => ({ person, latest: undefined });
const attestation = { evidence: [{ kind: 'attestation' as const, reference: 'form', seenOn: '2026-01-05' }] };
const codes = (finding: { reasons: readonly { code: string }[] }) => finding.reasons.map((one) => one.code);
const holder = (
  customer: PersonStatusFacts,
  owners: PersonStatusFacts[] = [],
  ownersKnown: Outcome = 'met',
) => stopAtUsStatus({ customer, owners, ownersKnown }, context);

describe('everyone is foreign until shown otherwise', () => {
  it('counts a person without a decision as undetermined, named as missing', () => {
    expect(decideUsPerson(undecided(ada), context)).toMatchObject({
      outcome: 'unknown',
      missing: [`person.usStatus:${ada}`],
    });
    expect(presumeForeign(undecided(ada), context)).toMatchObject({
      reasons: [{ code: 'presumed-foreign', facts: { countsAs: 'foreign' } }],
    });
    expect(statusOf(undecided(ada), context)).toBe('undetermined');
  });

  it('keeps a decision that somebody is foreign', () => {
    const facts = decided(ada, { status: 'foreign', ground: null });
    expect(decideUsPerson(facts, context).outcome).toBe('met');
    expect(statusOf(facts, context)).toBe('foreign');
  });

  it('holds a decision through its last day in the legal zone and not a moment longer', () => {
    const facts = decided(ada, { expiresOn: day('2026-02-28') });
    expect(statusOf(facts, { ...context, at: instant('2026-03-01T04:59:59.999Z') })).toBe('us');
    expect(statusOf(facts, { ...context, at: instant('2026-03-01T05:00:00Z') })).toBe('undetermined');
  });

  it('treats a withdrawn decision as none, and says which', () => {
    const facts = decided(ada, {
      withdrawn: { at: instant('2026-02-01T00:00:00Z'), reason: 'evidence-false' },
    });
    expect(decideUsPerson(facts, context)).toMatchObject({
      outcome: 'unmet',
      reasons: [{ code: 'decision-withdrawn', facts: { decision: 'usp_1' } }],
    });
  });
});

describe('verification stops only where the customer and all owners are U.S. persons', () => {
  it('is met for a customer without owners and for one whose owners are all established', () => {
    expect(holder(decided(ada)).outcome).toBe('met');
    expect(holder(decided(ada), [decided(ben)]).outcome).toBe('met');
  });

  it('flips back at once when one unproven owner is added', () => {
    const finding = holder(decided(ada), [decided(ben), undecided('per_cy' as Id<'person'>)]);
    expect(finding.outcome).toBe('unmet');
    expect(codes(finding)).toEqual(['owner-not-established-us', 'presumed-foreign']);
    expect(finding.missing).toEqual(['person.usStatus:per_cy']);
  });

  it('gives every reason: the customer, each owner, and owners not known', () => {
    const finding = holder(undecided(ada), [undecided(ben)], 'unknown');
    expect(codes(finding)).toEqual([
      'customer-not-established-us',
      'presumed-foreign',
      'owner-not-established-us',
      'presumed-foreign',
      'owners-not-fully-known',
    ]);
    expect(finding.missing).toEqual([
      `person.usStatus:${ada}`,
      `person.usStatus:${ben}`,
      'customer.beneficialOwners',
    ]);
  });

  it('is unknown, not met, where all named owners are U.S. but a share is not accounted for', () => {
    expect(holder(decided(ada), [decided(ben)], 'unknown')).toMatchObject({
      outcome: 'unknown',
      missing: ['customer.beneficialOwners'],
    });
    expect(holder(decided(ada), [decided(ben)], 'unmet').outcome).toBe('unknown');
    expect(holder(decided(ada), [], 'not-applicable').outcome).toBe('met');
  });

  it('never rests on an attestation alone for the customer; for owners the setting decides', () => {
    expect(codes(holder(decided(ada, attestation)))).toEqual([
      'customer-not-established-us',
      'attestation-only',
    ]);
    expect(holder(decided(ada), [decided(ben, attestation)]).outcome).toBe('unmet');
    const lenient = {
      ...context,
      settings: { ...settings, usPersonOwnersNeedEvidence: 'attestation' as const },
    };
    const facts = {
      customer: decided(ada),
      owners: [decided(ben, attestation)],
      ownersKnown: 'met' as const,
    };
    expect(stopAtUsStatus(facts, lenient).outcome).toBe('met');
    expect(stopAtUsStatus({ ...facts, customer: decided(ada, attestation) }, lenient).outcome).toBe('unmet');
  });
});
