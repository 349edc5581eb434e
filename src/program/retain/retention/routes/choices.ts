/** HTTP of limits, and of choices that make them longer. */
import { z } from '@hono/zod-openapi';
import { actorText, type NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Day } from '../../../../kernel/time.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import {
  approveChoice,
  askEndOfChoice,
  declineChoice,
  endChoice,
  keepChoice,
  proposeChoice,
} from '../decide.ts';
import { holdsOn } from '../limits.ts';
import { keptClasses, readDueBy } from '../read.ts';
import { countChoices, listChoices, lockChoice, mostChoices } from '../store/choices.ts';
import {
  choiceId,
  choiceStates,
  choiceView,
  proposeChoice as proposeBody,
  type RetentionChoice,
  withReason,
} from '../types/choices.ts';
import { act, clause, part, read } from './who.ts';

const limitView = z.object({
  class: z.string(),
  table: z.string(),
  years: z.int().describe('after the later of the closing and the last access'),
  choices: z.array(choiceId).describe('those that make it longer than the program'),
});

const decision = {
  part,
  method: 'post',
  clause,
  allow: act,
  params: z.object({ choice: choiceId }),
  status: 201,
  creates: true,
  answer: choiceView,
} as const;

export const choiceRoutes = [
  defineRoute({
    id: 'listRetentionLimits',
    part,
    method: 'get',
    path: '/retention/limits',
    summary: 'Read how long each class of records is kept, and why',
    clause,
    allow: read,
    status: 200,
    answer: z.object({
      least: z.int().describe('years: the minimum of the edition'),
      program: z.int().describe('years: what the written program keeps'),
      items: z.array(limitView),
    }),
    handle: (_request, call) =>
      call.read(async (tx) => {
        const { limits, programYears } = await readDueBy(tx, call);
        const least = call.runtime.edition.parameters.retentionYears;
        const items = limits.map(({ name, ...limit }) => ({ class: name, ...limit }));
        return { least, program: programYears, items };
      }),
  }),
  defineRoute({
    id: 'listRetentionChoices',
    part,
    method: 'get',
    path: '/retention/choices',
    summary: 'List longer limits, newest first',
    clause,
    allow: read,
    query: pageQuery.extend({ state: z.enum(choiceStates).optional() }),
    status: 200,
    list: true,
    answer: pageOf(choiceView),
    handle: ({ query }, call) =>
      answerList(query, { name: 'retention-choices', at: call.at, filter: { state: query.state } }, (page) =>
        call.read(async (tx) => {
          const { today } = await readDueBy(tx, call);
          const { items, ...more } = await listChoices(tx, { state: query.state }, page);
          return { items: items.map((one) => shown(one, today)), ...more };
        }),
      ),
  }),
  defineRoute({
    id: 'proposeRetentionChoice',
    part,
    method: 'post',
    path: '/retention/choices',
    summary: 'Propose to keep classes of records longer',
    describes:
      'Holds from its day once a second person has approved it. Refused with `looser-than-law` below the minimum of the edition.',
    clause,
    allow: act,
    body: proposeBody,
    status: 201,
    creates: true,
    answer: choiceView,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const by = await readDueBy(work.tx, call);
        if ((await countChoices(work.tx)) >= mostChoices)
          return refuse('conflict', { field: 'choice', code: 'too-many' });
        const classes = (await keptClasses(work.tx, call)).map(({ name }) => name);
        const { parameters } = call.runtime.edition;
        const id = call.runtime.ids.next('retentionChoice');
        const content = { ...body, from: body.from ?? by.today };
        const decided = proposeChoice(id, content, { ...by, classes, parameters });
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        const kept = await lockChoice(work.tx, id);
        return kept ? shown(kept, by.today) : refuse('not-found');
      }),
  }),
  defineRoute({
    ...decision,
    id: 'approveRetentionChoice',
    path: '/retention/choices/:choice/approvals',
    summary: 'Approve a longer limit as a second person',
    handle: ({ params }, call) => decideOn(call, params.choice, approveChoice),
  }),
  defineRoute({
    ...decision,
    id: 'declineRetentionChoice',
    path: '/retention/choices/:choice/declinations',
    summary: 'Decline a longer limit, with the reason',
    body: withReason,
    handle: ({ params, body }, call) =>
      decideOn(call, params.choice, (choice) => declineChoice(choice, body.reason)),
  }),
  defineRoute({
    ...decision,
    id: 'askEndOfRetentionChoice',
    path: '/retention/choices/:choice/endings',
    summary: 'Ask that a longer limit ends: it holds until a second person agrees',
    body: withReason,
    handle: ({ params, body }, call) =>
      decideOn(call, params.choice, (choice) => askEndOfChoice(choice, body.reason)),
  }),
  defineRoute({
    ...decision,
    id: 'endRetentionChoice',
    path: '/retention/choices/:choice/endings/approvals',
    summary: 'End a longer limit as a second person',
    handle: ({ params }, call) => decideOn(call, params.choice, endChoice),
  }),
  defineRoute({
    ...decision,
    id: 'keepRetentionChoice',
    path: '/retention/choices/:choice/endings/declinations',
    summary: 'Decline that a longer limit ends, with the reason',
    body: withReason,
    handle: ({ params, body }, call) =>
      decideOn(call, params.choice, (choice) => keepChoice(choice, body.reason)),
  }),
];

function decideOn(
  call: Call,
  id: Id<'retentionChoice'>,
  decide: (choice: RetentionChoice, by: string) => readonly NewEvent[] | Refusal,
) {
  return call.perform(async (work) => {
    const choice = await lockChoice(work.tx, id);
    if (!choice) return refuse('not-found');
    const decided = decide(choice, actorText(work.actor));
    if (isRefusal(decided)) return decided;
    await work.commit(decided);
    const after = await lockChoice(work.tx, id);
    return after ? shown(after, (await readDueBy(work.tx, call)).today) : refuse('not-found');
  });
}

function shown(choice: RetentionChoice, today: Day) {
  return { ...choice, holds: holdsOn(choice, today) };
}
