/** HTTP of legal holds. */
import { z } from '@hono/zod-openapi';
import { actorText, type NewEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { readAccount, readCustomer, readPerson } from '../../../collect/identification/index.ts';
import { askRelease, keepHold, placeHold, releaseHold } from '../decide.ts';
import { keptClasses, readDueBy } from '../read.ts';
import { listHolds, lockHold, readHold } from '../store/holds.ts';
import { withReason } from '../types/choices.ts';
import {
  type HeldSubject,
  heldSubject,
  holdId,
  holdStates,
  holdView,
  type LegalHold,
  placeHold as placeBody,
} from '../types/holds.ts';
import { act, clause, part, read } from './who.ts';

const params = z.object({ hold: holdId });

const decision = {
  part,
  method: 'post',
  clause,
  allow: act,
  params,
  status: 201,
  creates: true,
  answer: holdView,
} as const;

export const holdRoutes = [
  defineRoute({
    id: 'listLegalHolds',
    part,
    method: 'get',
    path: '/retention/holds',
    summary: 'List legal holds, newest first',
    clause,
    allow: read,
    query: pageQuery.extend({ state: z.enum(holdStates).optional(), subject: heldSubject.optional() }),
    status: 200,
    list: true,
    answer: pageOf(holdView),
    handle: ({ query: { state, subject, ...query } }, call) =>
      answerList(query, { name: 'legal-holds', at: call.at, filter: { state, subject } }, (page) =>
        call.read(async (tx) => {
          const { today } = await readDueBy(tx, call);
          const { items, ...more } = await listHolds(tx, { state, subject }, page);
          return { items: items.map((one) => shown(one, today)), ...more };
        }),
      ),
  }),
  defineRoute({
    id: 'getLegalHold',
    part,
    method: 'get',
    path: '/retention/holds/:hold',
    summary: 'Read a legal hold: on whose records, by whom, why, and until when',
    clause,
    allow: read,
    params,
    status: 200,
    answer: holdView,
    handle: ({ params: { hold } }, call) =>
      call.read(async (tx) => {
        const found = await readHold(tx, hold);
        return found ? shown(found, (await readDueBy(tx, call)).today) : refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'placeLegalHold',
    part,
    method: 'post',
    path: '/retention/holds',
    summary: 'Place a legal hold by subject, days, or classes of records: it holds at once',
    describes: 'What it reaches is not erased while it holds, whatever limit is over. Two people release it.',
    clause,
    allow: act,
    body: placeBody,
    status: 201,
    creates: true,
    answer: holdView,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        if (body.subject && !(await isThere(work.tx, body.subject)))
          return refuse('invalid-field', { field: 'body.subject', code: 'unknown' });
        const { today } = await readDueBy(work.tx, call);
        const classes = (await keptClasses(work.tx, call)).map(({ name }) => name);
        const id = call.runtime.ids.next('legalHold');
        const decided = placeHold(id, body, { today, classes });
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        const kept = await lockHold(work.tx, id);
        return kept ? shown(kept, today) : refuse('not-found');
      }),
  }),
  defineRoute({
    ...decision,
    id: 'askReleaseOfLegalHold',
    path: '/retention/holds/:hold/releases',
    summary: 'Ask that a hold is released: it holds until a second person agrees',
    body: withReason,
    handle: ({ params: { hold }, body }, call) =>
      decideOn(call, hold, (found) => askRelease(found, body.reason)),
  }),
  defineRoute({
    ...decision,
    id: 'releaseLegalHold',
    path: '/retention/holds/:hold/releases/approvals',
    summary: 'Release a hold as a second person',
    handle: ({ params: { hold } }, call) => decideOn(call, hold, releaseHold),
  }),
  defineRoute({
    ...decision,
    id: 'keepLegalHold',
    path: '/retention/holds/:hold/releases/declinations',
    summary: 'Decline the release of a hold, with the reason',
    body: withReason,
    handle: ({ params: { hold }, body }, call) =>
      decideOn(call, hold, (found) => keepHold(found, body.reason)),
  }),
];

async function isThere(tx: Transaction, subject: HeldSubject): Promise<boolean> {
  if (isId('account', subject)) return (await readAccount(tx, subject)) !== undefined;
  if (isId('customer', subject)) return (await readCustomer(tx, subject)) !== undefined;
  return (await readPerson(tx, subject)) !== undefined;
}

function decideOn(
  call: Call,
  id: Id<'legalHold'>,
  decide: (hold: LegalHold, by: string) => readonly NewEvent[] | Refusal,
) {
  return call.perform(async (work) => {
    const hold = await lockHold(work.tx, id);
    if (!hold) return refuse('not-found');
    const decided = decide(hold, actorText(work.actor));
    if (isRefusal(decided)) return decided;
    await work.commit(decided);
    const after = await lockHold(work.tx, id);
    return after ? shown(after, (await readDueBy(work.tx, call)).today) : refuse('not-found');
  });
}

function shown(hold: LegalHold, today: Day) {
  const { classes, ...rest } = hold;
  return {
    ...rest,
    classes: [...classes],
    holds: hold.state !== 'released' && (hold.until === null || hold.until >= today),
  };
}
