/** HTTP of customers. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { changeCustomerStatus, enterCustomer } from '../commands/customers.ts';
import { listCustomers, readCustomer } from '../store/customers.ts';
import * as customers from '../types/customers.ts';
import { externalIdField } from '../types/fields.ts';
import { grantedTo, isOwn, part, readers, writers } from './who.ts';

const params = z.object({ customer: customers.customerId });

export const customerRoutes = [
  defineRoute({
    id: 'listCustomers',
    part,
    method: 'get',
    path: '/identification/customers',
    summary: 'List customers, newest first',
    allow: { roles: readers, scope: 'identification:read' },
    narrowed: { asOf: true, customers: 'lists-those-granted' },
    query: pageQuery.extend({
      status: z.enum(customers.customerStatuses).optional(),
      origin: z.enum(customers.origins).optional(),
      externalId: externalIdField.optional(),
    }),
    status: 200,
    list: true,
    answer: pageOf(customers.customer),
    handle: ({ query }, call) => {
      const filter = { status: query.status, origin: query.origin, externalId: query.externalId };
      return answerList(query, { name: 'customers', at: call.at, filter }, (page) =>
        call.read((tx) => listCustomers(tx, { ...filter, ...grantedTo(call.session) }, page)),
      );
    },
  }),
  defineRoute({
    id: 'createCustomer',
    part,
    method: 'post',
    path: '/identification/customers',
    summary: 'Enter a person as a customer',
    allow: { roles: writers, scope: 'identification:write' },
    body: customers.createCustomer,
    status: 201,
    creates: true,
    answer: z.object({ id: customers.customerId }),
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const id = await enterCustomer(work, body);
        return isRefusal(id) ? id : { id };
      }),
  }),
  defineRoute({
    id: 'getCustomer',
    part,
    method: 'get',
    path: '/identification/customers/:customer',
    summary: 'Read a customer',
    allow: { roles: readers, scope: 'identification:read', customerItself: true },
    narrowed: { asOf: true },
    params,
    status: 200,
    answer: customers.customer,
    handle: async ({ params }, call) => {
      if (!isOwn(call.session, params.customer)) return refuse('not-found');
      const asOf = asOfMoment(call.session);
      return (await call.read((tx) => readCustomer(tx, params.customer, asOf))) ?? refuse('not-found');
    },
  }),
  defineRoute({
    id: 'changeCustomerStatus',
    part,
    method: 'put',
    path: '/identification/customers/:customer/status',
    summary: 'Record that a customer began or ended its contract',
    allow: { roles: writers, scope: 'identification:write' },
    params,
    body: customers.changeCustomerStatus,
    status: 200,
    answer: customers.customer,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const refusal = await changeCustomerStatus(work, params.customer, body.status);
        return refusal ?? (await readCustomer(work.tx, params.customer)) ?? refuse('not-found');
      }),
  }),
];
