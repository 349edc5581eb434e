import { describe, expect, test } from 'vitest';
import { instant } from '../../kernel/time.ts';
import type { CaseChangeType } from '../event-schemas.ts';
import { type Case, caseStates } from '../types.ts';
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
  ImpossibleStepError,
  link,
  note,
  prioritize,
  release,
  renew,
  reopen,
  sealedShown,
  tell,
  transitions,
} from './index.ts';
import {
  ana,
  at,
  become,
  ben,
  cleo,
  customer,
  decidedBy,
  events,
  final,
  inState,
  later,
  types,
  uuid,
} from './sample-case.ts';

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
    'case-sealed-shown': (found) =>
      sealedShown(found, { shown: found.subject, reason: 'review', words: 'to read it' }, later),
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
