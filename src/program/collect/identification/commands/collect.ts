/** Collecting: persons and elements enter here, whether a request, an import or another part brings them. */
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id, IdSource } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { decideCollect, decideCreate, decideSupersede } from '../decide.ts';
import { lockElement, readElements } from '../store/elements.ts';
import { lockPerson } from '../store/persons.ts';
import type { Collected, ElementSource, EnteredElement } from '../types/elements.ts';
import type {
  CollectedValues,
  ElementSuperseded,
  ElementsCollected,
  PersonCollected,
} from '../types/events.ts';
import type { CreatePerson, PersonKind, SupersedeElement } from '../types/persons.ts';

/** Says where an element stood in what was sent, for the errors. */
export type FieldOf = (index: number) => string;
const inBody: FieldOf = (index) => `body.elements.${index}`;

/**
 * Enters a person with its first elements, its name among them.
 *
 * @returns its id, or `invalid-field` with each element that is wrong.
 */
export async function collectPerson(
  work: Work,
  input: CreatePerson,
  field: FieldOf = inBody,
): Promise<Id<'person'> | Refusal> {
  const state = {
    person: input.kind,
    nationalIdAsked: await asksNationalId(work, input.elements),
    now: work.at,
  };
  const errors = decideCreate(input.elements, state, field);
  if (errors.length > 0) return refuse('invalid-field', ...errors);
  const id = work.runtime.ids.next('person');
  await work.commit([personCollected(id, input, { ids: work.runtime.ids, now: work.at })]);
  return id;
}

/** Adds elements to a person. `not-found` where there is no such person here. */
export async function collectElements(
  work: Work,
  input: { person: Id<'person'>; source: ElementSource; elements: readonly EnteredElement[] },
  field: FieldOf = inBody,
): Promise<readonly Id<'element'>[] | Refusal> {
  const person = await lockPerson(work.tx, input.person);
  if (!person) return refuse('not-found');
  const state = await stateOf(work, { id: person.id, kind: person.kind }, input.elements);
  const errors = decideCollect(input.elements, state, field);
  if (errors.length > 0) return refuse('invalid-field', ...errors);
  const event = elementsCollected(input.person, input, { ids: work.runtime.ids, now: work.at });
  await work.commit([event]);
  return event.data.elements.map((element) => element.element);
}

/** Ends an element, and puts another in its place unless it is withdrawn. */
export async function supersedeElement(
  work: Work,
  id: Id<'element'>,
  command: SupersedeElement,
): Promise<Id<'person'> | Refusal> {
  const found = await lockElement(work.tx, id);
  const person = found && (await lockPerson(work.tx, found.person));
  if (!found || !person) return refuse('not-found');
  const { element } = found;
  const replacements = command.replacement ? [command.replacement] : [];
  const state = await stateOf(work, { id: person.id, kind: person.kind }, replacements);
  const refusal = decideSupersede(command, {
    ...state,
    kind: element.kind,
    superseded: element.supersededAt !== null,
  });
  if (refusal) return refusal;
  const making = { ids: work.runtime.ids, now: work.at };
  const collected =
    replacements.length > 0
      ? [elementsCollected(person.id, { source: command.source, elements: replacements }, making)]
      : [];
  const by = collected[0]?.data.elements[0]?.element ?? null;
  const ended = { person: person.id, element: id, kind: element.kind, reason: command.reason };
  await work.commit([...collected, elementSuperseded(ended, by)]);
  return person.id;
}

type Making = { readonly ids: IdSource; readonly now: Instant };
type Entered = { readonly source: ElementSource; readonly elements: readonly EnteredElement[] };

export function personCollected(
  id: Id<'person'>,
  input: Entered & { kind: PersonKind },
  making: Making,
): NewEvent<string, PersonCollected, CollectedValues> {
  const { data, personal } = elementsCollected(id, input, making);
  return {
    type: 'person-collected',
    subject: id,
    data: { kind: input.kind, ...data },
    ...(personal ? { personal } : {}),
  };
}

export function elementsCollected(
  person: Id<'person'>,
  input: Entered,
  making: Making,
): NewEvent<string, ElementsCollected, CollectedValues> {
  return {
    type: 'elements-collected',
    subject: person,
    data: {
      elements: input.elements.map((element) => ({
        element: making.ids.next('element'),
        kind: element.kind,
        source: element.source ?? input.source,
        reference: element.reference ?? null,
        collectedAt: element.collectedAt ?? making.now,
      })),
    },
    personal: { of: person, value: { values: input.elements.map(collectedOf) } },
  };
}

type Ended = {
  readonly person: Id<'person'>;
  readonly element: Id<'element'>;
  readonly kind: EnteredElement['kind'];
  readonly reason: SupersedeElement['reason'];
};

/** The event that ends an element; `by` names the one in its place, which must be collected before. */
export function elementSuperseded(
  { person, ...ended }: Ended,
  by: Id<'element'> | null,
): NewEvent<string, ElementSuperseded> {
  return { type: 'element-superseded', subject: person, data: { ...ended, by } };
}

export function collectedOf(element: EnteredElement): Collected {
  // Safe: kind and value come from one member of the union; TypeScript loses the link when they are read apart.
  return { kind: element.kind, value: element.value } as Collected;
}

async function stateOf(
  work: Work,
  person: { id: Id<'person'>; kind: PersonKind },
  entered: readonly EnteredElement[],
) {
  const elements = await readElements(work.tx, [person.id]);
  return {
    person: person.kind,
    current: (elements.get(person.id) ?? []).map((element) => element.kind),
    nationalIdAsked: await asksNationalId(work, entered),
    now: work.at,
  };
}

/** Reads the program only where the answer matters. */
async function asksNationalId(work: Work, entered: readonly EnteredElement[]): Promise<boolean> {
  if (!entered.some((element) => element.kind === 'national-id')) return false;
  return (await programSettings(work.tx, work.runtime.edition, work.at)).nationalIdentificationNumber;
}
