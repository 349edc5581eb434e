import { describe, expect, test } from 'vitest';
import type { Role } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { isRefusal } from '../../kernel/problems.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { CaseChange, CaseChangeType } from '../event-schemas.ts';
import {
  type Case,
  type CaseState,
  caseStates,
  type Decision,
  type Person,
  type Progress,
} from '../types.ts';
import {
  answer,
  ask,
  assign,
  cancel,
  claim,
  confirm,
  type Decided,
  decide,
  decline,
  evolve,
  freed,
  ImpossibleStepError,
  link,
  note,
  prioritize,
  release,
  renew,
  reopen,
  tell,
  transitions,
} from './index.ts';

const uuid = (last: number) => `01980000-0000-7000-8000-00000000000${last}` as const;
const id: Id<'case'> = `cas_${uuid(1)}`;
const customer: Id<'customer'> = `cus_${uuid(2)}`;
const person = (user: number, role: Role): Person => ({ user: `usr_${uuid(user)}`, role });
const ana = person(3, 'reviewer');
const ben = person(4, 'reviewer');
const cleo = person(5, 'senior-reviewer');
const decidedBy: readonly Role[] = ['reviewer', 'senior-reviewer'];

const at = instant('2026-03-02T10:00:00Z');
const later = instant('2026-03-02T10:20:00Z');
const afterLock = instant('2026-03-02T10:30:00Z');

const lock = { by: ana.user, until: afterLock };
const decision: Decision = {
  by: ana.user,
  at,
  resolution: 'refuse',
  reason: 'not-shown',
  confirmedBy: null,
  tellsCustomer: true,
};
const progressOf: Record<CaseState, Progress> = {
  open: { state: 'open' },
  claimed: { state: 'claimed', lock },
  'waiting-for-customer': { state: 'waiting-for-customer' },
  decided: { state: 'decided', decision },
  'awaiting-second-person': { state: 'awaiting-second-person', decision },
  resolved: { state: 'resolved', decision, resolvedAt: at },
  cancelled: { state: 'cancelled', because: 'duplicate' },
};

function inState(state: CaseState, over: Partial<Case> = {}): Case {
  return {
    id,
    kind: 'identity-review',
    subject: customer,
    key: '',
    about: { customer },
    linked: null,
    team: 'identity',
    priority: 'normal',
    openedAt: at,
    openedBy: { kind: 'system', name: 'test' },
    dueFrom: at,
    dueAt: instant('2026-03-04T10:00:00Z'),
    assignee: null,
    clock: null,
    personalOf: customer,
    shownToCustomer: false,
    progress: progressOf[state],
    ...over,
  };
}

const final = (over: { by?: Person; secondPerson?: boolean; notBy?: Id<'user'>[] } = {}) => ({
  resolution: 'refuse',
  reason: 'not-shown',
  texts: { customerText: 'We could not confirm who you are.', colleagueText: 'Stamp looks altered.' },
  by: ana,
  secondPerson: true,
  notBy: [],
  ...over,
});

function events(decided: Decided) {
  if (isRefusal(decided)) throw new Error(`refused: ${decided.refused}`);
  return decided;
}

/** What a case becomes by the events of a command. */
function become(before: Case, decided: Decided, moment: Instant = later): Case {
  return events(decided).reduce(
    (now, event) =>
      // Safe: decide gives events of cases only.
      evolve(now, event as unknown as CaseChange, {
        at: moment,
        told: event.personal?.value.customerText !== undefined,
      }),
    before,
  );
}

const types = (decided: Decided) => events(decided).map((event) => event.type);

describe('the table of transitions', () => {
  const dueAt = instant('2026-03-05T10:00:00Z');
  const texts = { customerText: 'x', colleagueText: 'y' };
  const commands: Record<CaseChangeType, (found: Case) => Decided> = {
    'case-claimed': (found) => claim(found, { ...ben, decidedBy }, later),
    'case-lock-renewed': (found) => renew(found, ana, later),
    'case-released': (found) => release(found, ana, later),
    'case-assigned': (found) => assign(found, { to: ana.user, by: cleo }, later),
    'case-prioritized': (found) => prioritize(found, 'high', later),
    'case-noted': (found) => note(found, 'y', later),
    'case-linked': (found) => link(found, { id: `cas_${uuid(9)}`, kind: 'appeal' }, later),
    'case-customer-told': (found) => tell(found, { ...texts, by: ana }, later),
    'case-evidence-asked': (found) => ask(found, { reason: 'blurred', wanted: [], texts, by: ana }, later),
    'case-customer-answered': (found) => answer(found, { text: 'x', dueAt }, later),
    'case-decided': (found) => decide(found, final(), later),
    'case-confirmed': (found) => confirm(found, { by: cleo, notBy: [], texts: {} }, later),
    'case-declined': (found) => decline(found, { by: cleo, notBy: [], texts }, later),
    'case-resolved': (found) => decide(found, final({ secondPerson: false }), later),
    'case-reopened': (found) => reopen(found, { dueAt, clock: null, texts }, later),
    'case-cancelled': (found) => cancel(found, { because: 'duplicate', texts: {} }, later),
  };
  // Safe: the keys of a record of these types.
  const steps = Object.keys(commands) as CaseChangeType[];

  for (const type of steps.filter((step) => step !== 'case-resolved')) {
    for (const state of caseStates) {
      const allowed = transitions[type][state] ?? [];
      const says = allowed.length > 0 ? `leads to ${allowed.join(' or ')}` : 'is not allowed';
      test(`${type} from ${state} ${says}`, () => {
        const before = inState(state);
        const decided = commands[type](before);
        if (allowed.length > 0) {
          expect(types(decided)).toContain(type);
          const [first] = events(decided);
          if (!first) throw new Error('no event');
          expect(allowed).toContain(become(before, [first]).progress.state);
        } else if (type === 'case-claimed' && state === 'claimed') {
          expect(decided).toMatchObject({ refused: 'locked-by-another' });
        } else {
          expect(decided).toMatchObject({ refused: 'transition-not-allowed', facts: { state } });
        }
      });
    }
  }

  test('an event that the table does not allow is a fault, whoever proposes it', () => {
    const data = { kind: 'k', of: customer, by: cleo.user };
    const change = { type: 'case-confirmed', data } as const;
    expect(() => evolve(inState('open'), change, { at, told: false })).toThrow(ImpossibleStepError);
    const cancelled = {
      type: 'case-cancelled',
      data: { kind: 'k', of: customer, about: {}, because: 'duplicate' },
    } as const;
    expect(() => evolve(inState('resolved'), cancelled, { at, told: false })).toThrow(ImpossibleStepError);
  });

  test('a refusal names the steps that are allowed', () => {
    expect(confirm(inState('waiting-for-customer'), { by: cleo, notBy: [], texts: {} }, at)).toMatchObject({
      refused: 'transition-not-allowed',
      facts: {
        allowed: expect.arrayContaining(['case-claimed', 'case-customer-answered', 'case-cancelled']),
      },
    });
  });

  test('every state is reached by some step, so none is named in vain', () => {
    const reached = Object.values(transitions).flatMap((from) => Object.values(from).flat());
    expect(new Set(reached)).toEqual(new Set(caseStates));
  });
});

describe('the lock', () => {
  test('a colleague who asks for a case in hand is told who has it and until when', () => {
    expect(claim(inState('claimed'), { ...ben, decidedBy }, later)).toMatchObject({
      refused: 'locked-by-another',
      facts: { by: ana.user, until: afterLock },
    });
  });

  test('a lock ends at its moment: the next one takes the case, and the history says that the lock was lost', () => {
    const lastMoment = instant('2026-03-02T10:29:59.999Z');
    expect(claim(inState('claimed'), { ...ben, decidedBy }, lastMoment)).toMatchObject({
      refused: 'locked-by-another',
    });
    const taken = claim(inState('claimed'), { ...ben, decidedBy }, afterLock);
    expect(types(taken)).toEqual(['case-released', 'case-claimed']);
    expect(events(taken)[0]?.data).toMatchObject({ from: ana.user, because: 'lock-expired' });
    expect(become(inState('claimed'), taken).progress).toEqual({
      state: 'claimed',
      lock: { by: ben.user, until: '2026-03-02T11:00:00.000Z' },
    });
  });

  test('whoever lost the lock can neither decide nor renew: they take the case again', () => {
    expect(decide(inState('claimed'), final(), afterLock)).toMatchObject({
      refused: 'transition-not-allowed',
      facts: { state: 'open' },
    });
    expect(renew(inState('claimed'), ana, afterLock)).toMatchObject({ refused: 'transition-not-allowed' });
  });

  test('a sign of life extends the lock only when half of it is gone, so the history is not flooded', () => {
    expect(renew(inState('claimed'), ana, instant('2026-03-02T10:14:59.999Z'))).toEqual([]);
    expect(types(renew(inState('claimed'), ana, instant('2026-03-02T10:15:00Z')))).toEqual([
      'case-lock-renewed',
    ]);
    expect(renew(inState('claimed'), ben, later)).toMatchObject({ refused: 'locked-by-another' });
  });

  test('taking a case one has already keeps it', () => {
    expect(claim(inState('claimed'), { ...ana, decidedBy }, at)).toEqual([]);
  });

  test('a role that may not decide the kind may not take it', () => {
    expect(claim(inState('open'), { ...ana, decidedBy: ['officer'] }, at)).toMatchObject({
      refused: 'not-allowed',
      facts: { allowed: ['officer'] },
    });
  });

  test('only a lost lock is freed', () => {
    expect(freed(inState('claimed'), later)).toEqual([]);
    expect(freed(inState('open'), afterLock)).toEqual([]);
    expect(types(freed(inState('claimed'), afterLock))).toEqual(['case-released']);
  });
});

describe('handing over', () => {
  test('a reviewer may not take a case out of a colleague’s hands; a senior may, and the lock ends', () => {
    expect(assign(inState('claimed'), { to: ben.user, by: ben }, later)).toMatchObject({
      refused: 'locked-by-another',
    });
    const given = assign(inState('claimed'), { to: ben.user, by: cleo }, later);
    expect(types(given)).toEqual(['case-released', 'case-assigned']);
    expect(become(inState('claimed'), given)).toMatchObject({
      assignee: ben.user,
      progress: { state: 'open' },
    });
  });

  test('assigning a case to whoever has it in hand leaves the lock', () => {
    const given = assign(inState('claimed'), { to: ana.user, by: cleo }, later);
    expect(become(inState('claimed'), given)).toMatchObject({
      assignee: ana.user,
      progress: { state: 'claimed' },
    });
  });

  test('what is so already is no event', () => {
    expect(assign(inState('open'), { to: null, by: cleo }, at)).toEqual([]);
    expect(prioritize(inState('open'), 'normal', at)).toEqual([]);
  });
});

describe('RETRY', () => {
  const asked = { reason: 'blurred', wanted: ['person.document'], by: ana };

  test('the customer is asked, sees the case, and the lock ends while we wait', () => {
    const waiting = become(
      inState('claimed'),
      ask(inState('claimed'), { ...asked, texts: { customerText: 'Again, please.' } }, later),
    );
    expect(waiting.progress).toEqual({ state: 'waiting-for-customer' });
    expect(waiting.shownToCustomer).toBe(true);
  });

  test('it needs words for the customer', () => {
    expect(ask(inState('claimed'), { ...asked, texts: { colleagueText: 'y' } }, later)).toMatchObject({
      refused: 'reason-missing',
    });
  });

  test('an answer brings the case back with a service level of its own', () => {
    const dueAt = instant('2026-04-01T10:00:00Z');
    const back = become(
      inState('waiting-for-customer'),
      answer(inState('waiting-for-customer'), { dueAt }, later),
    );
    expect(back).toMatchObject({ progress: { state: 'open' }, dueAt, dueFrom: later });
  });

  test('an answer to a case we work on changes neither its state nor its service level', () => {
    const before = inState('claimed');
    const after = become(
      before,
      answer(before, { text: 'one more thing', dueAt: instant('2026-04-01T10:00:00Z') }, later),
    );
    expect(after).toEqual({ ...before, shownToCustomer: true });
  });
});

describe('FINAL and the second pair of eyes', () => {
  test('where nobody else is needed the decision takes effect at once', () => {
    const decided = decide(inState('claimed'), final({ secondPerson: false }), later);
    expect(types(decided)).toEqual(['case-decided', 'case-resolved']);
    expect(events(decided)[1]?.data).toEqual({
      case: id,
      kind: 'identity-review',
      of: customer,
      about: { customer },
      linked: null,
      resolution: 'refuse',
      reason: 'not-shown',
      tellsCustomer: true,
      decidedBy: ana.user,
      confirmedBy: null,
    });
    expect(become(inState('claimed'), decided)).toMatchObject({
      progress: { state: 'resolved' },
      shownToCustomer: true,
    });
  });

  test('until a second person confirms, nothing is resolved and the customer sees nothing', () => {
    const decided = decide(inState('claimed'), final(), later);
    expect(types(decided)).toEqual(['case-decided']);
    const waiting = become(inState('claimed'), decided);
    expect(waiting).toMatchObject({ progress: { state: 'awaiting-second-person' }, shownToCustomer: false });
    const confirmed = confirm(waiting, { by: cleo, notBy: [], texts: {} }, later);
    expect(types(confirmed)).toEqual(['case-confirmed', 'case-resolved']);
    expect(events(confirmed)[1]?.data).toMatchObject({ decidedBy: ana.user, confirmedBy: cleo.user });
    expect(become(waiting, confirmed)).toMatchObject({
      shownToCustomer: true,
      progress: { state: 'resolved', decision: { by: ana.user, confirmedBy: cleo.user } },
    });
  });

  test('the same person is refused as the second pair of eyes, whatever their role has become', () => {
    const anaPromoted = { ...ana, role: 'officer' as const };
    const waiting = inState('awaiting-second-person');
    expect(confirm(waiting, { by: anaPromoted, notBy: [], texts: {} }, later)).toEqual({
      refused: 'same-person',
    });
    expect(decline(waiting, { by: anaPromoted, notBy: [], texts: {} }, later)).toEqual({
      refused: 'same-person',
    });
  });

  test('a reviewer is not senior enough to be the second person', () => {
    expect(
      confirm(inState('awaiting-second-person'), { by: ben, notBy: [], texts: {} }, later),
    ).toMatchObject({
      refused: 'not-allowed',
    });
  });

  test('declined, the case is open again and comes back to whoever decided', () => {
    const waiting = inState('awaiting-second-person');
    const back = become(
      waiting,
      decline(waiting, { by: cleo, notBy: [], texts: { colleagueText: 'not enough' } }, later),
    );
    expect(back).toMatchObject({ progress: { state: 'open' }, assignee: ana.user, shownToCustomer: false });
  });

  test('nobody who decided the case appealed against decides the appeal, first or second', () => {
    const appeal = inState('claimed', { linked: `cas_${uuid(8)}` });
    expect(decide(appeal, final({ notBy: [ana.user] }), later)).toEqual({ refused: 'same-person' });
    const waiting = inState('awaiting-second-person');
    expect(confirm(waiting, { by: cleo, notBy: [cleo.user], texts: {} }, later)).toEqual({
      refused: 'same-person',
    });
  });
});

describe('the two texts', () => {
  test('what people write travels sealed, for the customer and for colleagues apart, and never in the public data', () => {
    const [event] = events(decide(inState('claimed'), final(), later));
    expect(event?.personal).toEqual({
      of: customer,
      value: { customerText: 'We could not confirm who you are.', colleagueText: 'Stamp looks altered.' },
    });
    expect(JSON.stringify(event?.data)).not.toMatch(/Stamp|confirm who/);
  });

  test('a note to colleagues shows the customer nothing', () => {
    expect(become(inState('open'), note(inState('open'), 'y', at)).shownToCustomer).toBe(false);
  });
});

describe('opening again and calling off', () => {
  test('a case opened again has a new service level and no decision', () => {
    const dueAt = instant('2026-05-01T10:00:00Z');
    const clock: Id<'clock'> = `clk_${uuid(7)}`;
    const again = become(
      inState('resolved'),
      reopen(inState('resolved'), { dueAt, clock, texts: {} }, later),
    );
    expect(again).toMatchObject({ progress: { state: 'open' }, dueAt, dueFrom: later, clock });
  });

  test('a case whose lock was lost is freed before it is called off', () => {
    const off = cancel(inState('claimed'), { because: 'withdrawn', texts: {} }, afterLock);
    expect(types(off)).toEqual(['case-released', 'case-cancelled']);
    expect(become(inState('claimed'), off).progress).toEqual({ state: 'cancelled', because: 'withdrawn' });
  });
});
