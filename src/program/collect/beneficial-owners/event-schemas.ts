/** The public and the personal parts of the events of beneficial-owners. */
import { z } from '@hono/zod-openapi';
import { dayField, findingField, idField } from '../../../runtime/http/fields.ts';
import { acceptableEnds, controlRoles, countingRules, ownershipKinds } from './types.ts';

const person = idField('person');
const statement = idField('ownershipStatement');

export const vias = ['package', 'form'] as const;
export const retractionReasons = ['entered-in-error', 'not-this-customer', 'withdrawn-by-source'] as const;

export const ownershipStated = z.strictObject({
  statements: z.array(
    z.strictObject({
      statement,
      about: z.enum(['person', 'entity', 'relationship']),
      status: z.enum(['new', 'updated', 'closed']),
    }),
  ),
  via: z.enum(vias),
});
export type OwnershipStated = z.output<typeof ownershipStated>;

/** The statements as JSON texts, because canonical JSON would change the order of their fields. */
export const statedDocuments = z.strictObject({ documents: z.array(z.string()) });
export type StatedDocuments = z.output<typeof statedDocuments>;

export const statementRetracted = z.strictObject({ statement, reason: z.enum(retractionReasons) });
export type StatementRetracted = z.output<typeof statementRetracted>;

export const partyLinked = z.strictObject({ link: statement, person });
export type PartyLinked = z.output<typeof partyLinked>;
export const linkedRecord = z.strictObject({ record: z.string() });
export type LinkedRecord = z.output<typeof linkedRecord>;

export const countingSettingsField = z.strictObject({
  rule: z.enum(countingRules),
  thresholdPercent: z.number(),
  controlRoles: z.array(z.enum(controlRoles)),
  acceptedEnds: z.array(z.enum(acceptableEnds)),
  controlHolderRequired: z.boolean(),
});
export type CountedUnder = z.output<typeof countingSettingsField>;

/** An owner as the history holds it: no name. `party` is a person here, or a statement's party not yet entered as one. */
export const determinedOwner = z.strictObject({
  party: z.string(),
  person: person.nullable(),
  certainty: z.enum(['certain', 'possible']),
  prongs: z.array(z.enum(['control', 'ownership'])),
  share: z.strictObject({ kind: z.enum(ownershipKinds), text: z.string() }).nullable(),
  control: z.array(z.enum([...controlRoles, 'majority'])),
});
export type DeterminedOwner = z.output<typeof determinedOwner>;

export const ownerAddition = z.strictObject({ person, since: dayField, toldOn: dayField.nullable() });

export const ownersDetermined = z.strictObject({
  finding: findingField,
  owners: z.array(determinedOwner),
  under: countingSettingsField,
  lookAgainOn: dayField.nullable(),
  /** Owners it did not have at the last determination; empty at the first. */
  added: z.array(ownerAddition),
});
export type OwnersDetermined = z.output<typeof ownersDetermined>;

/** Owners come and gone while somebody's verification rested on the file; `toldByCustomer`: it said so itself. */
export const ownersChanged = z.strictObject({
  added: z.array(person),
  gone: z.array(person),
  toldByCustomer: z.boolean(),
});
export type OwnersChanged = z.output<typeof ownersChanged>;

export const reliedOn = z.strictObject({ verified: person });
export type ReliedOn = z.output<typeof reliedOn>;

export const additionTold = z.strictObject({ person, toldOn: dayField });
export type AdditionTold = z.output<typeof additionTold>;

export const clauseAccepted = z.strictObject({ acceptedOn: dayField, reference: z.string() });
export type ClauseAccepted = z.output<typeof clauseAccepted>;
