/** Accounts: what a customer applies for. Whether one may open, and what it may do, the standing part decides. */
import { z } from '@hono/zod-openapi';
import { dayField, findingField, idField, instantField } from '../../../../runtime/http/fields.ts';
import { offeringId } from '../../../adopt/offerings/index.ts';
import { organizationId } from '../../../adopt/organizations/index.ts';
import { customerId, origins } from './customers.ts';
import { locationOfUse } from './elements.ts';
import { externalIdField } from './fields.ts';
import { personId } from './persons.ts';

export const accountId = idField('account');

export const applyForAccount = z.strictObject({
  customer: customerId,
  offering: offeringId,
  trial: z.boolean(),
  locationsOfUse: z.array(locationOfUse).max(50).describe('where the product will be used from'),
  externalId: externalIdField.optional().describe("the provider's own key of the account; unique"),
  reseller: organizationId
    .optional()
    .describe('through whom it is opened; not for customers to say. Absent: the provider sells itself'),
});

export const recordExternalId = z.strictObject({ externalId: externalIdField });

export const recordReseller = z.strictObject({
  reseller: organizationId.nullable().describe('null: the provider sells to the customer itself'),
});

export const account = z.object({
  id: accountId,
  customer: customerId,
  person: personId,
  offering: offeringId,
  trial: z.boolean(),
  locationsOfUse: z.array(locationOfUse),
  externalId: z.string().nullable(),
  reseller: organizationId.nullable().describe('through whom it is opened; null: the provider sells itself'),
  origin: z.enum(origins),
  openedOn: dayField.nullable().describe('of an account that existed before the program, where known'),
  appliedAt: instantField,
});
export type Account = z.output<typeof account>;

const requirement = z.object({
  obligation: z.string(),
  clause: z.string(),
  missing: z.string(),
  title: z.string(),
  customerText: z.string(),
  remedy: z.string(),
});

/** What is owed for one account: the findings, and in plain words what is still missing. */
export const accountCollection = z.object({
  account: accountId,
  findings: z.array(findingField),
  requirements: z.array(requirement),
});

/** An account that existed before the program, and how far it is. */
export const existingAccount = z.object({
  account: accountId,
  customer: customerId,
  name: z.string(),
  externalId: z.string().nullable(),
  openedOn: dayField.nullable(),
  complete: z.boolean(),
  missing: z.array(z.string()),
});

export const existingProgress = z.object({
  accounts: z.number().int(),
  complete: z.number().int(),
  outstanding: z.number().int(),
  missing: z.array(z.object({ fact: z.string(), accounts: z.number().int() })),
  dueOn: dayField.nullable().describe('null while the edition gives no day on which the rule takes effect'),
});
