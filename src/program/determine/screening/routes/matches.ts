/** HTTP of matches: the list of them, and each side by side. */
import { z } from '@hono/zod-openapi';
import { findOpenCase } from '../../../../casework/index.ts';
import { refuse } from '../../../../kernel/problems.ts';
import { idField } from '../../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { listId } from '../../lists/index.ts';
import { screeningCase } from '../case-kind.ts';
import { listJudgements } from '../store/judgements.ts';
import { listMatches, readMatch } from '../store/matches.ts';
import { openResult, readResult } from '../store/results.ts';
import { judgement } from '../types/judgements.ts';
import { type KeptMatch, match, matchStates } from '../types/matches.ts';
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
    summary: 'List matches of parties with entries of lists, newest first',
    describes:
      'A party is a person, a reseller, a means of payment, or an owner whom ownership statements name and nobody entered as a person. `holder` says whose it is.',
    allow: read,
    query: pageQuery.extend({
      state: z.enum(matchStates).optional(),
      subject: subjectId.optional(),
      list: listId.optional(),
      leastScore: z.coerce.number().min(0).max(1).optional(),
    }),
    status: 200,
    list: true,
    answer: pageOf(match),
    handle: ({ query }, call) => {
      const { state, subject, list, leastScore } = query;
      const filter = { state, subject, list, leastScore };
      return answerList(query, { name: 'screening-matches', at: call.at, filter }, async (page) => {
        const found = await call.read((tx) => listMatches(tx, filter, page));
        return { ...found, items: found.items.map(present) };
      });
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
    answer: match.extend({
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
        const open = await findOpenCase(tx, { kind: screeningCase, subject: found.id });
        return {
          ...present(found),
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

function present({ judged: _judged, ...shown }: KeptMatch) {
  return shown;
}
