/** Whatever happens, in whatever order: what is stored is what the pure function gives from the facts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringIntoForce } from '../../../../test/setup/program-change.ts';
import { seeded } from '../../../../test/setup/seeded.ts';
import { type Applicant, complete, openWorld, type World } from '../../../../test/setup/standing-world.ts';
import { addMilliseconds } from '../../../kernel/time.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.here.close());

const words = { customerText: 'We cannot keep this account.', colleagueText: 'As the file shows.' };
const day = 86_400_000;

/** What may happen to an applicant. A step that is refused in its state is as good a step: it must change nothing. */
const steps: Readonly<Record<string, (one: Applicant) => Promise<unknown>>> = {
  open: (one) => world.open(one),
  us: (one) =>
    world.officer.post(`/us-person/persons/${one.person}/decisions`, {
      status: 'us',
      ground: 'us-citizen',
      evidence: [{ kind: 'passport', reference: 'seen', seenOn: '2026-03-01' }],
    }),
  notUs: async (one) => {
    const { decisions } = (await world.officer.get(`/us-person/persons/${one.person}`)).json;
    if (!decisions[0]) return;
    const path = `/us-person/decisions/${decisions[0].id}/withdrawals`;
    await world.officer.post(path, { reason: 'evidence-in-doubt' });
  },
  addElement: (one) =>
    world.officer.post(`/identification/persons/${one.person}/elements`, {
      source: 'customer',
      element: complete.find(({ kind }) => kind === 'telephone'),
    }),
  fail: (one) =>
    world.officer.post(`/verification/persons/${one.person}/failures`, {
      because: 'evidence-false',
      words: 'the document was altered',
    }),
  doubt: (one) =>
    world.officer.post(`/verification/persons/${one.person}/doubts`, {
      reason: 'evidence-contradicts',
      words: 'two papers name two people',
      ask: [{ kind: 'another-document' }],
    }),
  grant: (one) =>
    world.officer.post(`/verification/persons/${one.person}/attempt-grants`, {
      words: 'try once more, please',
    }),
  report: (one) =>
    world.officer.post(`/standing/accounts/${one.account}/identity-reports`, {
      text: 'somebody signed in as me',
    }),
  appeal: (one) =>
    world.officer.post(`/standing/accounts/${one.account}/appeals`, { text: 'look again, please' }),
  proposeRefusal: (one) =>
    world.officer.post(`/standing/accounts/${one.account}/refusal-proposals`, {
      because: 'identity-not-verified',
      ...words,
    }),
  proposeClosing: (one) =>
    world.officer.post(`/standing/accounts/${one.account}/closing-proposals`, {
      because: 'identity-not-verified',
      ...words,
    }),
  decideCase: async (one) => {
    const open = (await world.standing(one)).cases.find(
      (each: { outcome: unknown }) => each.outcome === null,
    );
    if (!open) return;
    const [resolution, reason] = answers[String(open.kind)] ?? ['', ''];
    const rita = world.here.as('officer', `rita ${open.case}`);
    await rita.post(`/casework/cases/${open.case}/claim`);
    await rita.post(`/casework/cases/${open.case}/decisions`, { outcome: 'FINAL', resolution, reason });
    await world.here.as('officer', `piet ${open.case}`).post(`/casework/cases/${open.case}/confirmation`, {});
  },
  end: (one) =>
    world.officer.post(`/standing/accounts/${one.account}/closing`, { because: 'contract-ended' }),
};

const answers: Readonly<Record<string, readonly [string, string]>> = {
  'refusal-proposal': ['refuse', 'identity-not-verified'],
  'closing-proposal': ['close', 'identity-not-verified'],
  appeal: ['granted', 'new-facts'],
  'compromised-identity': ['verify-again', 'identity-to-be-shown-again'],
};

describe('what is stored is what the facts give', () => {
  it.each([11, 19])('after any sequence of commands and any passing of time (seed %i)', async (seed) => {
    const random = seeded(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T; // Safe: never empty.
    const applicants = [await world.opened(), await world.opened(), await world.apply(complete.slice(0, 5))];
    const accounts = applicants.map((one) => one.account);
    const seen = new Set<string>();
    for (let count = 0; count < 50; count++) {
      // People decide often, or everything waits for them.
      const name = pick([...Object.keys(steps), 'decideCase', 'decideCase', 'grant', 'open']);
      await steps[name]?.(pick(applicants));
      if (random() < 0.3) {
        world.here.moveClock(addMilliseconds(world.here.now(), Math.floor(random() * 20 * day)));
        await world.watch();
      }
      expect(await world.drift(accounts), `after step ${count}, ${name}`).toEqual([]);
      for (const one of applicants) seen.add((await world.standing(one)).state);
    }
    // Wandering that stays in one place would prove nothing.
    expect([...seen].length, [...seen].join()).toBeGreaterThan(3);
  });

  it('a round over all accounts changes nothing that is right, and mends what is not', async () => {
    const one = await world.opened();
    const before = await world.standing(one);
    await world.must(world.officer.post('/standing/recomputations'));
    await world.jobs();
    expect(await world.standing(one)).toEqual(before);
  });

  it('a change of settings goes round: those it bears on change, the others stay', async () => {
    const [one, us] = [await world.opened(), await world.opened()];
    await world.us(us.person);
    const before = await world.standing(us);
    await bringIntoForce(world.here, {
      content: { settings: { pendingDays: 5 } },
      by: world.officer,
      second: world.here.as('officer', 'piet'),
    });
    await world.jobs();
    const { requirements, life } = await world.standing(one);
    expect(Date.parse(requirements.currentDeadline) - Date.parse(life.openedOn)).toBe(5 * day);
    expect((await world.standing(us)).version).toBe(before.version);
  });
});
