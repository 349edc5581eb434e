/** HTTP of notices: the outbox, and reading what was written. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../kernel/problems.ts';
import { readPersonal } from '../commit/read-personal.ts';
import type { Work } from '../commit/work.ts';
import { answerList, pageOf, pageQuery } from '../http/page.ts';
import { type Call, defineRoute } from '../http/route.ts';
import { enqueue } from '../jobs/index.ts';
import { queueAgain } from './decide.ts';
import { sendJob } from './notify.ts';
import { mask } from './render.ts';
import { canSend } from './senders.ts';
import { listNotices, readNotice } from './store.ts';
import { content, type NoticeRow, noticeId, noticeRow, noticeStates } from './types.ts';

const part = 'notices';
const params = z.object({ notice: noticeId });
const reason = z.strictObject({ reason: z.string().trim().min(3).max(500) });

const revealed = z.strictObject({
  address: z.string(),
  subject: z.string(),
  text: z.string(),
  /** False: codes and links in the text are made unreadable, because the recipient may still use them. */
  secretsShown: z.boolean(),
});

export const routes = [
  defineRoute({
    id: 'listNotices',
    part,
    method: 'get',
    path: '/notices/outbox',
    summary: 'List the notices written, newest first',
    describes:
      'Whom, about what, and what became of it. Address and text are read one at a time, with a reason.',
    allow: {
      roles: ['owner', 'officer', 'senior-reviewer', 'reviewer', 'engineer', 'examiner'],
      scope: 'casework:read',
    },
    query: pageQuery.extend({
      state: z.enum(noticeStates).optional(),
      recipient: z.string().max(60).optional().describe('id of the person, customer or user'),
    }),
    status: 200,
    list: true,
    answer: pageOf(noticeRow),
    handle: ({ query }, call) =>
      call.read((tx) => {
        const filter = { state: query.state, recipient: query.recipient };
        return answerList(query, { name: 'notices', at: call.at, filter }, (page) =>
          listNotices(tx, filter, page),
        );
      }),
  }),
  defineRoute({
    id: 'getNotice',
    part,
    method: 'get',
    path: '/notices/outbox/:notice',
    summary: 'Read what became of a notice',
    allow: {
      roles: ['owner', 'officer', 'senior-reviewer', 'reviewer', 'engineer', 'examiner'],
      scope: 'casework:read',
    },
    params,
    status: 200,
    answer: noticeRow,
    handle: async ({ params }, call) => (await readShown(call, params.notice)) ?? refuse('not-found'),
  }),
  defineRoute({
    id: 'revealNotice',
    part,
    method: 'post',
    path: '/notices/outbox/:notice/reveals',
    summary: 'Read the address and the text of a notice, for a reason that is recorded',
    describes:
      'Codes and links are shown only while the notice is held, so that they can be passed on by hand; in a notice that was sent they are made unreadable.',
    allow: { roles: ['owner', 'officer', 'senior-reviewer'] },
    params,
    body: reason,
    status: 200,
    answer: revealed,
    handle: ({ params, body }, call) => call.perform((work) => reveal(work, params.notice, body.reason)),
  }),
  defineRoute({
    id: 'sendNotice',
    part,
    method: 'post',
    path: '/notices/outbox/:notice/sendings',
    summary: 'Send a notice that is held or was given up',
    allow: { roles: ['owner', 'officer', 'senior-reviewer'] },
    params,
    status: 202,
    answer: noticeRow,
    handle: ({ params }, call) => call.perform((work) => sendAgain(work, params.notice)),
  }),
];

async function readShown(call: Call, id: z.output<typeof noticeId>): Promise<NoticeRow | undefined> {
  return call.read(async (tx) => shown(await readNotice(tx, id)));
}

function shown(found: Awaited<ReturnType<typeof readNotice>>): NoticeRow | undefined {
  if (!found) return undefined;
  const { contentEvent: _, ...row } = found;
  return row;
}

async function reveal(work: Work, id: z.output<typeof noticeId>, why: string) {
  const notice = await readNotice(work.tx, id);
  if (!notice) return refuse('not-found');
  const { address, subject, text, secrets } = content.parse(
    await readPersonal(work.seals, notice.contentEvent),
  );
  const secretsShown = notice.state === 'held' && secrets.length > 0;
  await work.commit([{ type: 'notice-revealed', subject: id, data: { reason: why, secretsShown } }]);
  const hidden = secretsShown ? [] : secrets;
  return { address, subject: mask(subject, hidden), text: mask(text, hidden), secretsShown };
}

async function sendAgain(work: Work, id: z.output<typeof noticeId>) {
  const notice = await readNotice(work.tx, id, true);
  if (!notice) return refuse('not-found');
  const refusal = queueAgain({ state: notice.state, canSend: canSend(work.runtime, notice.channel) });
  if (refusal) return refusal;
  await work.commit([{ type: 'notice-queued-again', subject: id, data: {} }]);
  await enqueue(work, sendJob, { notice: id });
  return shown(await readNotice(work.tx, id)) ?? refuse('not-found');
}
