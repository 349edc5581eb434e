/** HTTP of trials: starting one, how far it is, what it found, and its two lists. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../kernel/ids.ts';
import { isRefusal, refuse } from '../../../kernel/problems.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import { idField } from '../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../runtime/http/route.ts';
import { everyReader, officers } from '../../../runtime/http/who.ts';
import { findLongWork, longWorkId, longWorkView, presentLongWork } from '../../../runtime/long-work/index.ts';
import { programSettings } from '../../adopt/written-program/index.ts';
import { standingStates } from '../standing/index.ts';
import { startTrial } from './start.ts';
import { listTriedAccounts, listTriedVerdicts } from './store/rows.ts';
import { listTrials, readTrial } from './store/trials.ts';
import { decisions, type Trial, trialRow, trialView, triedAccountView, triedVerdictView } from './types.ts';

const part = 'enforce/trial';
const clause = '§ 7.302(a)';
const params = z.object({ trial: longWorkId });
const change = idField('programChange');
const readers = { roles: everyReader, scope: 'standing:read' } as const;

export const routes = [
  defineRoute({
    id: 'startTrial',
    part,
    method: 'post',
    path: '/trial/changes/:change/runs',
    summary: 'Try a change of the program on every account, and on the requests of thirty days',
    describes:
      'Long work: getTrial tells how far it is, and what it found. Nothing but the trial is written. The change stands as it is now: one that is written anew is tried anew.',
    clause,
    allow: { roles: officers, scope: 'adopt:write' },
    params: z.object({ change }),
    status: 202,
    answer: longWorkView,
    handle: ({ params }, call) =>
      call.perform(async (work) => {
        const started = await startTrial(work, call.session, params.change);
        return isRefusal(started) ? started : presentLongWork(started, call.runtime.parts);
      }),
  }),
  defineRoute({
    id: 'listTrials',
    part,
    method: 'get',
    path: '/trial/runs',
    summary: 'List trials of changes of the program, newest first',
    clause,
    allow: readers,
    narrowed: { asOf: true, customers: 'tells-of-none' },
    query: pageQuery.extend({ change: change.optional() }),
    status: 200,
    list: true,
    answer: pageOf(trialRow),
    handle: ({ query }, call) => {
      const filter = { change: query.change };
      return answerList(query, { name: 'trials', at: call.at, filter }, async (page) => {
        const asOf = asOfMoment(call.session);
        const trials = await call.read((tx) => listTrials(tx, { ...filter, asOf }, page));
        return { ...trials, items: trials.items.map(presentRow) };
      });
    },
  }),
  defineRoute({
    id: 'getTrial',
    part,
    method: 'get',
    path: '/trial/runs/:trial',
    summary: 'Read how far a trial is, and what the change would do: standings before and after, and counts',
    clause,
    allow: readers,
    narrowed: { asOf: true, customers: 'tells-of-none' },
    params,
    status: 200,
    answer: trialView,
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const trial = await readTrial(tx, params.trial, asOfMoment(call.session));
        return trial ? presentTrial(tx, call, trial) : refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'listTrialAccounts',
    part,
    method: 'get',
    path: '/trial/runs/:trial/accounts',
    summary: 'List the accounts whose standing would be another, before and after',
    describes: 'Only the newest trial of a change keeps its rows; the counts of all stay.',
    clause,
    allow: readers,
    narrowed: { asOf: true },
    params,
    query: pageQuery.extend({
      worse: z.enum(['true', 'false']).optional().describe('true: a graver standing or tighter terms'),
      from: z.enum(standingStates).optional().describe('the standing without the change'),
      to: z.enum(standingStates).optional().describe('the standing with it'),
    }),
    status: 200,
    list: true,
    answer: pageOf(triedAccountView),
    handle: async ({ params, query }, call) => {
      const { trial } = params;
      if (!(await isThere(call, trial))) return refuse('not-found');
      const { worse, from, to } = query;
      const asked = { trial, worse: worse === undefined ? undefined : worse === 'true', from, to };
      const filter = { trial, worse, from, to };
      return answerList(query, { name: 'trial-accounts', at: call.at, filter }, (page) =>
        call.read((tx) => listTriedAccounts(tx, asked, page)),
      );
    },
  }),
  defineRoute({
    id: 'listTrialVerdicts',
    part,
    method: 'get',
    path: '/trial/runs/:trial/verdicts',
    summary: 'List the requests of thirty days that would be answered otherwise',
    describes:
      'Each question on record is answered twice: by the standing its account would have at that moment without the change, and by that with it.',
    clause,
    allow: readers,
    narrowed: { asOf: true },
    params,
    query: pageQuery.extend({ after: z.enum(decisions).optional().describe('the answer with the change') }),
    status: 200,
    list: true,
    answer: pageOf(triedVerdictView),
    handle: async ({ params, query }, call) => {
      const { trial } = params;
      if (!(await isThere(call, trial))) return refuse('not-found');
      const filter = { trial, after: query.after };
      return answerList(query, { name: 'trial-verdicts', at: call.at, filter }, (page) =>
        call.read((tx) => listTriedVerdicts(tx, filter, page)),
      );
    },
  }),
];

async function isThere(call: Call, trial: Id<'longWork'>): Promise<boolean> {
  const found = await call.read((tx) => readTrial(tx, trial, asOfMoment(call.session)));
  return found !== undefined;
}

function aboutTrial({ id, change, digest, effectiveOn, askedAt, moment }: Trial) {
  return { id, change, digest, effectiveOn, askedAt, moment };
}

function presentRow(trial: Trial) {
  const { changed = null, customersWorse = null, sharePercent = null, otherwise = null } = trial.found ?? {};
  return {
    ...aboutTrial(trial),
    endedAt: trial.endedAt,
    changed,
    customersWorse,
    sharePercent,
    otherwise,
  };
}

async function presentTrial(tx: Transaction, { runtime, at }: Call, trial: Trial) {
  const work = await findLongWork(tx, trial.id);
  if (!work) return refuse('not-found');
  const { brakeSharePercent } = await programSettings(tx, runtime.edition, at);
  const { moves, found } = trial;
  return {
    ...aboutTrial(trial),
    work: presentLongWork(work, runtime.parts),
    brakeSharePercent,
    moves,
    found,
  };
}
