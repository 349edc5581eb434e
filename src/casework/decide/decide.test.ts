import { describe, expect, test } from 'vitest';
import type { Id } from '../../kernel/ids.ts';
import { instant } from '../../kernel/time.ts';
import {
  answer,
  ask,
  assign,
  cancel,
  claim,
  confirm,
  decide,
  decline,
  freed,
  note,
  prioritize,
  renew,
  reopen,
} from './index.ts';
import {
  afterLock,
  ana,
  at,
  become,
  ben,
  cleo,
  customer,
  decidedBy,
  events,
  final,
  id,
  inState,
  later,
  types,
  uuid,
} from './sample-case.ts';

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
