/** HTTP of what is due, of the clock of one account, and of what the part finds. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { dayField, findingField, idField, presentFinding } from '../../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { readDueBy, readPolicyFacts, readReaderFacts, readRetentionFacts } from '../read.ts';
import { dueOn, holdForLimitation, limitThirdPartyAccess, retainIdentifyingInformation } from '../rules.ts';
import { countDue, listDue } from '../store/due.ts';
import { accountRetention, dueRow } from '../types/due.ts';
import { unmatchedCount } from '../types/unmatched.ts';
import { countUnmatchedDue } from '../unmatched.ts';
import { clause, part, read } from './who.ts';

export const dueRoutes = [
  defineRoute({
    id: 'listDueForErasure',
    part,
    method: 'get',
    path: '/retention/due',
    summary: 'List accounts of which records are due for erasure, with what would stay',
    describes: 'Nothing is erased by itself: prepareErasure prepares it, and a second person approves it.',
    clause,
    allow: read,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(dueRow),
    handle: ({ query }, call) =>
      answerList(query, { name: 'due-for-erasure', at: call.at, filter: {} }, (page) =>
        call.read(async (tx) => listDue(tx, await readDueBy(tx, call), page)),
      ),
  }),
  defineRoute({
    id: 'countDueForErasure',
    part,
    method: 'get',
    path: '/retention/due/counts',
    summary: 'Count the accounts of which records are due for erasure, and unmatched accesses',
    clause,
    allow: read,
    status: 200,
    answer: z.object({
      on: dayField,
      accounts: z.int(),
      unmatched: unmatchedCount.extend({
        through: dayField.describe('the last day of the access, and of its reception, of those that are due'),
        held: z.boolean().describe('a hold reaches their class: they stay'),
      }),
    }),
    handle: (_request, call) =>
      call.read(async (tx) => {
        const by = await readDueBy(tx, call);
        const { accesses, namespaces, through, held } = await countUnmatchedDue(tx, by);
        const unmatched = { accesses, namespaces, through, held };
        return { on: by.today, accounts: await countDue(tx, by), unmatched };
      }),
  }),
  defineRoute({
    id: 'getAccountRetention',
    part,
    method: 'get',
    path: '/retention/accounts/:account',
    summary: 'Read until when the records of an account are kept, class by class, and why',
    clause,
    allow: read,
    params: z.object({ account: idField('account') }),
    status: 200,
    answer: accountRetention,
    handle: ({ params: { account } }, call) =>
      call.read(async (tx) => {
        const facts = await readRetentionFacts(tx, account, await readDueBy(tx, call));
        if (!facts) return refuse('not-found');
        const { keepUntil, base, classes } = dueOn(facts);
        return {
          account,
          closedOn: facts.closedOn,
          lastAccessOn: facts.lastAccessOn,
          keepUntil,
          from: base?.from ?? null,
          classes: classes.map(({ table: _table, ...one }) => one),
          erased: facts.erased.map(({ erasure, at, whole }) => ({ erasure, at, whole })),
          findings: [presentFinding(retainIdentifyingInformation(facts, contextOf(call)))],
        };
      }),
  }),
  defineRoute({
    id: 'listRetentionFindings',
    part,
    method: 'get',
    path: '/retention/findings',
    summary: 'Read whether the access of third parties is limited, and what is held beyond the minimum',
    clause,
    allow: read,
    status: 200,
    answer: z.object({ items: z.array(findingField) }),
    handle: (_request, call) =>
      call.read(async (tx) => {
        const { tenant } = call.session;
        const context = contextOf(call);
        const items = [
          limitThirdPartyAccess(await readReaderFacts(tx, call, tenant), context),
          holdForLimitation(await readPolicyFacts(tx, call, tenant), context),
        ];
        return { items: items.map(presentFinding) };
      }),
  }),
];

function contextOf({ runtime: { edition }, at }: Call) {
  return { edition: edition.id, parameters: edition.parameters, at };
}
