/** Customers: persons who contract, or seek to. */
import { z } from '@hono/zod-openapi';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { externalIdField } from './fields.ts';
import { personId } from './persons.ts';

export const customerId = idField('customer');

/** `prospective` seeks a contract, `contracting` has one, `ended` had one or sought one in vain. */
export const customerStatuses = ['prospective', 'contracting', 'ended'] as const;
export type CustomerStatus = (typeof customerStatuses)[number];

/** `existing`: was there before the program (R-302-28). */
export const origins = ['application', 'existing'] as const;
export type Origin = (typeof origins)[number];

export const createCustomer = z.strictObject({
  person: personId,
  externalId: externalIdField.optional().describe("the provider's own key of the customer; unique"),
});

export const changeCustomerStatus = z.strictObject({
  status: z.enum(customerStatuses),
});

export const customer = z.object({
  id: customerId,
  person: personId,
  personKind: z.enum(['individual', 'entity']),
  name: z.string(),
  externalId: z.string().nullable(),
  status: z.enum(customerStatuses),
  origin: z.enum(origins),
  createdAt: instantField,
});
export type Customer = z.output<typeof customer>;
