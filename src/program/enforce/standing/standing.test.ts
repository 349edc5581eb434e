import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../kernel/canonical.ts';
import { addToDay, type Day, day, type Instant, instant } from '../../../kernel/time.ts';
import {
  accountCase,
  ada,
  applied,
  ben,
  claimed,
  codes,
  decided,
  facts,
  holder,
  law,
  settings,
  standingAt,
  undetermined,
  verification,
} from './facts-fixture.ts';
import { type Judgement, standingOf, type WorkedOut } from './standing.ts';
import type { StandingFacts, StandingTime } from './types/facts.ts';
import { standingStates } from './types/standing.ts';

const start = day('2026-01-01');
const anyDay = fc.integer({ min: 0, max: 500 }).map((days): Day => addToDay(start, { days }));
const anyInstant = fc
  .integer({ min: 0, max: 500 * 86_400_000 })
  .map((milliseconds): Instant => instant(new Date(Date.parse('2026-01-01T00:00:00Z') + milliseconds)));

const anyVerification = (person: typeof ada) =>
  fc.record({
    person: fc.constant(person),
    outcome: fc.constantFrom('verified', 'pending', 'in-doubt', 'failed', 'not-owed'),
    since: anyInstant,
    dueOn: fc.option(anyDay),
    failedOn: fc.option(anyDay),
    attemptsLeft: fc.nat(3),
    openDiscrepancies: fc.nat(2),
    awaitingReview: fc.boolean(),
    reverifyDueOn: fc.option(anyDay),
  });

const anyStatus = (person: typeof ada) =>
  fc.oneof(
    fc.constant(undetermined(person)),
    fc
      .tuple(fc.constantFrom('us' as const, 'foreign' as const), anyDay)
      .map(([status, on]) => decided(person, status, on)),
    fc.constantFrom('us' as const, 'foreign' as const).map((status) => claimed(person, status)),
  );

const anyCase = fc
  .record({
    kind: fc.constantFrom(
      'appeal' as const,
      'closing-proposal' as const,
      'compromised-identity' as const,
      'refusal-proposal' as const,
    ),
    openedAt: anyInstant,
    dueOn: fc.option(anyDay),
    resolved: fc.option(
      fc.record({
        at: anyInstant,
        outcome: fc.constantFrom('granted' as const, 'denied' as const, 'verify-again' as const),
      }),
    ),
  })
  .map(accountCase);

const anyFacts: fc.Arbitrary<StandingFacts> = fc
  .record({
    life: fc.oneof(
      anyInstant.map((since) => ({ state: 'applied' as const, since })),
      fc.record({ since: anyInstant, openedOn: anyDay }).map((one) => ({ state: 'opened' as const, ...one })),
    ),
    origin: fc.constantFrom('application' as const, 'existing' as const),
    customer: anyStatus(ada),
    owners: fc.array(anyStatus(ben), { maxLength: 1 }),
    verification: fc.tuple(fc.option(anyVerification(ada)), fc.option(anyVerification(ben))),
    cases: fc.array(anyCase, { maxLength: 3 }),
    ownersKnown: fc.constantFrom('met' as const, 'unknown' as const),
    collected: fc.constantFrom([], ['name'] as const, facts().customer.collected),
  })
  .map((one) =>
    facts({
      life: one.life,
      account: { ...facts().account, origin: one.origin },
      customer: holder(one.customer, { collected: one.collected }),
      owners: one.owners.map((owner) => holder(owner)),
      verification: one.verification.filter((each) => each !== null),
      ownersKnown: { outcome: one.ownersKnown, missing: [] },
      cases: one.cases,
    }),
  );

const anyAhead = fc.array(
  fc.record({
    from: anyInstant,
    settings: fc.nat(60).map((pendingDays) => ({ ...settings, pendingDays })),
    bearsOnFacts: fc.constant(false),
  }),
  { maxLength: 2 },
);
const edition = { ...law, existingAccountsDueOn: day('2026-09-30') };

/** The judgement alone at a moment, the settings of that moment in force. */
function at(moment: Instant, given: StandingFacts, ahead: StandingTime['ahead']): WorkedOut {
  const inForce = ahead.findLast((one) => one.from <= moment)?.settings ?? settings;
  return standingOf(given, edition, {
    at: moment,
    settings: inForce,
    ahead: ahead.filter((one) => one.from > moment),
  });
}

function text({ state, terms, reasons, lifts, requirements }: Judgement): string {
  return canonicalJson({ state, terms: { ...terms, until: null }, reasons, lifts, requirements });
}

describe('validUntil', () => {
  const sorted = anyAhead.map((ahead) => [...ahead].sort((a, b) => (a.from < b.from ? -1 : 1)));

  it('is the first moment at which time alone changes the standing: not a millisecond early, not one late', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyInstant,
        sorted,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, now, ahead, part) => {
          const later = ahead.filter((one) => one.from > now);
          const standing = standingOf(given, edition, { at: now, settings, ahead: later });
          const end = standing.validUntil ?? instant('2040-01-01T00:00:00Z');
          const between = Date.parse(now) + Math.floor((Date.parse(end) - 1 - Date.parse(now)) * part);
          const same = (moment: number) =>
            text(at(instant(new Date(moment)), given, later)) === text(standing);
          expect(same(Date.parse(end) - 1)).toBe(true);
          expect(same(between)).toBe(true);
          if (standing.validUntil) expect(same(Date.parse(end))).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  }, 30_000);

  it('and the end of the terms is the first moment at which the terms are others', () => {
    fc.assert(
      fc.property(anyFacts, anyInstant, (given, now) => {
        const { terms, validUntil } = standingOf(given, edition, { at: now, settings, ahead: [] });
        if (terms.until === null) return;
        const then = (moment: number) => ({ ...at(instant(new Date(moment)), given, []).terms, until: null });
        expect(then(Date.parse(terms.until) - 1)).toEqual({ ...terms, until: null });
        expect(then(Date.parse(terms.until))).not.toEqual({ ...terms, until: null });
        expect(validUntil !== null && validUntil <= terms.until).toBe(true);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('is the day on which an approved change of a setting bites', () => {
    const pending = facts({ verification: [verification({ outcome: 'pending' })] });
    const from = instant('2026-03-20T04:00:00Z');
    const ahead = [{ from, settings: { ...settings, pendingDays: 5 }, bearsOnFacts: false }];
    const standing = standingOf(pending, law, { at: instant('2026-03-10T12:00:00Z'), settings, ahead });
    expect([standing.state, standing.validUntil]).toEqual(['pending', from]);
    const unaffected = standingOf(facts(), law, { at: instant('2026-03-10T12:00:00Z'), settings, ahead });
    expect(unaffected.validUntil).toBeNull();
  });

  it('is no later than the moment from which the facts at hand say nothing', () => {
    const [at, from] = [instant('2026-03-10T12:00:00Z'), instant('2026-03-20T04:00:00Z')];
    const held = { ...facts(), heldUntil: from };
    const until = (given: StandingFacts, ahead: StandingTime['ahead'] = []) =>
      standingOf(given, law, { at, settings, ahead }).validUntil;
    expect(until(held)).toBe(from);
    expect(until(facts(), [{ from, settings, bearsOnFacts: true }])).toBe(from);
    expect(until({ ...held, heldUntil: at })).toBeNull();
    const sooner = {
      ...held,
      verification: [verification({ outcome: 'pending', dueOn: day('2026-03-12') })],
    };
    expect(until(sooner)).toBe('2026-03-13T04:00:00.000Z');
  });

  it('knows that the legal day is longer or shorter when clocks are set', () => {
    const due = (dueOn: string) =>
      facts({ verification: [verification({ outcome: 'pending', dueOn: day(dueOn) })] });
    const until = (dueOn: string) =>
      standingOf(due(dueOn), law, { at: instant('2026-03-02T16:00:00Z'), settings, ahead: [] }).validUntil;
    expect(until('2026-03-07')).toBe('2026-03-08T05:00:00.000Z');
    expect(until('2026-03-08')).toBe('2026-03-09T04:00:00.000Z');
    expect(until('2028-02-29')).toBe('2028-03-01T05:00:00.000Z');
  });
});

describe('a standing', () => {
  it('is the same from the same facts, and always gives a reason and terms that fit its state', () => {
    fc.assert(
      fc.property(anyFacts, anyInstant, (given, now) => {
        const standing = at(now, given, []);
        expect(canonicalJson(at(now, given, []))).toBe(canonicalJson(standing));
        expect(standingStates).toContain(standing.state);
        expect(standing.reasons.length).toBeGreaterThan(0);
        const { newProvisioning, runningMachines } = standing.terms;
        if (standing.state === 'good') expect(newProvisioning).toBe('allowed');
        if (standing.state === 'suspended') expect(newProvisioning).toBe('stopped');
        expect(runningMachines).toBe(given.life.state === 'opened' ? 'untouched' : 'none');
        expect(standing.requirements.disabledReason === null).toBe(newProvisioning === 'allowed');
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('gives every reason, the gravest first', () => {
    const standing = at(
      instant('2026-05-01T12:00:00Z'),
      facts({
        owners: [holder(undetermined(ben))],
        verification: [
          verification({ outcome: 'in-doubt' }),
          verification({ person: ben, outcome: 'failed', failedOn: day('2026-03-01') }),
        ],
        cases: [accountCase({ kind: 'compromised-identity' })],
      }),
      [],
    );
    expect(codes(standing)).toEqual([
      'suspended-after-failed-attempts',
      'closing-to-be-proposed',
      'identity-compromised',
      'identity-in-doubt',
    ]);
    expect(standing.requirements.disabledReason).toBe('suspended-after-failed-attempts');
  });

  it('offers proof of U.S. status in place of what is owed, unless somebody is decided to be foreign', () => {
    const now = instant('2026-03-10T12:00:00Z');
    const pending = { verification: [verification({ outcome: 'pending' })] };
    expect(at(now, facts(pending), []).requirements.alternatives).toEqual([
      { instead: [`verification:${ada}`], by: [`us-status:${ada}`] },
    ]);
    const foreign = { ...pending, customer: holder(decided(ada, 'foreign')) };
    expect(at(now, facts(foreign), []).requirements.alternatives).toEqual([]);
  });

  it('asks nothing more on it of whoever has said what they are: a colleague decides', () => {
    const now = instant('2026-03-10T12:00:00Z');
    const pending = { verification: [verification({ outcome: 'pending' })] };
    const us = { ...pending, customer: holder(claimed(ada, 'us')) };
    expect(at(now, facts(us), []).requirements.pendingVerification).toMatchObject([
      { code: 'us-status', owedBy: 'provider', optional: true },
    ]);
    const foreign = { ...pending, customer: holder(claimed(ada, 'foreign')) };
    expect(at(now, facts(foreign), []).requirements.alternatives).toEqual([]);
    const notShown = { ...pending, customer: holder(claimed(ada, 'us', 'not-shown')) };
    expect(at(now, facts(notShown), []).requirements).toMatchObject({
      alternatives: [{ by: [`us-status:${ada}`] }],
      errors: [{ requirement: `us-status:${ada}`, code: 'us-status-not-shown' }],
    });
  });

  it('waits for a colleague, not for the applicant, where nothing opens before the status is determined', () => {
    const when = { settings: { usBeforeStatusTerms: 'not-opened' } } as const;
    for (const status of ['us', 'foreign'] as const) {
      const told = standingAt({ ...applied, customer: holder(claimed(ada, status)) }, when);
      expect(told.state).toBe('not-opened');
      const item = told.requirements.pendingVerification.find(({ code }) => code === 'us-status');
      expect(item).toMatchObject({ owedBy: 'provider', optional: false });
      expect(told.requirements.currentlyDue).toEqual([]);
    }
  });
});
