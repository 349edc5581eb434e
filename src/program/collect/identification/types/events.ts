/** The shapes of what happens in identification. Values travel in the personal part, sealed under the person's key. */
import { z } from '@hono/zod-openapi';
import { dayField, instantField } from '../../../../runtime/http/fields.ts';
import { offeringId } from '../../../adopt/offerings/index.ts';
import { organizationId } from '../../../adopt/organizations/index.ts';
import { customerId, customerStatuses, origins } from './customers.ts';
import {
  elementId,
  elementKinds,
  elementSources,
  elementValues,
  locationOfUse,
  supersedeReasons,
} from './elements.ts';
import { externalIdField } from './fields.ts';
import { importCounts, importModes, importRow } from './imports.ts';
import { personId, personKinds } from './persons.ts';
import { approvalId, revealReasons } from './reveals.ts';

const collectedElement = z.strictObject({
  element: elementId,
  kind: z.enum(elementKinds),
  source: z.enum(elementSources),
  reference: z.string().nullable(),
  collectedAt: instantField,
});
export type CollectedElement = z.output<typeof collectedElement>;

function collectedValue<K extends keyof typeof elementValues>(kind: K) {
  return z.strictObject({ kind: z.literal(kind), value: elementValues[kind] });
}

/** The values of `elements`, in the same order. */
export const collectedValues = z.strictObject({
  values: z.array(
    z.discriminatedUnion('kind', [
      collectedValue('name'),
      collectedValue('address'),
      collectedValue('location-of-use'),
      collectedValue('jurisdiction'),
      collectedValue('registration'),
      collectedValue('date-of-birth'),
      collectedValue('national-id'),
      collectedValue('payment-means'),
      collectedValue('email'),
      collectedValue('telephone'),
    ]),
  ),
});
export type CollectedValues = z.output<typeof collectedValues>;

export const elementsCollected = z.strictObject({ elements: z.array(collectedElement).min(1) });
export type ElementsCollected = z.output<typeof elementsCollected>;

export const personCollected = elementsCollected.extend({ kind: z.enum(personKinds) });
export type PersonCollected = z.output<typeof personCollected>;

export const elementSuperseded = z.strictObject({
  element: elementId,
  kind: z.enum(elementKinds),
  reason: z.enum(supersedeReasons),
  by: elementId.nullable(),
});
export type ElementSuperseded = z.output<typeof elementSuperseded>;

export const holdersNamed = z.strictObject({ named: z.array(personId), noLonger: z.array(personId) });
export type HoldersNamed = z.output<typeof holdersNamed>;

export const revealAsked = z.strictObject({
  element: elementId,
  person: personId,
  reason: z.enum(revealReasons),
});
export type RevealAsked = z.output<typeof revealAsked>;

export const elementRevealed = z.strictObject({
  element: elementId,
  reason: z.enum(revealReasons),
  approval: approvalId.nullable(),
});
export type ElementRevealed = z.output<typeof elementRevealed>;

export const customerEntered = z.strictObject({
  person: personId,
  externalId: externalIdField.nullable(),
  origin: z.enum(origins),
});
export type CustomerEntered = z.output<typeof customerEntered>;

export const customerStatusChanged = z.strictObject({
  from: z.enum(customerStatuses),
  to: z.enum(customerStatuses),
});
export type CustomerStatusChanged = z.output<typeof customerStatusChanged>;

export const accountApplied = z.strictObject({
  customer: customerId,
  person: personId,
  offering: offeringId,
  trial: z.boolean(),
  externalId: externalIdField.nullable(),
  origin: z.enum(origins),
  openedOn: dayField.nullable(),
  reseller: organizationId.optional().describe('through whom; absent: the provider sells itself'),
});
export type AccountApplied = z.output<typeof accountApplied>;

export const accountPlaces = z.strictObject({ locationsOfUse: z.array(locationOfUse) });
export type AccountPlaces = z.output<typeof accountPlaces>;

export const resellerRecorded = z.strictObject({
  from: organizationId.nullable(),
  to: organizationId.nullable().describe('null: the provider sells to the customer itself'),
});
export type ResellerRecorded = z.output<typeof resellerRecorded>;

export const externalIdRecorded = z.strictObject({ externalId: externalIdField });

export const importStarted = z.strictObject({
  mode: z.enum(importModes),
  digest: z.string().describe('SHA-256 of the file, in base64'),
  bytes: z.number().int(),
});
export type ImportStarted = z.output<typeof importStarted>;

export const importRowsRecorded = z.strictObject({ rows: z.array(importRow) });
export type ImportRowsRecorded = z.output<typeof importRowsRecorded>;

export const importFinished = importCounts;
