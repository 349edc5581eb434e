/** Signals: what accesses say against what is on record, each with its evidence. A signal decides nothing. */
import { z } from '@hono/zod-openapi';
import { dayField, idField, instantField } from '../../../../runtime/http/fields.ts';
import { accountId, customerId, personId } from '../../identification/index.ts';
import { seenNetworks } from '../network/types.ts';

export const signalId = idField('accessSignal');

export const signalKinds = [
  'place-not-stated',
  'shared-address',
  'impossible-travel',
  'us-location-not-borne-out',
] as const;
export type SignalKind = (typeof signalKinds)[number];

/** One access by its name: the batch it came in and its line there. */
const access = z.strictObject({ batch: z.number().int(), line: z.number().int() });
export type AccessRef = z.output<typeof access>;

const country = z.string().length(2);
const count = z.number().int().min(0);
/** Legal and other days are apart: these are UTC days, first and last. */
const period = { from: dayField, until: dayField };
const leftOut = count.describe('accesses by VPN, hosting, relay or without an address: they show no place');

/** The same on several days of one country. `access`: the first of them. */
const useFrom = z.strictObject({ country, days: count, accesses: count, access });
export type UseFrom = z.output<typeof useFrom>;

export const placeNotStated = z.strictObject({
  kind: z.literal('place-not-stated'),
  stated: z.array(country),
  found: z.array(useFrom).min(1),
  days: count.describe('on which an account was used from any of them'),
  leftOut,
  ...period,
});
export const sharedAddress = z.strictObject({
  kind: z.literal('shared-address'),
  customers: count.describe('at that address in the period, this one among them'),
  others: z.array(accountId).max(50).describe('accounts of other customers, fifty at most'),
  access: access.describe('one from that address'),
  ...period,
});
const sighting = z.strictObject({ country, at: instantField, access });
export const impossibleTravel = z.strictObject({
  kind: z.literal('impossible-travel'),
  from: sighting,
  to: sighting,
  leastKilometres: count.describe('that lie between the two countries at least'),
  minutes: z.number().min(0),
});
export const usLocationNotBorneOut = z.strictObject({
  kind: z.literal('us-location-not-borne-out'),
  decision: idField('usPersonDecision'),
  found: z.array(useFrom).min(1),
  days: count,
  leftOut,
  ...period,
});

export const signalEvidence = z.discriminatedUnion('kind', [
  placeNotStated,
  sharedAddress,
  impossibleTravel,
  usLocationNotBorneOut,
]);
export type SignalEvidence = z.output<typeof signalEvidence>;
export type EvidenceOf<K extends SignalKind> = Extract<SignalEvidence, { kind: K }>;

export const dismissReasons = [
  'journey-explained',
  'address-shared-rightly',
  'country-of-registration-wrong',
  'place-now-stated',
  'other',
] as const;
export const dismissSignal = z.strictObject({
  reason: z.enum(dismissReasons),
  words: z.string().trim().min(10, 'say why, in at least ten characters').max(2000),
});
export type DismissSignal = z.output<typeof dismissSignal>;

export const signalStates = ['open', 'settled', 'dismissed'] as const;

export const accessSignal = z.object({
  id: signalId,
  kind: z.enum(signalKinds),
  account: accountId,
  person: personId,
  customer: customerId,
  evidence: signalEvidence,
  raisedAt: instantField,
  state: z.enum(signalStates),
  settledAt: instantField.nullable().describe('when the doubt was settled that signals of this kind raised'),
  settledBy: z.string().nullable(),
  settledWith: idField('doubt').nullable(),
  dismissedAt: instantField.nullable(),
  dismissedBy: z.string().nullable(),
  dismissedBecause: z.enum(dismissReasons).nullable(),
});
export type AccessSignal = z.output<typeof accessSignal>;

/** Accesses of an account on a day, from one country by one kind of network. */
export const accessDay = z.object({
  account: accountId,
  day: dayField,
  country: z.string().nullable().describe('of registration, by ISO 3166-1; an indication. null: not known'),
  network: z
    .enum(seenNetworks)
    .describe('an indication. `plain`: nothing known against it; `no-address`: the source names none'),
  events: z.number().int(),
  firstAt: instantField,
  lastAt: instantField,
});
export type AccessDay = z.output<typeof accessDay>;

/** What the events of signals say in the open: codes, countries, counts, and names of batches and lines. */
export const signalRaised = z.strictObject({
  account: accountId,
  person: personId,
  customer: customerId,
  evidence: signalEvidence,
});
export const signalSettled = z.strictObject({
  account: accountId,
  person: personId,
  kind: z.enum(signalKinds),
  doubt: idField('doubt'),
});
export const signalDismissed = z.strictObject({
  account: accountId,
  person: personId,
  kind: z.enum(signalKinds),
  reason: z.enum(dismissReasons),
});
