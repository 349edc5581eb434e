/** The parts of a BODS 0.4 statement that Gatehouse reads. Everything else is kept as it came and never looked at. */
import { z } from 'zod';
import { isDay } from '../../../../kernel/time.ts';
import {
  controlRoles,
  entityTypes,
  ownershipKinds,
  personTypes,
  unknownInterests,
  unspecifiedReasons,
} from '../types.ts';

/** Longest text taken for an identifier, a name or a reason: long enough for any real one. */
const mostCharacters = 4_000;
const text = z.string().max(mostCharacters);
const calendarDay = text.refine(isDay, { params: { code: 'not-a-date' } });
const dayOrInstant = text.refine(isDayOrInstant, { params: { code: 'not-a-date' } });
const shareNumber = z.number().min(0).max(100);

const unspecified = z.looseObject({ reason: z.enum(unspecifiedReasons), description: text.optional() });
const identifiers = z.array(
  z.looseObject({ scheme: text.optional(), schemeName: text.optional(), id: text.optional() }),
);

export const person = z.looseObject({
  isComponent: z.boolean(),
  personType: z.enum(personTypes),
  names: z.array(z.looseObject({ type: text.optional(), fullName: text })).optional(),
  identifiers: identifiers.optional(),
  deathDate: text.optional(),
});

export const entity = z.looseObject({
  isComponent: z.boolean(),
  entityType: z.looseObject({ type: z.enum(entityTypes), subtype: text.optional() }),
  name: text.optional(),
  identifiers: identifiers.optional(),
  dissolutionDate: calendarDay.optional(),
  publicListing: z.looseObject({ hasPublicListing: z.boolean() }).optional(),
});

export const interest = z.looseObject({
  type: z.enum([...ownershipKinds, ...controlRoles, ...unknownInterests]).optional(),
  directOrIndirect: z.enum(['direct', 'indirect', 'unknown']).optional(),
  beneficialOwnershipOrControl: z.boolean().optional(),
  share: z
    .looseObject({
      exact: shareNumber.optional(),
      minimum: shareNumber.optional(),
      exclusiveMinimum: shareNumber.optional(),
      maximum: shareNumber.optional(),
      exclusiveMaximum: shareNumber.optional(),
    })
    .optional(),
  startDate: calendarDay.optional(),
  endDate: calendarDay.optional(),
});
export type InterestDocument = z.output<typeof interest>;

export const relationship = z.looseObject({
  isComponent: z.boolean(),
  componentRecords: z.array(text).max(10_000).optional(),
  subject: z.union([text, unspecified]),
  interestedParty: z.union([text, unspecified]),
  interests: z.array(interest).max(1_000).optional(),
});

const envelope = {
  statementId: z.string().min(32).max(64),
  statementDate: dayOrInstant,
  declarationSubject: text.min(1),
  recordId: text.min(1),
  recordStatus: z.enum(['new', 'updated', 'closed']).optional(),
};

export const statementDocument = z.discriminatedUnion('recordType', [
  z.looseObject({ ...envelope, recordType: z.literal('person'), recordDetails: person }),
  z.looseObject({ ...envelope, recordType: z.literal('entity'), recordDetails: entity }),
  z.looseObject({ ...envelope, recordType: z.literal('relationship'), recordDetails: relationship }),
]);
export type StatementDocument = z.output<typeof statementDocument>;

/** RFC 3339, as the standard asks: a full date, or a date-time with its offset. */
function isDayOrInstant(value: string): boolean {
  if (isDay(value)) return true;
  return (
    /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}
