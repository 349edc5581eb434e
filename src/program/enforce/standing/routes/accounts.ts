/** HTTP of the life of accounts: opening, ending, and proposals that people decide. */
import { z } from '@hono/zod-openapi';
import { isRefusal } from '../../../../kernel/problems.ts';
import { idField } from '../../../../runtime/http/fields.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { colleagues } from '../../../../runtime/http/who.ts';
import { enqueue } from '../../../../runtime/jobs/index.ts';
import { closeAccount, openAccount } from '../commands/accounts.ts';
import { propose } from '../commands/proposals.ts';
import { closeAccount as closeAccountBody } from '../types/life.ts';
import { proposeClosing, proposed, proposeRefusal, roundQueued, standingView } from '../types/views.ts';
import { readView } from './standings.ts';
import { operators, part } from './who.ts';

const params = z.object({ account: idField('account') });

export const accountRoutes = [
  defineRoute({
    id: 'openAccount',
    part,
    method: 'post',
    path: '/standing/accounts/:account/opening',
    summary: 'Open an account that was applied for',
    describes:
      'Refused with every obstacle named: `certification-missing` before the first certification of a new provider is on record, `evidence-missing` for minimum data, owners or status, `identity-unresolved` for doubt or failed attempts.',
    clause: '§ 7.302(d), § 7.304(d)',
    allow: { roles: operators, scope: 'standing:write' },
    params,
    status: 201,
    creates: true,
    answer: standingView,
    handle: ({ params }, call) =>
      call.perform(async (work) => {
        const refusal = await openAccount(work, params.account);
        return refusal ?? readView(work.tx, call, params.account);
      }),
  }),
  defineRoute({
    id: 'closeAccount',
    part,
    method: 'post',
    path: '/standing/accounts/:account/closing',
    summary: 'Record that an account ended: by the customer’s wish, with the contract, or as people decided',
    clause: '§ 7.302(e)',
    allow: { roles: operators, scope: 'standing:write' },
    params,
    body: closeAccountBody,
    status: 201,
    creates: true,
    answer: standingView,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const refusal = await closeAccount(work, params.account, body);
        return refusal ?? readView(work.tx, call, params.account);
      }),
  }),
  defineRoute({
    id: 'proposeRefusal',
    part,
    method: 'post',
    path: '/standing/accounts/:account/refusal-proposals',
    summary: 'Propose to refuse an application: a case that people decide',
    clause: '§ 7.302(d)',
    allow: { roles: colleagues },
    params,
    body: proposeRefusal,
    status: 201,
    creates: true,
    answer: proposed,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const opened = await propose(work, params.account, { kind: 'refusal-proposal', ...body });
        return isRefusal(opened) ? opened : { account: params.account, case: opened };
      }),
  }),
  defineRoute({
    id: 'proposeClosing',
    part,
    method: 'post',
    path: '/standing/accounts/:account/closing-proposals',
    summary: 'Propose to close a running account: a case that people decide',
    clause: '§ 7.302(d)',
    allow: { roles: colleagues },
    params,
    body: proposeClosing,
    status: 201,
    creates: true,
    answer: proposed,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const opened = await propose(work, params.account, { kind: 'closing-proposal', ...body });
        return isRefusal(opened) ? opened : { account: params.account, case: opened };
      }),
  }),
  defineRoute({
    id: 'recomputeStandings',
    part,
    method: 'post',
    path: '/standing/recomputations',
    summary: 'Work out every standing anew, in the background: what is right stays as it is',
    allow: { roles: ['owner', 'officer', 'engineer'], scope: 'standing:write' },
    status: 202,
    creates: true,
    answer: roundQueued,
    handle: (_request, call) =>
      call.perform(async (work) => {
        await enqueue(work, 'recompute-standings', { because: 'asked-for' });
        return { queued: true as const };
      }),
  }),
];
