/** HTTP of the access log of one account, as far as it is a duty. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { findingField, instantField, presentFinding } from '../../../../runtime/http/fields.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { accountId, readAccount } from '../../identification/index.ts';
import { lastBatchAt } from '../batches/store.ts';
import { readLastAccess } from '../hot/last-access.ts';
import { quietDays } from '../limits.ts';
import { logAccess } from '../rules.ts';
import { part, read } from './who.ts';

export const accountRoutes = [
  defineRoute({
    id: 'getAccountAccessLog',
    part,
    method: 'get',
    path: '/access-log/accounts/:account',
    summary: 'Read whether accesses to an account are recorded, and when it was last accessed',
    clause: '§ 7.302(c)',
    allow: read,
    params: z.object({ account: accountId }),
    status: 200,
    answer: z.object({
      account: accountId,
      lastAccessAt: instantField.nullable(),
      finding: findingField,
    }),
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const account = await readAccount(tx, params.account);
        if (!account) return refuse('not-found');
        const lastAccessAt = await readLastAccess(tx, account.id);
        const facts = {
          account: account.id,
          appliedAt: account.appliedAt,
          lastAccessAt,
          lastBatchAt: await lastBatchAt(tx),
        };
        const context = { edition: call.runtime.edition.id, parameters: { quietDays }, at: call.at };
        return { account: account.id, lastAccessAt, finding: presentFinding(logAccess(facts, context)) };
      }),
  }),
];
