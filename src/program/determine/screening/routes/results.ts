/** HTTP of comparisons: what was found of somebody, now and at any time before. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import type { SealScope } from '../../../../runtime/crypto/sealing.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { instantField } from '../../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { type KeptResult, listResults, openResult, readResult } from '../store/results.ts';
import { markDue, readSubject } from '../store/subjects.ts';
import { result, resultId, resultWithMatches } from '../types/results.ts';
import { subjectId } from '../types/subjects.ts';
import { act, part, read } from './who.ts';

const ofSubject = z.object({ subject: subjectId });

export const resultRoutes = [
  defineRoute({
    id: 'listScreeningResults',
    part,
    method: 'get',
    path: '/screening/subjects/:subject/results',
    summary: 'List every comparison of a party with the lists, newest first',
    describes: 'Each as it was made: what is found today never changes what was found before.',
    allow: read,
    params: ofSubject,
    query: pageQuery.extend({
      asOf: instantField.optional().describe('those that were on record at that moment; absent: all'),
    }),
    status: 200,
    list: true,
    answer: pageOf(result),
    handle: async ({ params: { subject }, query }, call) => {
      if (!(await call.read((tx) => readSubject(tx, subject)))) return refuse('not-found');
      const filter = { subject, asOf: query.asOf };
      return answerList(query, { name: 'screening-results', at: call.at, filter }, async (page) => {
        const found = await call.read((tx) => listResults(tx, filter, page));
        return { ...found, items: found.items.map(present) };
      });
    },
  }),
  defineRoute({
    id: 'getScreeningResult',
    part,
    method: 'get',
    path: '/screening/results/:result',
    summary: 'Read a comparison whole: what was compared, with which lists, and every line of each match',
    allow: read,
    params: z.object({ result: resultId }),
    status: 200,
    answer: resultWithMatches,
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const found = await readResult(tx, params.result);
        if (!found) return refuse('not-found');
        const { party, matches } = await openResult(sealsOf(call, tx), found);
        return { ...present(found), party, matches };
      }),
  }),
  defineRoute({
    id: 'screenSubject',
    part,
    method: 'post',
    path: '/screening/subjects/:subject/comparisons',
    summary: 'Compare somebody with the lists again, soon',
    describes: 'They are due from now on; the worker compares whoever is due, and records what it finds.',
    allow: act,
    params: ofSubject,
    status: 202,
    answer: z.object({ subject: subjectId, due: z.literal(true) }),
    handle: ({ params }, call) =>
      call.perform(async (work) => {
        const subject = await readSubject(work.tx, params.subject);
        if (!subject) return refuse('not-found');
        await markDue(work, [subject], 'asked');
        return { subject: subject.id, due: true as const };
      }),
  }),
];

export function sealsOf({ session, runtime, at }: Call, tx: Transaction): SealScope {
  return { tx, tenant: session.tenant, at, master: runtime.keys.master };
}

function present({ event: _event, ...shown }: KeptResult) {
  return shown;
}
