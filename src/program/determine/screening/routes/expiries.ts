/** HTTP of ending a judgement earlier than the program would. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { dayField } from '../../../../runtime/http/fields.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import type { Made } from '../event-schemas.ts';
import { alsoOf } from '../follow/matches.ts';
import { lockMatch } from '../store/matches.ts';
import { matchId } from '../types/results.ts';
import { act, part } from './who.ts';

export const expiryRoutes = [
  defineRoute({
    id: 'setScreeningJudgementExpiry',
    part,
    method: 'put',
    path: '/screening/matches/:match/expiry',
    summary: 'Let the judgement on a match expire on an earlier day',
    describes: 'Never later than it holds already: who wants it to hold longer judges anew.',
    allow: act,
    params: z.object({ match: matchId }),
    body: z.strictObject({ expiresOn: dayField }),
    status: 200,
    answer: z.object({ match: matchId, expiresOn: dayField }),
    handle: ({ params, body: { expiresOn } }, call) =>
      call.perform(async (work) => {
        const match = await lockMatch(work.tx, params.match);
        if (!match) return refuse('not-found');
        if (match.expiresOn === null) return refuse('conflict', { field: 'match', code: 'not-judged' });
        const settings = await programSettings(work.tx, work.runtime.edition, work.at);
        if (expiresOn < legalDay(settings, work.at))
          return refuse('invalid-field', { field: 'body.expiresOn', code: 'in-the-past' });
        if (expiresOn > match.expiresOn)
          return refuse('invalid-field', {
            field: 'body.expiresOn',
            code: 'too-late',
            detail: `at most ${match.expiresOn}`,
          });
        const event: Made<'screening-judgement-shortened'> = {
          type: 'screening-judgement-shortened',
          subject: match.id,
          also: alsoOf(match),
          data: { subject: match.subject, expiresOn },
        };
        await work.commit([event]);
        return { match: match.id, expiresOn };
      }),
  }),
];
