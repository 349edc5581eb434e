/** HTTP of accounts and applications for them. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { presentFinding } from '../../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { organizationId } from '../../../adopt/organizations/index.ts';
import { accountFindings, collectionAt } from '../collection.ts';
import { applyForAccount, endTrial, recordExternalId, recordReseller } from '../commands/accounts.ts';
import { requirementsOf } from '../requirements.ts';
import { listAccounts, readAccount } from '../store/accounts.ts';
import { readPerson } from '../store/persons.ts';
import * as accounts from '../types/accounts.ts';
import { customerId, origins } from '../types/customers.ts';
import { externalIdField } from '../types/fields.ts';
import { personId } from '../types/persons.ts';
import { accountReaders, grantedTo, isOwn, part, readers, writers } from './who.ts';

const params = z.object({ account: accounts.accountId });
const yesOrNo = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .openapi({ type: 'string', enum: ['true', 'false'] });

export const accountRoutes = [
  defineRoute({
    id: 'listAccounts',
    part,
    method: 'get',
    path: '/identification/accounts',
    summary: 'List accounts, newest first',
    allow: { roles: accountReaders, scope: 'identification:read', customerItself: true },
    narrowed: { asOf: true, customers: 'lists-those-granted' },
    query: pageQuery.extend({
      customer: customerId.optional(),
      person: personId.optional().describe('those of which this person is the customer'),
      externalId: externalIdField.optional(),
      trial: yesOrNo.optional(),
      origin: z.enum(origins).optional(),
      reseller: organizationId.optional().describe('those opened through it'),
    }),
    status: 200,
    list: true,
    answer: pageOf(accounts.account),
    handle: ({ query }, call) => {
      if (query.customer && !isOwn(call.session, query.customer)) return Promise.resolve(refuse('not-found'));
      const customer = call.session.customer ?? query.customer;
      const { person, externalId, trial, origin, reseller } = query;
      const filter = { customer, person, externalId, trial, origin, reseller };
      return answerList(query, { name: 'accounts', at: call.at, filter }, (page) =>
        call.read((tx) => listAccounts(tx, { ...filter, ...grantedTo(call.session) }, page)),
      );
    },
  }),
  defineRoute({
    id: 'applyForAccount',
    part,
    method: 'post',
    path: '/identification/accounts',
    summary: 'Apply for an account',
    describes: 'Whether it may open, and on what terms, the standing of the account says.',
    clause: '§ 7.302(c)',
    allow: { roles: writers, scope: 'identification:write', customerItself: true },
    body: accounts.applyForAccount,
    status: 201,
    creates: true,
    answer: accounts.account,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        if (!isOwn(call.session, body.customer)) return refuse('not-found');
        if (call.session.customer && body.reseller)
          return refuse('invalid-field', { field: 'body.reseller', code: 'not-for-customers' });
        const id = await applyForAccount(work, body);
        return isRefusal(id) ? id : ((await readAccount(work.tx, id)) ?? refuse('internal'));
      }),
  }),
  defineRoute({
    id: 'getAccount',
    part,
    method: 'get',
    path: '/identification/accounts/:account',
    summary: 'Read an account as it was applied for',
    allow: { roles: accountReaders, scope: 'identification:read', customerItself: true },
    narrowed: { asOf: true },
    params,
    status: 200,
    answer: accounts.account,
    handle: async ({ params }, call) => (await accountInReach(call, params)) ?? refuse('not-found'),
  }),
  defineRoute({
    id: 'recordAccountExternalId',
    part,
    method: 'put',
    path: '/identification/accounts/:account/external-id',
    summary: "Record the provider's own key of an account, once",
    allow: { roles: writers, scope: 'identification:write' },
    params,
    body: accounts.recordExternalId,
    status: 200,
    answer: accounts.account,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const refusal = await recordExternalId(work, params.account, body.externalId);
        return refusal ?? (await readAccount(work.tx, params.account)) ?? refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'recordAccountReseller',
    part,
    method: 'put',
    path: '/identification/accounts/:account/reseller',
    summary: 'Record through which reseller an account is held, or that it is through none',
    describes: 'A special measure on the reseller bears on the account from then on (§ 7.307).',
    clause: '§ 7.307',
    allow: { roles: writers, scope: 'identification:write' },
    params,
    body: accounts.recordReseller,
    status: 200,
    answer: accounts.account,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const refusal = await recordReseller(work, params.account, body.reseller);
        return refusal ?? (await readAccount(work.tx, params.account)) ?? refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'endTrial',
    part,
    method: 'put',
    path: '/identification/accounts/:account/trial-end',
    summary: 'Record that a trial became a paid account',
    clause: '§ 7.302(c)',
    allow: { roles: writers, scope: 'identification:write' },
    params,
    status: 200,
    answer: accounts.account,
    handle: ({ params }, call) =>
      call.perform(async (work) => {
        const refusal = await endTrial(work, params.account);
        return refusal ?? (await readAccount(work.tx, params.account)) ?? refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'getAccountCollection',
    part,
    method: 'get',
    path: '/identification/accounts/:account/collection',
    summary: 'Read what § 7.302(c) asks for this account, and what is still missing',
    describes:
      'As for a person not yet shown to be a U.S. person. Whether that is shown, and what follows, the standing says.',
    clause: '§ 7.302(c)',
    allow: { roles: readers, scope: 'identification:read', customerItself: true },
    narrowed: { asOf: true },
    params,
    status: 200,
    answer: accounts.accountCollection,
    handle: async ({ params }, call) => {
      const account = await accountInReach(call, params);
      if (!account) return refuse('not-found');
      return call.read(async (tx) => {
        const person = await readPerson(tx, account.person, asOfMoment(call.session));
        if (!person) return refuse('not-found');
        const findings = accountFindings(
          account,
          person,
          await collectionAt(tx, call.runtime.edition, call.at),
        );
        return {
          account: account.id,
          findings: findings.map(presentFinding),
          requirements: [...requirementsOf(findings)],
        };
      });
    },
  }),
];

async function accountInReach(call: Call, { account: id }: z.output<typeof params>) {
  const account = await call.read((tx) => readAccount(tx, id, asOfMoment(call.session)));
  return account && isOwn(call.session, account.customer) ? account : undefined;
}
