import { describe, expect, it } from 'vitest';
import { instant } from '../../../kernel/time.ts';
import {
  type CollectState,
  currentOfKindMax,
  decideCollect,
  decideConfirm,
  decideCreate,
  decideReveal,
  decideStatus,
  decideSupersede,
  kindsOf,
  type RevealState,
  type SupersedeState,
  statusMoves,
} from './decide.ts';
import { customerStatuses } from './types/customers.ts';
import { type EnteredElement, enteredElement } from './types/elements.ts';

const now = instant('2026-03-01T12:00:00Z');
const individual: CollectState = { person: 'individual', current: [], nationalIdAsked: false, now };
const entity: CollectState = { ...individual, person: 'entity' };
const field = (index: number) => `body.elements.${index}`;

const name: EnteredElement = { kind: 'name', value: { fullName: 'Ada Lovelace' } };
const legalName: EnteredElement = { kind: 'name', value: { legalName: 'Ada Ltd' } };
const email: EnteredElement = { kind: 'email', value: { address: 'ada@example.com' } };
const born = (date: string): EnteredElement => ({ kind: 'date-of-birth', value: { date } });
const nationalId = enteredElement.parse({ kind: 'national-id', value: { number: '123', country: 'FR' } });
const jurisdiction: EnteredElement = { kind: 'jurisdiction', value: { jurisdiction: 'DE' } };

describe('a person begins with a name', () => {
  it('of its own kind', () => {
    expect(decideCreate([name, email], individual, field)).toEqual([]);
    expect(decideCreate([legalName], entity, field)).toEqual([]);
    expect(decideCreate([name], entity, field)).toEqual([
      { field: 'body.elements.0.value', code: 'not-the-name-of-an-entity' },
    ]);
    expect(decideCreate([legalName], individual, field)).toEqual([
      { field: 'body.elements.0.value', code: 'not-the-name-of-an-individual' },
    ]);
  });

  it('and none without', () => {
    expect(decideCreate([email], individual, field)).toEqual([
      { field: 'body.elements', code: 'name-missing' },
    ]);
  });

  it('and every wrong element is named, not only the first', () => {
    expect(decideCreate([name, jurisdiction, name, nationalId], individual, field)).toEqual([
      { field: 'body.elements.1.kind', code: 'not-of-an-individual' },
      { field: 'body.elements.2.kind', code: 'there-is-one-already' },
      { field: 'body.elements.3.kind', code: 'not-asked-by-the-program' },
    ]);
  });
});

describe('an element is collected', () => {
  it('where its kind fits the person', () => {
    expect(kindsOf.individual).not.toContain('jurisdiction');
    expect(kindsOf.entity).not.toContain('date-of-birth');
    expect(decideCollect([born('1990-01-01')], entity, field)).toMatchObject([{ code: 'not-of-an-entity' }]);
  });

  it('beside others of its kind, up to a limit, unless a person has one at a time', () => {
    expect(decideCollect([email], { ...individual, current: ['email'] }, field)).toEqual([]);
    expect(decideCollect([name], { ...individual, current: ['name'] }, field)).toMatchObject([
      { code: 'there-is-one-already' },
    ]);
    const many = Array.from({ length: currentOfKindMax - 1 }, () => 'email' as const);
    expect(decideCollect([email], { ...individual, current: many }, field)).toEqual([]);
    expect(decideCollect([email, email], { ...individual, current: many }, field)).toEqual([
      { field: 'body.elements.1.kind', code: 'too-many' },
    ]);
  });

  it('and a national identification number only where the program asks for it', () => {
    expect(decideCollect([nationalId], { ...individual, nationalIdAsked: true }, field)).toEqual([]);
  });

  it('not after the present moment', () => {
    const later = { ...email, collectedAt: instant('2026-03-01T12:00:00.001Z') };
    expect(decideCollect([later], individual, field)).toEqual([
      { field: 'body.elements.0.collectedAt', code: 'in-the-future' },
    ]);
    expect(decideCollect([{ ...email, collectedAt: now }], individual, field)).toEqual([]);
  });

  it('and nobody is born tomorrow', () => {
    expect(decideCollect([born('2026-03-02')], individual, field)).toEqual([
      { field: 'body.elements.0.value.date', code: 'in-the-future' },
    ]);
    expect(decideCollect([born('2026-03-01')], individual, field)).toEqual([]);
    expect(decideCollect([born('2026')], individual, field)).toEqual([]);
  });
});

describe('an element ends once, and another of its kind takes its place', () => {
  const state: SupersedeState = { ...individual, kind: 'name', superseded: false, current: ['name'] };
  const refused = (command: Parameters<typeof decideSupersede>[0], changed: Partial<typeof state> = {}) =>
    decideSupersede(command, { ...state, ...changed });

  it('when it changed or was corrected', () => {
    expect(refused({ reason: 'changed', replacement: name })).toBeUndefined();
    expect(refused({ reason: 'corrected', replacement: name })).toBeUndefined();
  });

  it('with its replacement, which a change needs and a withdrawal cannot have', () => {
    expect(refused({ reason: 'changed' })).toMatchObject({
      errors: [{ field: 'body.replacement', code: 'missing' }],
    });
    expect(refused({ reason: 'withdrawn', replacement: name })).toMatchObject({
      errors: [{ field: 'body.replacement', code: 'withdrawn-has-none' }],
    });
  });

  it('of the same kind and as good as any other element', () => {
    expect(refused({ reason: 'changed', replacement: email })).toMatchObject({
      errors: [{ field: 'body.replacement.kind', code: 'of-another-kind' }],
    });
    expect(refused({ reason: 'changed', replacement: legalName })).toMatchObject({
      refused: 'invalid-field',
      errors: [{ field: 'body.replacement.value', code: 'not-the-name-of-an-individual' }],
    });
  });

  it('and not twice', () => {
    expect(refused({ reason: 'changed', replacement: name }, { superseded: true })).toMatchObject({
      refused: 'conflict',
      errors: [{ code: 'superseded-before' }],
    });
  });

  it('and may be withdrawn, unless it is the name', () => {
    expect(refused({ reason: 'withdrawn' })).toMatchObject({
      errors: [{ code: 'name-cannot-be-withdrawn' }],
    });
    expect(decideSupersede({ reason: 'withdrawn' }, { ...state, kind: 'email' })).toBeUndefined();
  });
});

describe("a customer's status moves as the table says", () => {
  it.each(customerStatuses.flatMap((from) => customerStatuses.map((to) => [from, to] as const)))(
    '%s to %s',
    (from, to) => {
      const refusal = decideStatus(from, to);
      expect(refusal === undefined).toBe(statusMoves[from].includes(to));
      if (refusal) expect(refusal).toMatchObject({ refused: 'transition-not-allowed', facts: { from } });
    },
  );

  it('and the whole table is this', () => {
    expect(statusMoves).toEqual({
      prospective: ['contracting', 'ended'],
      contracting: ['ended'],
      ended: ['prospective', 'contracting'],
    });
  });
});

describe('a sealed value is seen after a second person confirmed it, where the program asks for one', () => {
  const [ana, ben] = ['usr_ana', 'usr_ben'] as const;
  const approval = { element: 'elm_1', state: 'confirmed', askedBy: ana } as const;
  const state: RevealState = { element: 'elm_1', secondPersonNeeded: true, approval };

  it('and at once where it does not', () => {
    expect(decideReveal({ ...state, secondPersonNeeded: false, approval: undefined }, ana)).toBeUndefined();
  });

  it('by the one who asked, once, for that element', () => {
    expect(decideReveal(state, ana)).toBeUndefined();
    expect(decideReveal(state, ben)).toMatchObject({ errors: [{ code: 'asked-by-another' }] });
    expect(decideReveal(state, undefined)).toMatchObject({ errors: [{ code: 'asked-by-another' }] });
    expect(decideReveal({ ...state, element: 'elm_2' }, ana)).toMatchObject({
      errors: [{ code: 'of-another-element' }],
    });
    expect(decideReveal({ ...state, approval: { ...approval, state: 'used' } }, ana)).toMatchObject({
      refused: 'conflict',
      errors: [{ code: 'used' }],
    });
  });

  it('and not while nobody has', () => {
    expect(decideReveal({ ...state, approval: undefined }, ana)).toEqual({ refused: 'second-person-needed' });
    expect(decideReveal({ ...state, approval: { ...approval, state: 'waiting' } }, ana)).toEqual({
      refused: 'second-person-needed',
    });
  });

  it('which is somebody else, and happens once', () => {
    expect(decideConfirm({ state: 'waiting', askedBy: ana }, ben)).toBeUndefined();
    expect(decideConfirm({ state: 'waiting', askedBy: ana }, ana)).toEqual({ refused: 'same-person' });
    expect(decideConfirm({ state: 'confirmed', askedBy: ana }, ben)).toMatchObject({
      errors: [{ code: 'confirmed' }],
    });
    expect(decideConfirm({ state: 'used', askedBy: ana }, ben)).toMatchObject({ refused: 'conflict' });
  });
});
