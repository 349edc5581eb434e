/** HTTP of retiring a list, looked at first, and of taking it up again. */
import { z } from '@hono/zod-openapi';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { listId, type Resumption, resumeList, resumption, retireList } from '../../lists/index.ts';
import { retirementTouchesOf } from '../retirement.ts';
import { retireBody, retirementTouches } from '../types/retirements.ts';
import { part, read, retire } from './who.ts';

const params = z.object({ list: listId });
const done = z.object({ list: listId, retired: z.boolean() });

export const retirementRoutes = [
  defineRoute({
    id: 'getListRetirement',
    part,
    method: 'get',
    path: '/screening/lists/:list/retirement',
    summary: 'Look at what retiring a list would touch: matches, judgements, and the accounts they bear on',
    describes: 'Nothing is changed. `seen` is needed to retire it.',
    allow: read,
    params,
    status: 200,
    answer: retirementTouches,
    handle: ({ params: { list } }, call) =>
      call.read(async (tx) => (await retirementTouchesOf(tx, list)) ?? refuse('not-found')),
  }),
  defineRoute({
    id: 'retireScreeningList',
    part,
    method: 'post',
    path: '/screening/lists/:list/retirement',
    summary: 'Retire a list that is no longer wanted, with the reason',
    describes:
      'Nothing is compared with it any more, and nothing of it is downloaded or handed in. Whoever has a match on it is compared again: the match is gone and its case called off, as where an entry leaves. Versions, results, judgements and history stay. Refused with `changed-since-seen` where what it touches is not what `seen` stands for.',
    allow: retire,
    params,
    body: retireBody,
    status: 200,
    answer: done,
    handle: ({ params: { list }, body }, call) => call.perform((work) => retireSeen(work, { list, body })),
  }),
  defineRoute({
    id: 'resumeScreeningList',
    part,
    method: 'post',
    path: '/screening/lists/:list/resumption',
    summary: 'Take up a list again that was retired, with the reason',
    describes:
      'Its last version is in force again, and goes through everybody like a first one. A judgement that still holds is remembered; a match without one opens a case. Where nothing was downloaded meanwhile the list is stale.',
    allow: retire,
    params,
    body: resumption,
    status: 200,
    answer: done,
    handle: ({ params: { list }, body }, call) => call.perform((work) => resume(work, { list, body })),
  }),
];

type List = z.output<typeof listId>;
type Retiring = { readonly list: List; readonly body: z.output<typeof retireBody> };

async function retireSeen(
  work: Work,
  { list, body: { seen, ...said } }: Retiring,
): Promise<z.output<typeof done> | Refusal> {
  const touches = await retirementTouchesOf(work.tx, list);
  if (!touches) return refuse('not-found');
  if (touches.seen !== seen) return refuse('conflict', { field: 'body.seen', code: 'changed-since-seen' });
  return (await retireList(work, list, said)) ?? { list, retired: true };
}

async function resume(
  work: Work,
  { list, body }: { readonly list: List; readonly body: Resumption },
): Promise<z.output<typeof done> | Refusal> {
  return (await resumeList(work, list, body)) ?? { list, retired: false };
}
