/** Organizations: the provider, and its resellers. The provider is the tenant. */
import { z } from '@hono/zod-openapi';
import { type Id, isId } from '../../../kernel/ids.ts';
import { type Day, day, isDay } from '../../../kernel/time.ts';

export const organizationId = z.string().refine((text): text is Id<'organization'> => isId('organization', text), 'an organization id (org_…)');
export const dayField = z.string().refine(isDay, 'a calendar day, YYYY-MM-DD').transform((text): Day => day(text));

export const organizationKinds = ['provider', 'reseller'] as const;

export const describeOrganization = z.strictObject({
  legalName: z.string().trim().min(1).max(300),
  jurisdiction: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'an ISO 3166 code such as US or US-DE'),
  contactEmail: z.email().max(320),
  /** Whether it offered its products to foreign customers before the edition took effect. */
  newProvider: z.boolean(),
});

export const organization = describeOrganization.extend({
  id: organizationId,
  kind: z.enum(organizationKinds),
  edition: z.string(),
  createdAt: z.string(),
  firstCertification: z.strictObject({ certifiedOn: z.string(), receipt: z.string() }).nullable(),
});
export type Organization = z.output<typeof organization>;

/** The fact that a first certification is on record, told by the certification part or recorded by hand. */
export const recordCertification = z.strictObject({
  certifiedOn: dayField,
  receipt: z.string().trim().min(1).max(200),
});
