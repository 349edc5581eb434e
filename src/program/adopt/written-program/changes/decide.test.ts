import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal } from '../../../../kernel/problems.ts';
import { addToDay, day, instant } from '../../../../kernel/time.ts';
import { proposal } from '../../../../law/fixture.ts';
import { loadEdition } from '../../../../law/index.ts';
import {
  approve,
  type Circumstances,
  confirm,
  draft,
  sendBack,
  stillNeeds,
  submit,
  transitions,
  withdraw,
} from './decide.ts';
import { digestOf } from './digest.ts';
import { type ChangeEvent, changeAfter } from './life.ts';
import { type ProgramChange, type ProgramContent, programContent, type TrialFound } from './types.ts';

const edition = await loadEdition(proposal);
const id = 'pch_1' as Id<'programChange'>;
const at = instant('2026-03-02T15:00:00Z');
const adopted: Circumstances = {
  today: day('2026-03-02'),
  adopted: true,
  fourEyes: true,
  brakeSharePercent: 5,
  legalZone: 'America/New_York',
  trialDays: 7,
  settingsDigest: 'a'.repeat(64),
  edition,
};
const beforeAdoption = { ...adopted, adopted: false };
const material = { is: false, because: 'neither methods nor unverified accounts' };

const written = (content: object, effectiveOn = '2026-03-10') => {
  const drafted = { content: programContent.parse(content), effectiveOn: day(effectiveOn) };
  return { ...drafted, reason: 'our risk assessment asks for it', digest: digestOf(drafted) };
};
const stricter = written({ settings: { pendingDays: 5 } });

/** The change once it was decided by somebody; a refusal is a fault of the test. */
function then(change: ProgramChange | undefined, decided: NewEvent[] | Refusal, by: string): ProgramChange {
  if (isRefusal(decided)) throw new Error(decided.refused);
  let now = change;
  for (const { type, data, subject } of decided)
    now = changeAfter(now, { type, subject, by, at, data } as unknown as ChangeEvent); // Safe: as decide made it.
  if (!now) throw new Error('nothing was decided');
  return now;
}

function triedAs(change: ProgramChange, found: Partial<TrialFound> = {}): ProgramChange {
  const counts = {
    accounts: 9,
    changed: 1,
    worse: 1,
    customers: 9,
    customersWorse: 1,
    verdicts: 0,
    otherwise: 0,
  };
  const data = {
    digest: change.digest,
    work: 'lwk_1' as Id<'longWork'>,
    ...counts,
    sharePercent: 1,
    ...found,
  };
  return changeAfter(change, { type: 'program-change-tried', subject: id, by: 'usr_t', at, data });
}

const drafted = (data = stricter, by = 'usr_a', circumstances = adopted) =>
  then(undefined, draft({ id }, data, circumstances), by);
const submitted = (data = stricter, by = 'usr_a') =>
  then(drafted(data), submit(drafted(data), material, adopted), by);
const code = (decided: NewEvent[] | Refusal) => (isRefusal(decided) ? decided.refused : 'done');

describe('what a change holds', () => {
  it('may be as strict as the law or stricter; looser is refused with the field, the clause and the limit', () => {
    const asking = (ownershipThresholdPercent: number) =>
      draft({ id }, written({ settings: { ownershipThresholdPercent } }), adopted);
    expect([code(asking(25)), code(asking(24.999))]).toEqual(['done', 'done']);
    expect(asking(25.001)).toMatchObject({
      refused: 'looser-than-law',
      errors: [{ field: 'body.content.settings.ownershipThresholdPercent', detail: 'at most 25: § 7.301' }],
    });
  });

  it('names every setting that is looser, not only the first', () => {
    const both = written({ settings: { ownershipThresholdPercent: 30, retentionYears: 1 } });
    expect(draft({ id }, both, adopted)).toMatchObject({
      errors: [{}, { detail: 'at least 2: § 7.302(e)' }],
    });
  });

  it('has text only in clauses that take it, and risks answered only by clauses there are', () => {
    const nowhere = written({
      narratives: { nowhere: 'text' },
      risks: {
        one: { factor: 'services', title: 'A risk', likelihood: 1, impact: 1, answeredBy: ['elsewhere'] },
      },
    });
    expect(draft({ id }, nowhere, adopted)).toMatchObject({
      refused: 'invalid-field',
      errors: [
        { field: 'body.content.narratives.nowhere' },
        { field: 'body.content.risks.one.answeredBy', detail: 'elsewhere' },
      ],
    });
  });

  it('takes effect today or later, never before', () => {
    expect(code(draft({ id }, written({}, '2026-03-02'), adopted))).toBe('done');
    expect(draft({ id }, written({}, '2026-03-01'), adopted)).toMatchObject({
      errors: [{ field: 'body.effectiveOn', code: 'in-the-past' }],
    });
  });

  it('is not submitted empty, nor without saying whether it is material once there is a program', () => {
    expect(code(submit(drafted(written({})), material, adopted))).toBe('invalid-field');
    expect(code(submit(drafted(), null, adopted))).toBe('reason-missing');
    expect(code(submit(drafted(), null, beforeAdoption))).toBe('done');
  });
});

describe('a change of an adopted program', () => {
  it('is approved by a person who neither wrote any of it nor submitted it', () => {
    const tried = triedAs(submitted());
    expect(code(approve(tried, 'usr_a', adopted))).toBe('same-person');
    expect(code(approve(tried, 'usr_b', adopted))).toBe('done');
    const passedOn = triedAs(submitted(stricter, 'usr_c'));
    expect(code(approve(passedOn, 'usr_c', adopted))).toBe('same-person');
    const another = written({ settings: { pendingDays: 6 } });
    const rewritten = then(drafted(), draft(drafted(), another, adopted), 'usr_b');
    const again = triedAs(then(rewritten, submit(rewritten, material, adopted), 'usr_b'));
    expect(code(approve(again, 'usr_a', adopted))).toBe('same-person');
  });

  it('that holds a setting needs a trial of exactly this content; one of texts and risks alone does not', () => {
    expect(approve(submitted(), 'usr_b', adopted)).toMatchObject({
      refused: 'trial-required',
      errors: [{ field: 'trial', code: 'missing' }],
    });
    expect(code(approve(triedAs(submitted(), { digest: '0'.repeat(64) }), 'usr_b', adopted))).toBe(
      'trial-required',
    );
    expect(code(approve(submitted(written({ narratives: { fit: 'For us.' } })), 'usr_b', adopted))).toBe(
      'done',
    );
  });

  it('needs a trial that ended at most the set days ago, and is told the day when it is too old', () => {
    const tried = triedAs(submitted());
    const on = (today: string) => ({ ...adopted, today: day(today) });
    expect(code(approve(tried, 'usr_b', on('2026-03-09')))).toBe('done');
    expect(approve(tried, 'usr_b', on('2026-03-10'))).toMatchObject({
      refused: 'trial-required',
      errors: [{ field: 'trial', code: 'too-old', detail: expect.stringContaining('2026-03-02') }],
    });
    expect(stillNeeds(tried, on('2026-03-10'))).toContain('trial');
    const braked = triedAs(submitted(), { sharePercent: 6 });
    expect(code(confirm(braked, 'usr_c', on('2026-03-10')))).toBe('trial-required');
  });

  it('needs a trial against the settings that hold; one that kept no digest of them is held by its age', () => {
    const tried = (settingsDigest?: string) => triedAs(submitted(), settingsDigest ? { settingsDigest } : {});
    expect(code(approve(tried(adopted.settingsDigest), 'usr_b', adopted))).toBe('done');
    expect(code(approve(tried(), 'usr_b', adopted))).toBe('done');
    expect(approve(tried('b'.repeat(64)), 'usr_b', adopted)).toMatchObject({
      refused: 'trial-required',
      errors: [{ code: 'program-changed-since' }],
    });
  });

  it('is not approved by who submitted it before it was sent back', () => {
    const passedOn = submitted(stricter, 'usr_c');
    const back = then(passedOn, sendBack(passedOn, 'say more of the reason'), 'usr_b');
    const again = triedAs(then(back, submit(back, material, adopted), 'usr_a'));
    expect(code(approve(again, 'usr_c', adopted))).toBe('same-person');
    expect(code(approve(again, 'usr_b', adopted))).toBe('done');
  });

  it('loses its trial when its content or its day changes, and keeps it when neither does', () => {
    const tried = triedAs(drafted());
    const [same, other] = [stricter, written({ settings: { pendingDays: 5 } }, '2026-03-11')];
    expect(then(tried, draft(tried, same, adopted), 'usr_a').trial).not.toBeNull();
    expect(then(tried, draft(tried, other, adopted), 'usr_a').trial).toBeNull();
  });

  it('that would make more customers worse off than the set share waits for a third person', () => {
    const braked = triedAs(submitted(), { sharePercent: 5.01 });
    expect(approve(braked, 'usr_b', adopted)).toMatchObject({ refused: 'confirmation-needed' });
    expect(code(approve(triedAs(submitted(), { sharePercent: 5 }), 'usr_b', adopted))).toBe('done');
    expect(code(confirm(braked, 'usr_a', adopted))).toBe('same-person');
    const confirmed = then(braked, confirm(braked, 'usr_c', adopted), 'usr_c');
    expect(code(approve(confirmed, 'usr_c', adopted))).toBe('same-person');
    expect(code(approve(confirmed, 'usr_b', adopted))).toBe('done');
    expect(code(confirm(confirmed, 'usr_d', adopted))).toBe('already-exists');
  });

  it('is not confirmed where the brake does not hold it, and a new trial asks for a new confirmation', () => {
    expect(code(confirm(triedAs(submitted()), 'usr_c', adopted))).toBe('conflict');
    expect(code(confirm(submitted(), 'usr_c', adopted))).toBe('trial-required');
    const braked = triedAs(submitted(), { sharePercent: 6 });
    const confirmed = then(braked, confirm(braked, 'usr_c', adopted), 'usr_c');
    expect(triedAs(confirmed, { sharePercent: 90 }).confirmedBy).toBeNull();
  });

  it('takes effect on the day of its approval where that is later than the day asked for', () => {
    const late = approve(triedAs(submitted()), 'usr_b', {
      ...adopted,
      today: day('2026-03-12'),
      trialDays: 30,
    });
    expect(late).toMatchObject([{ data: { effectiveOn: '2026-03-12', digest: stricter.digest } }]);
  });

  it('says what it still needs', () => {
    expect(stillNeeds(drafted(), adopted)).toEqual(['submission', 'trial', 'second-person']);
    expect(stillNeeds(triedAs(submitted(), { sharePercent: 6 }), adopted)).toEqual([
      'confirmation',
      'second-person',
    ]);
    expect(stillNeeds(drafted(), beforeAdoption)).toEqual(['submission']);
  });
});

describe('a change before the adoption', () => {
  it('is put into force by one person, untried', () => {
    const alone = drafted(stricter, 'usr_a', beforeAdoption);
    const waiting = then(alone, submit(alone, null, beforeAdoption), 'usr_a');
    expect(approve(waiting, 'usr_a', beforeAdoption)).toMatchObject([
      { data: { secondPerson: false, material: false } },
    ]);
  });
});

describe('the transition table is whole', () => {
  it.each(['drafted', 'submitted', 'approved', 'withdrawn'] as const)(
    'from %s only the listed moves are allowed',
    (state) => {
      const change = { ...triedAs(submitted()), state };
      const moves = {
        drafted: [draft(change, stricter, adopted), sendBack(change, 'say more of the reason')],
        submitted: [submit(change, material, adopted)],
        approved: [approve(change, 'usr_b', adopted)],
        withdrawn: [withdraw(change)],
      };
      for (const [to, decided] of Object.entries(moves)) {
        const allowed = (transitions[state] as readonly string[]).includes(to);
        expect(
          decided.some((one) => !isRefusal(one)),
          `${state} to ${to}`,
        ).toBe(allowed);
        const refusals = decided.filter(isRefusal).map(({ refused }) => refused);
        expect(refusals.filter((refused) => refused !== 'transition-not-allowed')).toEqual([]);
      }
    },
  );
});

type Step = readonly [act: string, by: string, days: number, share: number];

/** What leads to an approval is tried more often, so that some lives get there. */
const often = ['submit', 'try', 'confirm', 'approve'] as const;
const acts = [...often, ...often, ...often, 'approve', 'draft', 'send-back', 'withdraw'] as const;
const people = ['usr_a', 'usr_b', 'usr_c'];
const lives = fc.array(
  fc.tuple(
    fc.constantFrom(...acts),
    fc.constantFrom(...people),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom(0, 5, 6, 90),
  ),
  { maxLength: 30 },
);

/** Lives one change as people who try everything, and gives it with who did what. */
function live(steps: readonly Step[]): {
  change: ProgramChange;
  hands: Set<string>;
  approved: TrialFound | null;
} {
  let change = drafted();
  let hands = new Set(['usr_a']);
  let tried: TrialFound | null = null;
  for (const [act, by, days, sharePercent] of steps) {
    const before = change;
    if (act === 'try') change = triedAs(change, { sharePercent });
    else {
      const decided = decide(act, by, days, change);
      if (!isRefusal(decided)) change = then(change, decided, by);
    }
    if (change !== before && (act === 'draft' || act === 'submit')) hands = new Set([...hands, by]);
    if (change.state === 'approved' && before.state !== 'approved') tried = before.trial;
  }
  return { change, hands, approved: tried };
}

function decide(act: string, by: string, days: number, change: ProgramChange) {
  switch (act) {
    case 'draft':
      return draft(change, written({ settings: { pendingDays: days } }), adopted);
    case 'submit':
      return submit(change, material, adopted);
    case 'send-back':
      return sendBack(change, 'say more of the reason');
    case 'confirm':
      return confirm(change, by, adopted);
    case 'approve':
      return approve(change, by, adopted);
    default:
      return withdraw(change);
  }
}

describe('whatever people try,', () => {
  const settingsOf = ({ settings }: ProgramContent) => settings.pendingDays;

  it('nobody alone ever brings a setting of an adopted program into force', () => {
    let approvals = 0;
    fc.assert(
      fc.property(lives, (steps) => {
        const { change, hands } = live(steps);
        if (change.state !== 'approved') return;
        approvals += 1;
        expect(hands.has(change.approvedBy ?? '')).toBe(false);
      }),
      { numRuns: 800 },
    );
    // The lives are such that some end in an approval, or this would hold of nothing.
    expect(approvals).toBeGreaterThan(10);
  });

  it('what is approved is exactly what was tried, and what the brake holds was confirmed by a third', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { change, hands, approved } = live(steps);
        if (change.state !== 'approved') return;
        expect(approved?.digest).toBe(change.digest);
        expect(digestOf(change)).toBe(change.digest);
        expect(settingsOf(change.content)).toBeDefined();
        if ((approved?.sharePercent ?? 0) <= 5) return;
        expect([...hands, change.approvedBy]).not.toContain(change.confirmedBy);
        expect(change.confirmedBy).not.toBeNull();
      }),
      { numRuns: 800 },
    );
  });
});

describe('whatever day it is and whatever the program has become,', () => {
  it('a change is approved exactly while its trial is young enough and of the settings that hold', () => {
    const ages = fc.integer({ min: 0, max: 100 });
    const digests = fc.constantFrom('a'.repeat(64), 'b'.repeat(64));
    fc.assert(
      fc.property(ages, fc.integer({ min: 1, max: 90 }), digests, digests, (age, trialDays, kept, holds) => {
        const tried = triedAs(submitted(), { settingsDigest: kept });
        const today = addToDay(adopted.today, { days: age });
        const decided = approve(tried, 'usr_b', { ...adopted, today, trialDays, settingsDigest: holds });
        const counts = age <= trialDays && kept === holds;
        expect(code(decided)).toBe(counts ? 'done' : 'trial-required');
      }),
    );
  });
});
