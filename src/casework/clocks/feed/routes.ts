/** HTTP of calendar addresses. */
import { z } from '@hono/zod-openapi';
import type { Role } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/problems.ts';
import { digestOf, newSecret } from '../../../runtime/access/secret.ts';
import { inTenant } from '../../../runtime/database/index.ts';
import { instantField } from '../../../runtime/http/fields.ts';
import { type Call, defineRoute } from '../../../runtime/http/route.ts';
import { readCalendar } from './read.ts';
import { findFeed, readFeed } from './store.ts';

const part = 'clocks';
/** People of the provider; a key has no calendar. */
const roles = [
  'owner',
  'officer',
  'senior-reviewer',
  'reviewer',
  'reseller-manager',
  'engineer',
] as const satisfies readonly Role[];
const feed = z.object({ madeAt: instantField.nullable().describe('null: there is none') });

export const feedRoutes = [
  defineRoute({
    id: 'getClockFeed',
    part,
    method: 'get',
    path: '/clocks/feed',
    summary: 'Read whether you have a calendar address, and since when',
    allow: { roles },
    status: 200,
    answer: feed,
    handle: async (_request, call) => {
      const user = ownId(call);
      if (typeof user !== 'string') return user;
      return { madeAt: (await call.read((tx) => readFeed(tx, user))) ?? null };
    },
  }),
  defineRoute({
    id: 'makeClockFeed',
    part,
    method: 'post',
    path: '/clocks/feed',
    summary: 'Make a calendar address of your own, in iCalendar form',
    describes:
      'Whoever has the address reads the deadlines that you see, without signing in: obligations, days and ids, no personal data. It is shown once. One made before opens nothing any more.',
    allow: { roles },
    status: 201,
    creates: true,
    shownOnce: ['address'],
    answer: feed.extend({ address: z.string().nullable().describe('shown once') }),
    handle: (_request, call) =>
      call.perform(async (work) => {
        const user = ownId(call);
        if (typeof user !== 'string') return user;
        const secret = newSecret();
        const digest = digestOf(secret).toString('hex');
        await work.commit([{ type: 'clock-feed-made', subject: user, data: { digest } }]);
        return { madeAt: work.at, address: `${work.runtime.publicUrl}/v1/clocks/feeds/${secret}.ics` };
      }),
  }),
  defineRoute({
    id: 'endClockFeed',
    part,
    method: 'delete',
    path: '/clocks/feed',
    summary: 'End your calendar address',
    allow: { roles },
    status: 200,
    answer: feed,
    handle: (_request, call) =>
      call.perform(async (work) => {
        const user = ownId(call);
        if (typeof user !== 'string') return user;
        const made = await readFeed(work.tx, user);
        if (made) await work.commit([{ type: 'clock-feed-ended', subject: user, data: {} }]);
        return { madeAt: null };
      }),
  }),
  defineRoute({
    id: 'readClockCalendar',
    part,
    method: 'get',
    path: '/clocks/feeds/:secret',
    summary: 'Read deadlines as a calendar, by a secret address',
    allow: { roles: [], anybody: true },
    params: z.object({ secret: z.string().regex(/^[A-Za-z0-9_-]{1,100}(\.ics)?$/) }),
    status: 200,
    answerType: 'text/calendar',
    handle: async ({ params }, call) => {
      const { runtime } = call;
      const { sql } = runtime.database;
      const found = await findFeed(sql, digestOf(params.secret.replace(/\.ics$/, '')));
      if (!found) return refuse('not-found');
      const { tenant, user } = found;
      const reader = { kind: 'system', name: 'clock-feed' } as const;
      const calendar = await inTenant(sql, { tenant, actor: reader }, (tx) =>
        readCalendar(tx, runtime, user),
      );
      if (calendar === undefined) return refuse('not-found');
      return { raw: calendar, contentType: 'text/calendar; charset=utf-8', fileName: 'gatehouse.ics' };
    },
  }),
];

function ownId({ session }: Call): Id<'user'> | Refusal {
  return session.actor.kind === 'user' ? session.actor.id : refuse('not-allowed');
}
