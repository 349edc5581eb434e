/** Persons: individuals and entities about whom something is collected, customers and owners alike. */
import { z } from '@hono/zod-openapi';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { type Element, element, elementSources, enteredElement, supersedeReasons } from './elements.ts';
import { type CollectedFact, collectedFacts } from './facts.ts';

export const personId = idField('person');

export const personKinds = ['individual', 'entity'] as const;
export type PersonKind = (typeof personKinds)[number];

export const elementsAtOnceMax = 100;

/** A person with what is known at first: its name at least. */
export const createPerson = z.strictObject({
  kind: z.enum(personKinds),
  source: z.enum(elementSources),
  elements: z.array(enteredElement).min(1).max(elementsAtOnceMax),
});
export type CreatePerson = z.output<typeof createPerson>;

export const addElement = z.strictObject({
  source: z.enum(elementSources),
  element: enteredElement,
});

/** Ends an element, with the one that takes its place unless it is withdrawn. */
export const supersedeElement = z.strictObject({
  reason: z.enum(supersedeReasons),
  source: z.enum(elementSources),
  replacement: enteredElement.optional(),
});
export type SupersedeElement = z.output<typeof supersedeElement>;

/** What may be searched for: it travels in the body, because a name or address must not stand in a URL. */
export const searchPersons = z
  .strictObject({
    name: z.string().trim().min(1).max(200).optional().describe('beginnings of words, in any order'),
    email: z.string().trim().min(3).max(320).optional().describe('the whole address'),
  })
  .refine((search) => search.name !== undefined || search.email !== undefined, {
    error: 'name or email',
    params: { code: 'nothing-to-search-for' },
  });

export const personSummary = z.object({
  id: personId,
  kind: z.enum(personKinds),
  name: z.string(),
  collected: z.array(z.enum(collectedFacts)),
  createdAt: instantField,
});
export type PersonSummary = z.output<typeof personSummary>;

export const person = personSummary.extend({ elements: z.array(element) });

/** What later parts read of a person: no sealed value is among it. */
export type PersonFacts = PersonSummary & {
  readonly elements: readonly Element[];
  readonly collected: readonly CollectedFact[];
};
