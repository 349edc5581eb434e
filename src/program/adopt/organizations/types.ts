/** Organizations: the provider, and its resellers. The provider is the tenant. */
import { z } from '@hono/zod-openapi';
import { dayField, idField } from '../../../runtime/http/fields.ts';

export const organizationId = idField('organization');

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
