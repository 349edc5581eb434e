/** HTTP of trying another threshold on the matches that are on record, before the setting is changed. */

import { z } from '@hono/zod-openapi';
import type { Refusal } from '../../../../kernel/problems.ts';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import type { ListedAs } from '../../lists/index.ts';
import { floorOf } from '../decide.ts';
import { withListed } from '../listed.ts';
import { listMatches } from '../store/matches.ts';
import { countUnder } from '../store/threshold-trials.ts';
import type { KeptMatch } from '../types/matches.ts';
import { effects, thresholdCounts, thresholdQuery, thresholdRow } from '../types/threshold-trials.ts';
import { part, read } from './who.ts';

export const thresholdRoutes = [
  defineRoute({
    id: 'countThresholdTrial',
    part,
    method: 'get',
    path: '/screening/threshold-trial/counts',
    summary: 'Try another threshold on the matches on record: how many more and fewer there would be',
    describes:
      'Nobody is compared anew: what was found, and what was kept beneath the threshold, is counted under another one. A threshold under the floor is refused.',
    allow: read,
    query: thresholdQuery,
    status: 200,
    answer: thresholdCounts,
    handle: async ({ query }, call) => {
      const known = await floorFor(call, query.thresholdPercent);
      if (isRefusal(known)) return known;
      const { thresholdPercent } = known;
      return {
        ...known,
        ...(await call.read((tx) => countUnder(tx, thresholdPercent / 100))),
      };
    },
  }),
  defineRoute({
    id: 'listThresholdTrial',
    part,
    method: 'get',
    path: '/screening/threshold-trial',
    summary: 'List the matches that another threshold would find or lose',
    allow: read,
    query: pageQuery.extend({ ...thresholdQuery.shape, effect: z.enum(effects).optional() }),
    status: 200,
    list: true,
    answer: pageOf(thresholdRow),
    handle: async ({ query }, call) => {
      const known = await floorFor(call, query.thresholdPercent);
      if (isRefusal(known)) return known;
      const { thresholdPercent } = known;
      const { effect } = query;
      const filter = { thresholdPercent, effect };
      return answerList(query, { name: 'threshold-trial', at: call.at, filter }, (page) => {
        const turned = { threshold: thresholdPercent / 100, effect };
        return call.read(async (tx) => {
          const found = await listMatches(tx, { turned }, page);
          return { ...found, items: (await withListed(tx, found.items)).map(present) };
        });
      });
    },
  }),
];

type Tried = {
  readonly thresholdPercent: number;
  readonly inForcePercent: number;
  readonly floorPercent: number;
};

async function floorFor(call: Call, asked: number | undefined): Promise<Tried | Refusal> {
  const settings = await call.read((tx) => programSettings(tx, call.runtime.edition, call.at));
  const inForcePercent = settings.screeningThresholdPercent;
  const thresholdPercent = asked ?? inForcePercent;
  const floorPercent = Math.round(floorOf(inForcePercent / 100) * 1000) / 10;
  return thresholdPercent < floorPercent
    ? refuse('invalid-field', {
        field: 'query.thresholdPercent',
        code: 'below-the-floor',
        detail: `at least ${floorPercent}`,
      })
    : { thresholdPercent, inForcePercent, floorPercent };
}

function present({ id, subject, kind, holder, score, state, judgement, ...on }: KeptMatch & ListedAs) {
  const effect = state === 'below' ? ('found' as const) : ('lost' as const);
  const { list, listTitle, entryKey, entryName } = on;
  return { id, subject, kind, holder, list, listTitle, entryKey, entryName, score, judgement, state, effect };
}
