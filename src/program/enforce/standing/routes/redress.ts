/** HTTP of redress: appeals and reports of a compromised identity, by the customer or on their behalf. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { idField } from '../../../../runtime/http/fields.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { colleagues } from '../../../../runtime/http/who.ts';
import { appeal, type Plea, reportCompromise } from '../commands/redress.ts';
import { readCaseAccounts } from '../store/lives.ts';
import { pleaded, pleadRedress } from '../types/views.ts';
import { mayReach, part } from './who.ts';

const params = z.object({ account: idField('account') });

export const redressRoutes = [
  defineRoute({
    id: 'appeal',
    part,
    method: 'post',
    path: '/standing/accounts/:account/appeals',
    summary: 'Appeal against a refusal, a closing, or limits on use',
    describes: 'Somebody who took no part in the decision answers it, within the days the program gives.',
    clause: '§ 7.302(d)',
    allow: { roles: colleagues, customerItself: true },
    params,
    body: pleadRedress,
    status: 201,
    creates: true,
    answer: pleaded,
    handle: ({ params, body }, call) => plead(call, params.account, { text: body.text, open: appeal }),
  }),
  defineRoute({
    id: 'reportCompromise',
    part,
    method: 'post',
    path: '/standing/accounts/:account/identity-reports',
    summary: 'Report that the identity or the account was taken over: new use stops at once',
    clause: '§ 7.302(d)',
    allow: { roles: colleagues, customerItself: true },
    params,
    body: pleadRedress,
    status: 201,
    creates: true,
    answer: pleaded,
    handle: ({ params, body }, call) =>
      plead(call, params.account, { text: body.text, open: reportCompromise }),
  }),
];

type Pleading = {
  readonly text: string;
  readonly open: (work: Work, account: Id<'account'>, plea: Plea) => Promise<Id<'case'> | Refusal>;
};

function plead(call: Call, account: Id<'account'>, { text, open }: Pleading) {
  return call.perform(async (work) => {
    if (!(await mayReach(work.tx, call.session, account))) return refuse('not-found');
    const opened = await open(work, account, { text, byCustomer: call.session.customer !== undefined });
    if (isRefusal(opened)) return opened;
    const [about] = await readCaseAccounts(work.tx, opened);
    return { account, case: opened, dueOn: about?.case.dueOn ?? null };
  });
}
