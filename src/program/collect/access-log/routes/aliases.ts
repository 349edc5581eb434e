/** HTTP of what other systems call the accounts, and of the events that wait to be told. */
import { z } from '@hono/zod-openapi';
import { toUuid } from '../../../../kernel/ids.ts';
import { refuse } from '../../../../kernel/problems.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { accountId, accountsThatAre } from '../../identification/index.ts';
import { listAliases, readAliases } from '../aliases/store.ts';
import { accountAlias, foreignName, setAccountAlias } from '../aliases/types.ts';
import type { Made } from '../events.ts';
import { erasedOf } from '../hot/last-access.ts';
import { enqueueReplay } from '../jobs.ts';
import { countWaiting, listUnmatched } from '../unmatched/store.ts';
import { unmatchedAccount } from '../unmatched/types.ts';
import { part, read, readReceipts, report } from './who.ts';

export const aliasRoutes = [
  defineRoute({
    id: 'setAccountAlias',
    part,
    method: 'put',
    path: '/access-log/aliases',
    summary: 'Say which account another system means by a name',
    describes:
      'What waits for the name goes to the account in the background, each access once. What went to another account before stays there.',
    allow: report,
    body: setAccountAlias,
    status: 200,
    answer: accountAlias.extend({
      waiting: z.number().int().describe('accesses that go to the account now'),
    }),
    handle: ({ body: { account, namespace, id } }, call) =>
      call.perform(async (work) => {
        const [there] = await accountsThatAre(work.tx, [account]);
        if (!there) return refuse('not-found', { field: 'body.account', code: 'unknown' });
        const [erased] = await erasedOf(work.tx, [toUuid(account)]);
        if (erased) return refuse('conflict', { field: 'body.account', code: 'account-erased' });
        const set: Made<'account-alias-set'> = {
          type: 'account-alias-set',
          subject: account,
          data: { namespace },
          personal: { of: account, value: { id } },
        };
        await work.commit([set]);
        await enqueueReplay(work, { namespace, id });
        const waiting = await countWaiting(work.tx, { namespace, id });
        return { namespace, id, account, setAt: work.at, waiting };
      }),
  }),
  defineRoute({
    id: 'removeAccountAlias',
    part,
    method: 'delete',
    path: '/access-log/aliases',
    summary: 'Say that a name means none of our accounts any more',
    describes: 'Accesses that come under it from now on wait. What went to the account stays there.',
    allow: report,
    query: foreignName,
    status: 204,
    handle: ({ query }, call) =>
      call.perform(async (work) => {
        const [alias] = await readAliases(work.tx, [query]);
        if (!alias) return refuse('not-found');
        const { namespace, id, account } = alias;
        const removed: Made<'account-alias-removed'> = {
          type: 'account-alias-removed',
          subject: account,
          data: { namespace },
          personal: { of: account, value: { id } },
        };
        await work.commit([removed]);
        return undefined;
      }),
  }),
  defineRoute({
    id: 'listAccountAliases',
    part,
    method: 'get',
    path: '/access-log/aliases',
    summary: 'List what other systems call the accounts',
    allow: readReceipts,
    query: pageQuery.extend({ account: accountId.optional() }),
    status: 200,
    list: true,
    answer: pageOf(accountAlias),
    handle: ({ query }, call) =>
      answerList(
        query,
        { name: 'account-aliases', at: call.at, filter: { account: query.account } },
        (page) => call.read((tx) => listAliases(tx, { account: query.account }, page)),
      ),
  }),
  defineRoute({
    id: 'listUnmatchedAccesses',
    part,
    method: 'get',
    path: '/access-log/unmatched',
    summary: 'List the accounts of other systems whose accesses wait: how many, the first and the last',
    allow: read,
    narrowed: { customers: 'tells-of-none' },
    query: pageQuery.extend({ namespace: z.string().min(1).max(63).optional() }),
    status: 200,
    list: true,
    answer: pageOf(unmatchedAccount),
    handle: ({ query }, call) =>
      answerList(
        query,
        { name: 'access-unmatched', at: call.at, filter: { namespace: query.namespace } },
        (page) => call.read((tx) => listUnmatched(tx, { namespace: query.namespace }, page)),
      ),
  }),
];
