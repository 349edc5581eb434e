/**
 * Whatever the world and whatever the change: what a trial says an account will be, it is, once the change was approved,
 * took effect, and everything that follows of itself was done. What it says an account would be without, it is before.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMilliseconds, addToDay, dayOf, type Instant } from '../src/kernel/time.ts';
import { seeded } from './setup/seeded.ts';
import { type Applicant, complete } from './setup/standing-world.ts';
import { openTrialWorld, type Seen, type TrialWorld, termsThatCount } from './setup/trial-world.ts';

const day = 86_400_000;
const tight = {
  services: ['vm'],
  acceleratorsMax: 0,
  regions: ['us-east'],
  spendMax: { minor: 100, currency: 'USD' },
  monitoring: 'enhanced',
};
const loose = { services: [], acceleratorsMax: 8, regions: [], spendMax: null, monitoring: 'standard' };

/** Changes that bear on facts, on rules, on terms, or on nothing that an account may do. */
const changes = [
  { verificationMethodsNeeded: 3 },
  { verificationMethodsNeeded: 1, documentaryRequired: false },
  { verificationMethods: ['documentary', 'telephone-code'], verificationMethodsNeeded: 2 },
  { ownershipThresholdPercent: 10 },
  { ownershipThresholdPercent: 25, ownershipCountingRule: 'direct-only' },
  { controlHolderRequired: false },
  { ownershipControlRoles: ['boardChair'], controlHolderRequired: true },
  { verificationAttemptsMax: 1 },
  { suspendAfterFailedDays: 0, closeAfterSuspendedDays: 0 },
  { pendingDays: 3 },
  { pendingDays: 60 },
  { pendingTerms: tight },
  { pendingTerms: loose, restrictedTerms: tight },
  { usPersonOwnersNeedEvidence: 'attestation' },
  { trialWithoutPayment: false },
  { usBeforeStatusTerms: 'not-opened' },
  { legalZone: 'Asia/Tokyo' },
  { reviewHours: 12 },
  { reverifyEveryMonths: 1 },
] as const;

let world: TrialWorld;
beforeEach(async () => {
  world = await openTrialWorld();
});
afterEach(() => world?.here.close());

async function populate(random: () => number): Promise<void> {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T; // Safe: never empty.
  const all: Applicant[] = [];
  for (const shares of [[60, 15, 25], [60, 12, 28], [76, 24], [100]])
    all.push(await world.openedCompany(shares));
  for (let count = 0; count < 9; count++) all.push(await world.opened());
  for (const one of all.slice(4, 9)) await world.verify(one.person);
  all.push(await world.apply(), await world.apply(complete.slice(0, 5)));
  const steps: Readonly<Record<string, (one: Applicant) => Promise<unknown>>> = {
    verify: (one) => world.verify(one.person),
    again: (one) => world.verify(one.person),
    confirm: (one) => world.confirm(one.person),
    reject: (one) => world.handInExpired(one.person),
    us: (one) => world.officer.post(`/us-person/persons/${one.person}/decisions`, shownUs),
    fail: (one) => world.officer.post(`/verification/persons/${one.person}/failures`, failure),
    doubt: (one) => world.officer.post(`/verification/persons/${one.person}/doubts`, doubt),
    report: (one) => world.officer.post(`/standing/accounts/${one.account}/identity-reports`, report),
    end: (one) => world.officer.post(`/standing/accounts/${one.account}/closing`, ended),
  };
  for (let count = 0; count < 24; count++) {
    await steps[pick(Object.keys(steps))]?.(pick(all));
    if (random() < 0.2) world.here.moveClock(later(random() * 8));
  }
  await world.settle();
}

const shownUs = {
  status: 'us',
  ground: 'us-citizen',
  evidence: [{ kind: 'passport', reference: 'seen at the desk', seenOn: '2026-03-01' }],
};
const failure = { because: 'evidence-false', words: 'the document was altered' };
const doubt = {
  reason: 'evidence-contradicts',
  words: 'two papers name two people',
  ask: [{ kind: 'another-document' }],
};
const report = { text: 'somebody signed in as me' };
const ended = { because: 'contract-ended' };

const later = (days: number): Instant => addMilliseconds(world.here.now(), Math.floor(days * day));

type Row = { account: string; before: Seen; after: Seen };

/** Both sides of every account: of those that a trial does not list, what they are stands for both. */
async function sidesOf(trial: string, stored: ReadonlyMap<string, Seen>) {
  const rows: readonly Row[] = await world.rows(trial, 'accounts');
  const listed = new Map(rows.map((row) => [row.account, row]));
  const side = (which: 'before' | 'after') =>
    new Map(
      [...stored].map(([account, known]): [string, Seen] => {
        const seen = listed.get(account)?.[which] ?? known;
        return [account, { ...seen, terms: termsThatCount(seen.terms) }];
      }),
    );
  return { before: side('before'), after: side('after'), listed: rows.length };
}

/** How many accounts there are in each state. */
function counted(of: ReadonlyMap<string, Seen>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of of.values()) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function countsFrom(moves: readonly { from: string; accounts: number }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { from, accounts } of moves) counts[from] = (counts[from] ?? 0) + accounts;
  return counts;
}

describe('what a trial foresees comes', () => {
  it.each([8, 21])(
    'with a change that takes effect today (seed %i)',
    async (seed) => {
      const random = seeded(seed);
      await populate(random);
      let moved = 0;
      for (const settings of changes) {
        const stored = await world.standings();
        const change = await world.draft(settings);
        const trial = await world.tried(change.id);
        const sides = await sidesOf(trial.id, stored);
        expect(countsFrom(trial.moves)).toEqual(counted(stored));
        expect(sides.before, `before ${JSON.stringify(settings)}`).toEqual(stored);
        await world.approve(change.id);
        await world.settle();
        expect(sides.after, `after ${JSON.stringify(settings)}`).toEqual(await world.standings());
        moved += sides.listed;
        world.here.moveClock(later(random() * 4));
        await world.settle();
      }
      // Or nothing would have been foreseen.
      expect(moved).toBeGreaterThan(20);
    },
    300_000,
  );

  it.each(changes.slice(2, 4))(
    'with one that takes effect on a later day: %j',
    async (settings) => {
      await populate(seeded(5));
      const today = dayOf(world.here.now(), 'America/New_York');
      const change = await world.draft(settings, addToDay(today, { days: 9 }));
      const trial = await world.tried(change.id);
      await world.approve(change.id);
      world.here.moveClock(trial.moment);
      await world.settle();
      const now = await world.standings();
      expect((await sidesOf(trial.id, now)).after).toEqual(now);
    },
    120_000,
  );
});
