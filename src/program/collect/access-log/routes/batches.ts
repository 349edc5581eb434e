/** HTTP of batches as they were received. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { listBatches, listProblems, readBatch } from '../batches/store.ts';
import { accessBatch, lineProblem } from '../batches/types.ts';
import { part, readReceipts } from './who.ts';

const params = z.object({ batch: z.coerce.number().int().min(1) });

export const batchRoutes = [
  defineRoute({
    id: 'listAccessBatches',
    part,
    method: 'get',
    path: '/access-log/batches',
    summary: 'List batches of accesses, newest first',
    allow: readReceipts,
    narrowed: { customers: 'tells-of-none' },
    query: pageQuery.extend({
      refused: z.enum(['some']).optional().describe('those with refused lines'),
      batch: z.string().min(1).max(200).optional().describe("by the sender's own name"),
    }),
    status: 200,
    list: true,
    answer: pageOf(accessBatch),
    handle: ({ query }, call) =>
      answerList(
        query,
        { name: 'access-batches', at: call.at, filter: { refused: query.refused, batch: query.batch } },
        (page) =>
          call.read((tx) => listBatches(tx, { refused: query.refused === 'some', key: query.batch }, page)),
      ),
  }),
  defineRoute({
    id: 'getAccessBatch',
    part,
    method: 'get',
    path: '/access-log/batches/:batch',
    summary: 'Read what became of a batch of accesses',
    allow: readReceipts,
    narrowed: { customers: 'tells-of-none' },
    params,
    status: 200,
    answer: accessBatch,
    handle: ({ params: { batch } }, call) =>
      call.read(async (tx) => (await readBatch(tx, batch)) ?? refuse('not-found')),
  }),
  defineRoute({
    id: 'listAccessProblems',
    part,
    method: 'get',
    path: '/access-log/batches/:batch/problems',
    summary: 'List the lines of a batch that were refused, the first thousand of them, and why',
    allow: readReceipts,
    narrowed: { customers: 'tells-of-none' },
    params,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(lineProblem),
    handle: async ({ params: { batch }, query }, call) => {
      if (!(await call.read((tx) => readBatch(tx, batch)))) return refuse('not-found');
      return answerList(query, { name: 'access-problems', at: call.at, filter: { batch } }, (page) =>
        call.read((tx) => listProblems(tx, batch, page)),
      );
    },
  }),
];
