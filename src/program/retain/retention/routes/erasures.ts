/** HTTP of erasures. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { answerList, pageOf, pageQuery, toPage } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { listErasureAccounts } from '../erasure/accounts-store.ts';
import { approve, goOn, lookAgain, prepare, withdraw } from '../erasure/commands.ts';
import { recordsTaken, recordsTakenView } from '../erasure/records-taken.ts';
import { listErasures, readErasure } from '../erasure/store.ts';
import {
  erasureAccountView,
  erasureId,
  erasureStates,
  erasureView,
  prepareErasure,
} from '../erasure/types.ts';
import { keptClasses } from '../read.ts';
import { withReason } from '../types/choices.ts';
import { act, clause, part, read } from './who.ts';

const params = z.object({ erasure: erasureId });

const decision = {
  part,
  method: 'post',
  clause,
  allow: act,
  params,
  status: 201,
  creates: true,
  answer: erasureView,
} as const;

export const erasureRoutes = [
  defineRoute({
    id: 'listErasures',
    part,
    method: 'get',
    path: '/retention/erasures',
    summary: 'List erasures, newest first, with their certificates',
    clause,
    allow: read,
    query: pageQuery.extend({ state: z.enum(erasureStates).optional() }),
    status: 200,
    list: true,
    answer: pageOf(erasureView),
    handle: ({ query }, call) =>
      answerList(query, { name: 'erasures', at: call.at, filter: { state: query.state } }, (page) =>
        call.read((tx) => listErasures(tx, { state: query.state }, page)),
      ),
  }),
  defineRoute({
    id: 'getErasure',
    part,
    method: 'get',
    path: '/retention/erasures/:erasure',
    summary: 'Read an erasure: what it would take, how far it is, and its certificate',
    clause,
    allow: read,
    params,
    status: 200,
    answer: erasureView,
    handle: ({ params: { erasure } }, call) =>
      call.read(async (tx) => (await readErasure(tx, erasure)) ?? refuse('not-found')),
  }),
  defineRoute({
    id: 'listErasureAccounts',
    part,
    method: 'get',
    path: '/retention/erasures/:erasure/accounts',
    summary: 'List the accounts of an erasure, each with what would go and what went',
    clause,
    allow: read,
    params,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(erasureAccountView),
    handle: ({ params: { erasure }, query }, call) =>
      answerList(query, { name: 'erasure-accounts', at: call.at, filter: { erasure } }, (page) =>
        call.read((tx) => listErasureAccounts(tx, erasure, page)),
      ),
  }),
  defineRoute({
    id: 'listErasureRecords',
    part,
    method: 'get',
    path: '/retention/erasures/:erasure/records',
    summary: 'List what an erasure would take and what it took, table by table',
    clause,
    allow: read,
    params,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(recordsTakenView),
    handle: async ({ params: { erasure }, query }, call) => {
      const found = await call.read(async (tx) => {
        const one = await readErasure(tx, erasure);
        return one && recordsTaken(one, await keptClasses(tx, call));
      });
      if (!found) return refuse('not-found');
      const about = { name: 'erasure-records', at: call.at, filter: { erasure } };
      return answerList(query, about, async ({ cursor, limit }) => {
        const rest = found.filter(({ table }) => table > (cursor?.after ?? ''));
        return toPage(rest, limit, ({ table }) => ({ after: table, id: '' }));
      });
    },
  }),
  defineRoute({
    id: 'prepareErasure',
    part,
    method: 'post',
    path: '/retention/erasures',
    summary: 'Prepare an erasure of what is due, and look at what it would take',
    describes:
      'Erases nothing: a second person approves it first. Refused with `conflict` while another has not ended, and where nothing is due.',
    clause,
    allow: act,
    body: prepareErasure,
    status: 201,
    creates: true,
    answer: erasureView,
    handle: ({ body }, call) => call.perform((work) => prepare(work, call.session, body)),
  }),
  defineRoute({
    ...decision,
    id: 'previewErasure',
    path: '/retention/erasures/:erasure/previews',
    summary: 'Look again at what a prepared erasure would take',
    handle: ({ params: { erasure } }, call) => call.perform((work) => lookAgain(work, call.session, erasure)),
  }),
  defineRoute({
    ...decision,
    id: 'approveErasure',
    path: '/retention/erasures/:erasure/approvals',
    summary: 'Approve an erasure as a second person: it is carried out from here on',
    describes:
      'Refused with `same-person` for whoever prepared it, and with `evidence-missing` until it was looked at. It cannot be undone.',
    handle: ({ params: { erasure } }, call) => call.perform((work) => approve(work, call.session, erasure)),
  }),
  defineRoute({
    ...decision,
    id: 'continueErasure',
    path: '/retention/erasures/:erasure/runs',
    summary: 'Go on with an approved erasure whose work ended before its certificate',
    handle: ({ params: { erasure } }, call) => call.perform((work) => goOn(work, call.session, erasure)),
  }),
  defineRoute({
    ...decision,
    id: 'withdrawErasure',
    path: '/retention/erasures/:erasure/withdrawals',
    summary: 'Take back an erasure that is not approved',
    body: withReason,
    handle: ({ params: { erasure }, body }, call) =>
      call.perform((work) => withdraw(work, erasure, body.reason)),
  }),
];
