import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../kernel/problems.ts';
import { day } from '../../../kernel/time.ts';
import { type AccountOf, close, follow, open, transitions } from './decide.ts';
import {
  ada,
  applied,
  facts,
  holder,
  id,
  openedAt,
  standingAt,
  undetermined,
  verification,
} from './facts-fixture.ts';
import {
  caseOutcomes,
  type Life,
  type LifeState,
  lifeStates,
  type ResolvedCase,
  resolvedCase,
} from './types/life.ts';

const today = day('2026-03-10');
const refusalCase = id('case', 1);
const lives: Readonly<Record<LifeState, Life>> = {
  applied: applied.life,
  opened: facts().life,
  refused: { state: 'refused', since: openedAt, because: 'identity-not-verified', case: refusalCase },
  closing: {
    state: 'closing',
    since: openedAt,
    openedOn: day('2026-03-02'),
    because: 'identity-not-verified',
    case: refusalCase,
    closesOn: null,
  },
  closed: {
    state: 'closed',
    since: openedAt,
    openedOn: day('2026-03-02'),
    because: 'customer-request',
    closedOn: today,
  },
};
const account = (state: LifeState): AccountOf => ({ id: id('account', 1), also: [ada], life: lives[state] });
const ready = standingAt(applied);

const resolved = (over: Readonly<Record<string, unknown>>): ResolvedCase =>
  resolvedCase.parse({ case: refusalCase, because: 'identity-not-verified', closesOn: null, ...over });

/** Everything that can be done to an account, tried from a state: the events that come of it. */
function everything(state: LifeState): string[] {
  const commands = [
    open(account(state), ready, today),
    ...(['customer-request', 'application-withdrawn', undefined] as const).map((because) =>
      close(account(state), { because, closedOn: today }),
    ),
    ...(Object.keys(caseOutcomes) as (keyof typeof caseOutcomes)[]).flatMap((kind) =>
      caseOutcomes[kind].map((outcome) => follow(account(state), resolved({ kind, outcome }))),
    ),
  ];
  return [
    ...new Set(commands.flatMap((one) => (isRefusal(one) ? [] : one.map((event) => event.type)))),
  ].sort();
}

describe('the life of an account', () => {
  it.each(lifeStates)('allows from %s exactly the moves of the table', (state) => {
    expect(everything(state)).toEqual([...new Set(Object.values(transitions[state]))].sort());
  });

  it('names the state it is in and the moves there are, when one is refused', () => {
    expect(open(account('closed'), ready, today)).toMatchObject({
      refused: 'transition-not-allowed',
      facts: { from: 'closed', allowed: [] },
    });
    expect(open(account('closing'), ready, today)).toMatchObject({ facts: { from: 'closing' } });
  });
});

describe('opening an account', () => {
  const tryOpen = (given: Parameters<typeof standingAt>[0]) =>
    open(account('applied'), standingAt({ ...applied, ...given }), today);
  const provider = { programAdopted: true, isNew: true, firstCertificationOnRecord: true };

  it('records the day and whose history it belongs to', () => {
    expect(tryOpen({})).toEqual([
      { type: 'account-opened', subject: id('account', 1), also: [ada], data: { openedOn: '2026-03-10' } },
    ]);
  });

  it.each([
    ['certification-missing', { provider: { ...provider, firstCertificationOnRecord: false } }],
    ['conflict', { provider: { ...provider, programAdopted: false } }],
    ['evidence-missing', { customer: holder(undetermined(ada), { collected: ['name'] }) }],
    ['identity-unresolved', { verification: [verification({ outcome: 'in-doubt' })] }],
  ] as const)('is refused with %s', (code, given) => {
    expect(tryOpen(given)).toMatchObject({ refused: code });
  });

  it('names each piece of missing data', () => {
    const collected = ['name', 'street-address-residential', 'payment-instrument'] as const;
    expect(tryOpen({ customer: holder(undetermined(ada), { collected }) })).toMatchObject({
      errors: [
        { field: `requirements.person.email:${ada}`, code: 'minimum-data-missing' },
        { field: `requirements.person.telephone:${ada}`, code: 'minimum-data-missing' },
      ],
    });
  });

  it('names every obstacle, not only the one that gives the code', () => {
    const refused = tryOpen({
      provider: { ...provider, programAdopted: false, firstCertificationOnRecord: false },
      customer: holder(undetermined(ada), { collected: [] }),
    });
    expect(refused).toMatchObject({
      refused: 'certification-missing',
      facts: { reasons: ['program-not-adopted', 'first-certification-missing', 'minimum-data-missing'] },
    });
  });
});

describe('ending an account', () => {
  it('at the customer’s wish needs its reason, and one that fits the state', () => {
    expect(close(account('opened'), { because: undefined, closedOn: today })).toMatchObject({
      refused: 'reason-missing',
    });
    expect(close(account('opened'), { because: 'application-withdrawn', closedOn: today })).toMatchObject({
      refused: 'invalid-field',
    });
    expect(close(account('applied'), { because: 'customer-request', closedOn: today })).toMatchObject({
      refused: 'invalid-field',
    });
  });

  it('keeps the reason of the decision where closing was decided', () => {
    expect(close(account('closing'), { because: undefined, closedOn: today })).toMatchObject([
      { data: { because: 'identity-not-verified', openedOn: '2026-03-02' } },
    ]);
    expect(close(account('closing'), { because: 'customer-request', closedOn: today })).toMatchObject({
      refused: 'invalid-field',
    });
  });

  it('cannot lie before the opening', () => {
    const before = close(account('opened'), { because: 'customer-request', closedOn: day('2026-03-01') });
    expect(before).toMatchObject({ refused: 'invalid-field', errors: [{ code: 'before-opening' }] });
    expect(
      isRefusal(close(account('opened'), { because: 'customer-request', closedOn: day('2026-03-02') })),
    ).toBe(false);
  });
});

describe('a decision of people', () => {
  it('refuses an application with its reason and its case', () => {
    expect(
      follow(account('applied'), resolved({ kind: 'refusal-proposal', outcome: 'refuse' })),
    ).toMatchObject([
      { type: 'account-refused', data: { because: 'identity-not-verified', case: refusalCase } },
    ]);
  });

  it('begins a closing with the last day people gave the customer', () => {
    const closesOn = day('2026-04-30');
    expect(
      follow(account('opened'), resolved({ kind: 'closing-proposal', outcome: 'close', closesOn })),
    ).toMatchObject([{ type: 'account-closing', data: { closesOn, openedOn: '2026-03-02' } }]);
  });

  it('that life has overtaken makes nothing', () => {
    expect(follow(account('closed'), resolved({ kind: 'closing-proposal', outcome: 'close' }))).toEqual([]);
    expect(follow(account('opened'), resolved({ kind: 'refusal-proposal', outcome: 'refuse' }))).toEqual([]);
    expect(follow(account('closed'), resolved({ kind: 'appeal', outcome: 'granted' }))).toEqual([]);
  });

  it('is taken back by the same case opened again, not by another', () => {
    const kept = { kind: 'closing-proposal', outcome: 'keep-open' } as const;
    expect(follow(account('closing'), resolved(kept))).toMatchObject([{ type: 'account-closing-lifted' }]);
    expect(follow(account('closing'), resolved({ ...kept, case: id('case', 2) }))).toEqual([]);
  });

  it('is taken back by a granted appeal: a refused applicant applies again, a closing account stays open', () => {
    const granted = resolved({ kind: 'appeal', outcome: 'granted', case: id('case', 2) });
    expect(follow(account('refused'), granted)).toMatchObject([{ type: 'account-refusal-lifted' }]);
    expect(follow(account('closing'), granted)).toMatchObject([{ type: 'account-closing-lifted' }]);
    expect(follow(account('refused'), resolved({ ...granted, outcome: 'denied' }))).toEqual([]);
  });
});
