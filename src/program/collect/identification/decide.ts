/**
 * What may be collected about whom, and how a customer's status moves. Pure: a command and the state it meets, to the
 * fields that are wrong.
 */
import type { Id } from '../../../kernel/ids.ts';
import { type FieldError, type Refusal, refuse } from '../../../kernel/problems.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { CustomerStatus } from './types/customers.ts';
import type { ElementKind, EnteredElement } from './types/elements.ts';
import type { PersonKind } from './types/persons.ts';
import type { RevealApproval } from './types/reveals.ts';

/** Which moves a customer's status allows. One that has ended may come back. */
export const statusMoves: Readonly<Record<CustomerStatus, readonly CustomerStatus[]>> = {
  prospective: ['contracting', 'ended'],
  contracting: ['ended'],
  ended: ['prospective', 'contracting'],
};

const ofEverybody = ['name', 'address', 'location-of-use', 'payment-means', 'email', 'telephone'] as const;

/** Which kinds of element a person of each kind has. */
export const kindsOf: Readonly<Record<PersonKind, readonly ElementKind[]>> = {
  individual: [...ofEverybody, 'date-of-birth', 'national-id'],
  entity: [...ofEverybody, 'jurisdiction', 'registration'],
};

/** A person has one of these at a time: another takes its place by superseding it. */
export const oneAtATime: readonly ElementKind[] = ['name', 'jurisdiction', 'date-of-birth'];

export const currentOfKindMax = 50;

export type CollectState = {
  readonly person: PersonKind;
  /** The kinds of the person's current elements, one for each element. */
  readonly current: readonly ElementKind[];
  readonly nationalIdAsked: boolean;
  readonly now: Instant;
};

export type CollectErrors = readonly FieldError[];

/** What is wrong with adding these elements; nothing when they may be added. `field` names where each came from. */
export function decideCollect(
  entered: readonly EnteredElement[],
  state: CollectState,
  field: (index: number) => string,
): CollectErrors {
  const kinds = [...state.current];
  return entered.flatMap((element, index) => {
    const code = wrongWith(element, { ...state, current: kinds });
    kinds.push(element.kind);
    return code ? [{ field: `${field(index)}.${code.at}`, code: code.code }] : [];
  });
}

function wrongWith(element: EnteredElement, state: CollectState): { at: string; code: string } | undefined {
  const before = state.current.filter((kind) => kind === element.kind).length;
  if (!kindsOf[state.person].includes(element.kind)) return { at: 'kind', code: `not-of-an-${state.person}` };
  if (element.kind === 'national-id' && !state.nationalIdAsked)
    return { at: 'kind', code: 'not-asked-by-the-program' };
  if (before > 0 && oneAtATime.includes(element.kind)) return { at: 'kind', code: 'there-is-one-already' };
  if (before >= currentOfKindMax) return { at: 'kind', code: 'too-many' };
  if (element.collectedAt !== undefined && element.collectedAt > state.now) {
    return { at: 'collectedAt', code: 'in-the-future' };
  }
  return wrongValue(element, state);
}

function wrongValue(element: EnteredElement, state: CollectState): { at: string; code: string } | undefined {
  if (element.kind === 'name') {
    const fits = 'fullName' in element.value ? 'individual' : 'entity';
    return fits === state.person ? undefined : { at: 'value', code: `not-the-name-of-an-${state.person}` };
  }
  if (element.kind === 'date-of-birth' && element.value.date > state.now.slice(0, 10)) {
    return { at: 'value.date', code: 'in-the-future' };
  }
  return undefined;
}

/** A person begins with a name. */
export function decideCreate(
  entered: readonly EnteredElement[],
  state: Omit<CollectState, 'current'>,
  field: (index: number) => string,
): CollectErrors {
  const errors = decideCollect(entered, { ...state, current: [] }, field);
  const named = entered.some((element) => element.kind === 'name');
  return named ? errors : [...errors, { field: 'body.elements', code: 'name-missing' }];
}

export type SupersedeState = CollectState & { readonly superseded: boolean; readonly kind: ElementKind };

/** An element ends once; a name ends only when another takes its place. */
export function decideSupersede(
  command: {
    readonly reason: 'changed' | 'corrected' | 'withdrawn';
    readonly replacement?: EnteredElement | undefined;
  },
  state: SupersedeState,
): Refusal | undefined {
  const { replacement } = command;
  if (state.superseded) return refuse('conflict', { field: 'path.element', code: 'superseded-before' });
  if (command.reason === 'withdrawn') {
    if (replacement)
      return refuse('invalid-field', { field: 'body.replacement', code: 'withdrawn-has-none' });
    return state.kind === 'name'
      ? refuse('conflict', { field: 'path.element', code: 'name-cannot-be-withdrawn' })
      : undefined;
  }
  if (!replacement) return refuse('invalid-field', { field: 'body.replacement', code: 'missing' });
  if (replacement.kind !== state.kind) {
    return refuse('invalid-field', { field: 'body.replacement.kind', code: 'of-another-kind' });
  }
  const others = [...state.current];
  others.splice(others.indexOf(state.kind), 1);
  const errors = decideCollect([replacement], { ...state, current: others }, () => 'body.replacement');
  return errors.length > 0 ? refuse('invalid-field', ...errors) : undefined;
}

export function decideStatus(from: CustomerStatus, to: CustomerStatus): Refusal | undefined {
  if (statusMoves[from].includes(to)) return undefined;
  return {
    ...refuse('transition-not-allowed', { field: 'body.status', code: 'not-from-here' }),
    facts: { from, allowed: statusMoves[from] },
  };
}

/** An approval moves one way, once: asked, confirmed by somebody else, used by whoever asked. */
export function decideConfirm(
  approval: Pick<RevealApproval, 'state' | 'askedBy'>,
  by: Id<'user'>,
): Refusal | undefined {
  if (approval.state !== 'waiting')
    return refuse('conflict', { field: 'path.approval', code: approval.state });
  return approval.askedBy === by ? refuse('same-person') : undefined;
}

export type RevealState = {
  readonly element: Id<'element'>;
  readonly secondPersonNeeded: boolean;
  /** The one named in the request, where there is such a one. */
  readonly approval: Pick<RevealApproval, 'element' | 'state' | 'askedBy'> | undefined;
};

/** Whether this person may see the value now. */
export function decideReveal(state: RevealState, by: Id<'user'> | undefined): Refusal | undefined {
  const { approval, element, secondPersonNeeded } = state;
  if (!secondPersonNeeded) return undefined;
  if (approval?.state !== 'confirmed' && approval?.state !== 'used') return refuse('second-person-needed');
  if (approval.element !== element)
    return refuse('conflict', { field: 'body.approval', code: 'of-another-element' });
  if (approval.askedBy !== by)
    return refuse('conflict', { field: 'body.approval', code: 'asked-by-another' });
  return approval.state === 'used' ? refuse('conflict', { field: 'body.approval', code: 'used' }) : undefined;
}
