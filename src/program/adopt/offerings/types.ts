/** Offerings: what the provider sells or gives away, and the reasoned decision whether the law reaches it. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../kernel/ids.ts';
import { findingField, idField } from '../../../runtime/http/fields.ts';

export const offeringId = idField('offering');

export const offeringKinds = [
  'virtual-machine',
  'bare-metal',
  'managed-platform',
  'storage',
  'network',
  'content-delivery',
  'proxy',
  'name-resolution',
  'domain-registration',
  'predefined-software',
] as const;
export type OfferingKind = (typeof offeringKinds)[number];

/** The facts of a product that decide whether it is an IaaS product, and a U.S. one. */
export const offeringFacts = z.strictObject({
  kind: z.enum(offeringKinds),
  management: z.enum(['managed', 'unmanaged']),
  trial: z.boolean(),
  /** The customer can deploy and run software that is not predefined; `null` while nobody has said. */
  customerRunsOwnSoftware: z.boolean().nullable(),
  /** ISO 3166-1 alpha-2 of the owner of the product; `null` while unknown. */
  ownerCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  ownedByUsPerson: z.boolean().nullable(),
  /** Countries where it is operated. */
  operatedIn: z.array(z.string().regex(/^[A-Z]{2}$/)).max(250),
});
export type OfferingFacts = z.output<typeof offeringFacts>;

export const scopeDecision = z.strictObject({
  inScope: z.boolean(),
  usProduct: z.boolean(),
  reason: z.string().trim().min(10, 'say why, in at least ten characters').max(2000),
});
export type ScopeDecision = z.output<typeof scopeDecision>;

export const describeOffering = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'lower-case letters, digits and hyphens'),
  name: z.string().trim().min(1).max(200),
  facts: offeringFacts,
});

export const reasonCodes = [
  'runs-own-software',
  'predefined-software-only',
  'registration-is-left-out',
  'said-to-be-reached',
  'trial-counts',
  'owned-by-us-person',
  'operated-in-united-states',
  'neither-us-owned-nor-us-operated',
  'decision-differs-from-facts',
  'decision-missing',
] as const;
export type OfferingReason = (typeof reasonCodes)[number];

export const offering = describeOffering.extend({
  id: offeringId,
  version: z.number().int(),
  decision: scopeDecision.extend({ decidedAt: z.string(), decidedBy: z.string() }).nullable(),
  findings: z.array(findingField),
  updatedAt: z.string(),
});
export type Offering = z.output<typeof offering>;

/** An offering as kept: without the findings, which follow from it. */
export type KeptOffering = Omit<Offering, 'findings' | 'id'> & { id: Id<'offering'> };
