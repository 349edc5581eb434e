/** HTTP of matches: the list of them, and each side by side. */
import { z } from '@hono/zod-openapi';
import { findOpenCase } from '../../../../casework/index.ts';
import { refuse } from '../../../../kernel/problems.ts';
import { idField } from '../../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { listId } from '../../lists/index.ts';
import { screeningCase } from '../case-kind.ts';
import { withListed } from '../listed.ts';
import { listJudgements } from '../store/judgements.ts';
import { listMatches, readMatch } from '../store/matches.ts';
import { openResult, readResult } from '../store/results.ts';
import { judgement } from '../types/judgements.ts';
import { askedStates, type KeptMatch, matchOrders, shownMatch } from '../types/matches.ts';
import { against, foundMatch, matchId, party } from '../types/results.ts';
import { subjectId } from '../types/subjects.ts';
import { customersBehind } from '../whose.ts';
import { sealsOf } from './results.ts';
import { part, read } from './who.ts';

export const matchRoutes = [
  defineRoute({
    id: 'listScreeningMatches',
    part,
    method: 'get',
    path: '/screening/matches',
    summary: 'List matches of parties with entries of lists',
    describes:
      'A party is a person, a reseller, a means of payment, or an owner whom ownership statements name and nobody entered as a person. `holder` says whose it is.',
    allow: read,
    query: pageQuery.extend({
      state: z
        .enum(askedStates)
        .optional()
        .describe('`judged`: by people, however; `standing`: at or over the threshold, open or judged'),
      subject: subjectId.optional(),
      list: listId.optional(),
      leastScore: z.coerce.number().min(0).max(1).optional(),
      sort: z.enum(matchOrders).optional().describe('`score`: the highest first; absent: the newest first'),
    }),
    status: 200,
    list: true,
    answer: pageOf(shownMatch),
    handle: ({ query }, call) => {
      const { state, subject, list, leastScore, sort } = query;
      const filter = { state, subject, list, leastScore };
      const about = { name: 'screening-matches', at: call.at, filter: { ...filter, sort } };
      return answerList(query, about, (page) =>
        call.read(async (tx) => {
          const found = await listMatches(tx, { ...filter, order: sort }, page);
          return { ...found, items: (await withListed(tx, found.items)).map(present) };
        }),
      );
    },
  }),
  defineRoute({
    id: 'getScreeningMatch',
    part,
    method: 'get',
    path: '/screening/matches/:match',
    summary:
      'Read a match side by side: the party, the entry, which value met which, and what was said of it',
    allow: read,
    params: z.object({ match: matchId }),
    status: 200,
    answer: shownMatch.extend({
      party,
      entry: foundMatch.shape.entry,
      lines: foundMatch.shape.lines,
      against,
      customers: z
        .array(idField('customer'))
        .describe('behind whom the party stands: the customer it is, or whose ownership file names it'),
      case: idField('case').nullable().describe('the open case in which it is judged'),
      judgements: z.array(judgement),
    }),
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const found = await readMatch(tx, params.match);
        const result = found && (await readResult(tx, found.result));
        if (!found || !result) return refuse('not-found');
        const sealed = await openResult(sealsOf(call, tx), result);
        const met = sealed.matches.find((one) => one.match === found.id);
        if (!met) throw new Error('a match is not in the comparison that found it');
        const [listed] = await withListed(tx, [found]);
        if (!listed) throw new Error('one match was asked for');
        const open = await findOpenCase(tx, { kind: screeningCase, subject: found.id });
        return {
          ...present(listed),
          party: sealed.party,
          entry: met.entry,
          lines: met.lines,
          against: result.against,
          customers: [...(await customersBehind(tx, found.holder))],
          case: open?.id ?? null,
          judgements: await listJudgements(tx, found.id),
        };
      }),
  }),
];

function present<M extends KeptMatch>({ judged: _judged, ...shown }: M) {
  return shown;
}
