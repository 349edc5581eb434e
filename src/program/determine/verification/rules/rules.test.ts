import { describe, expect, it } from 'vitest';
import { day, instant } from '../../../../kernel/time.ts';
import type { PersonRecord } from '../outcome.ts';
import { context, id, known, now, openDoubt, openEntry, proof, verifiedProofs } from '../record-fixture.ts';
import type { VerificationOutcome } from '../types/state.ts';
import {
  askMoreWhenInDoubt,
  personFindings,
  personRules,
  registerUnresolvedIdentities,
  resolveDiscrepancies,
  reverifyPeriodically,
  type VerificationContext,
  verifyBeneficialOwners,
  verifyByDocuments,
  verifyWithoutDocuments,
} from './index.ts';

type Rule = (typeof personRules)[number];

function found(rule: Rule, over: Partial<PersonRecord>, under = context()) {
  const full: VerificationContext = { ...under, edition: 'test' };
  const finding = rule(known(over, under), full);
  expect(finding).toMatchObject({ edition: 'test', at: under.at, subject: id.person });
  return {
    outcome: finding.outcome,
    codes: finding.reasons.map((reason) => reason.code),
    missing: finding.missing,
    reasons: finding.reasons,
  };
}

const usSince = instant('2026-03-01T12:00:00Z');

describe('verify-by-documents', () => {
  it('is met by an accepted document, and says when it was accepted', () => {
    const { outcome, reasons } = found(verifyByDocuments, { proofs: verifiedProofs });
    expect(outcome).toBe('met');
    expect(reasons).toMatchObject([{ code: 'document-accepted', facts: { at: '2026-03-02T10:00:00.000Z' } }]);
  });

  it('is unknown while there is no document or nobody has read it, and unmet once it was rejected', () => {
    expect(found(verifyByDocuments, {})).toMatchObject({
      outcome: 'unknown',
      codes: ['no-document'],
      missing: ['person.document'],
    });
    const documents = { received: 1, accepted: 0, rejected: 2 };
    expect(found(verifyByDocuments, { documents })).toMatchObject({
      outcome: 'unknown',
      codes: ['document-awaits-review', 'document-rejected'],
    });
    expect(found(verifyByDocuments, { documents: { ...documents, received: 0 } })).toMatchObject({
      outcome: 'unmet',
      codes: ['document-rejected'],
      missing: ['person.document'],
    });
  });

  it('does not apply to a U.S. person, to a program without documents, or to who is verified by others', () => {
    expect(found(verifyByDocuments, { usSince }).codes).toEqual(['us-person-established']);
    const without = context({ verificationMethods: ['email-code'], documentaryRequired: false });
    expect(found(verifyByDocuments, {}, without)).toMatchObject({
      outcome: 'not-applicable',
      codes: ['documents-not-in-program'],
    });
    const choice = context({ documentaryRequired: false });
    const proofs = [proof('email-code'), proof('domain-dns')];
    expect(found(verifyByDocuments, { proofs }, choice).codes).toEqual(['verified-without-documents']);
    expect(found(verifyByDocuments, {}, choice).outcome).toBe('unknown');
  });
});

describe('verify-without-documents', () => {
  it('is met by as many other methods as the program needs beside a document', () => {
    expect(found(verifyWithoutDocuments, { proofs: verifiedProofs })).toMatchObject({
      outcome: 'met',
      codes: ['method-succeeded'],
    });
    expect(found(verifyWithoutDocuments, { proofs: [proof('documentary')] })).toMatchObject({
      outcome: 'unknown',
      codes: ['another-method-needed'],
      missing: ['person.verification.other-method'],
    });
  });

  it('does not apply where documents are enough or the person is a U.S. person', () => {
    const one = context({ verificationMethodsNeeded: 1 });
    expect(found(verifyWithoutDocuments, { proofs: [proof('documentary')] }, one)).toMatchObject({
      outcome: 'not-applicable',
      codes: ['documents-are-enough'],
    });
    expect(found(verifyWithoutDocuments, { usSince }).outcome).toBe('not-applicable');
  });

  it('names every hard case, and is open until a method without documents succeeds', () => {
    const one = context({ verificationMethodsNeeded: 1 });
    const hard = { circumstances: ['not-met-in-person', 'unfamiliar-documents'] } as const;
    expect(found(verifyWithoutDocuments, { ...hard, proofs: [proof('documentary')] }, one)).toMatchObject({
      outcome: 'unknown',
      codes: ['hard-case', 'hard-case', 'another-method-needed'],
    });
    const both = found(verifyWithoutDocuments, { ...hard, proofs: verifiedProofs }, one);
    expect(both).toMatchObject({ outcome: 'met', codes: ['hard-case', 'hard-case', 'method-succeeded'] });
  });
});

describe('verify-beneficial-owners', () => {
  const full: VerificationContext = { ...context(), edition: 'test' };
  const owner = (outcome: VerificationOutcome, person: PersonRecord['person'] = id.owner) => ({
    person,
    outcome,
    since: now,
    dueOn: null,
    failedOn: null,
    attemptsLeft: 3,
    openDiscrepancies: 0,
    awaitingReview: false,
    reverifyDueOn: null,
  });
  const of = (
    outcomes: readonly VerificationOutcome[],
    ownersKnown: 'met' | 'unknown' | 'unmet' | 'not-applicable' = 'met',
  ) =>
    verifyBeneficialOwners(
      { customer: id.person, owners: outcomes.map((outcome) => owner(outcome)), ownersKnown },
      full,
    );

  it.each([
    ['verified', 'met'],
    ['pending', 'unknown'],
    ['in-doubt', 'unknown'],
    ['failed', 'unmet'],
    ['not-owed', 'not-applicable'],
  ] as const)('an owner who is %s makes it %s', (outcome, expected) => {
    expect(of([outcome]).outcome).toBe(expected);
  });

  it('is as bad as the worst owner, and names each of them', () => {
    const finding = of(['verified', 'failed', 'pending', 'not-owed']);
    expect(finding.outcome).toBe('unmet');
    expect(finding.reasons.map((reason) => reason.code)).toEqual([
      'owner-verified',
      'owner-not-verified',
      'owner-not-verified',
    ]);
    expect(finding.missing).toEqual([`person.verification:${id.owner}`, `person.verification:${id.owner}`]);
  });

  it('is not met while owners are not fully known, however many are verified', () => {
    expect(of(['verified'], 'unknown')).toMatchObject({
      outcome: 'unknown',
      missing: ['customer.beneficialOwners'],
    });
    expect(of([], 'unmet').outcome).toBe('unknown');
    expect(of([], 'not-applicable').reasons).toMatchObject([{ code: 'no-foreign-owner' }]);
  });
});

describe('ask-more-when-in-doubt', () => {
  const asked = (over: Partial<PersonRecord['evidence'][number]> = {}): PersonRecord['evidence'][number] => ({
    id: id.evidence,
    doubt: id.doubt,
    kind: 'explanation',
    state: 'asked',
    dueOn: day('2026-04-01'),
    ...over,
  });

  it('does not apply where there is no doubt and nothing failed', () => {
    expect(found(askMoreWhenInDoubt, { evidence: [asked()] })).toMatchObject({
      outcome: 'not-applicable',
      codes: ['not-in-doubt'],
    });
  });

  it('is unmet while nothing was asked, for a doubt and for a failure alike', () => {
    expect(found(askMoreWhenInDoubt, { doubts: [openDoubt] })).toMatchObject({
      outcome: 'unmet',
      codes: ['doubt-open', 'nothing-asked'],
      missing: ['person.evidence'],
    });
    const entries = [openEntry];
    expect(found(askMoreWhenInDoubt, { entries })).toMatchObject({
      outcome: 'unmet',
      codes: ['identity-not-verified', 'nothing-asked'],
    });
    // What was asked for a doubt says nothing about a failure.
    expect(found(askMoreWhenInDoubt, { entries, evidence: [asked()] }).outcome).toBe('unmet');
    expect(found(askMoreWhenInDoubt, { entries, evidence: [asked({ doubt: null })] }).outcome).toBe(
      'unknown',
    );
  });

  it('is unknown while an answer is outstanding and met once all is provided or waived', () => {
    const doubts = [openDoubt];
    const one = found(askMoreWhenInDoubt, { doubts, evidence: [asked(), asked({ state: 'waived' })] });
    expect(one).toMatchObject({
      outcome: 'unknown',
      codes: ['doubt-open', 'evidence-asked', 'evidence-settled'],
      missing: ['person.evidence.explanation'],
    });
    expect(found(askMoreWhenInDoubt, { doubts, evidence: [asked({ state: 'provided' })] }).outcome).toBe(
      'met',
    );
  });
});

describe('resolve-discrepancies', () => {
  const one = (severity: 'substantive' | 'minor', resolved: boolean) => ({
    id: id.discrepancy,
    severity,
    resolved,
  });

  it.each([
    [[], 'not-applicable', 'no-discrepancy'],
    [[one('minor', false)], 'not-applicable', 'no-discrepancy'],
    [[one('substantive', true), one('minor', false)], 'met', 'discrepancies-resolved'],
    [[one('substantive', true), one('substantive', false)], 'unmet', 'discrepancy-open'],
  ] as const)('%# %s', (discrepancies, outcome, code) => {
    expect(found(resolveDiscrepancies, { discrepancies })).toMatchObject({ outcome, codes: [code] });
  });
});

describe('register-unresolved-identities', () => {
  it('does not apply while nothing failed, and is met when each entry says how it ended', () => {
    expect(found(registerUnresolvedIdentities, {}).codes).toEqual(['no-failure']);
    const entries = [{ ...openEntry, resolution: 'refused' as const }];
    expect(found(registerUnresolvedIdentities, { entries })).toMatchObject({
      outcome: 'met',
      codes: ['failure-registered'],
    });
  });

  it('is unknown while a resolution is open, and names the entry', () => {
    expect(found(registerUnresolvedIdentities, { entries: [openEntry] })).toMatchObject({
      outcome: 'unknown',
      codes: ['failure-registered', 'resolution-open'],
      missing: [`unresolved-identity.resolution:${id.entry}`],
    });
  });

  it('is unmet where attempts are used up and no entry says so', () => {
    expect(found(registerUnresolvedIdentities, { failedAttempts: 3 })).toMatchObject({
      outcome: 'unmet',
      codes: ['failure-not-registered'],
    });
  });
});

describe('reverify-periodically', () => {
  it('does not apply to somebody who was never verified', () => {
    expect(found(reverifyPeriodically, {}).codes).toEqual(['never-verified']);
  });

  it('is met through the last day and unmet from the next, in the legal zone', () => {
    const proofs = verifiedProofs;
    const lastMoment = context({}, instant('2028-03-03T04:59:59Z'));
    expect(found(reverifyPeriodically, { proofs }, lastMoment)).toMatchObject({
      outcome: 'met',
      codes: ['verified-until'],
    });
    const midnight = context({}, instant('2028-03-03T05:00:00Z'));
    expect(found(reverifyPeriodically, { proofs }, midnight)).toMatchObject({
      outcome: 'unmet',
      codes: ['verification-due-again'],
      missing: ['person.verification'],
    });
  });

  it('says where a change made it due', () => {
    const changed = { proofs: verifiedProofs, informationChangedAt: instant('2026-03-02T14:00:00Z') };
    expect(found(reverifyPeriodically, changed).codes).toEqual(['information-changed', 'verified-until']);
  });
});

it('every rule answers for every person, in the order of the list', () => {
  const findings = personFindings(known(), { ...context(), edition: 'test' });
  expect(findings.map((finding) => finding.obligation)).toEqual([
    'verify-by-documents',
    'verify-without-documents',
    'ask-more-when-in-doubt',
    'register-unresolved-identities',
    'resolve-discrepancies',
    'reverify-periodically',
  ]);
  expect(personRules).toHaveLength(findings.length);
});
