/** HTTP of clocks. */
import { z } from '@hono/zod-openapi';
import { roles } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { isRefusal, refuse } from '../../kernel/problems.ts';
import { addMilliseconds, type Day, daysBetween } from '../../kernel/time.ts';
import type { Work } from '../../runtime/commit/work.ts';
import { asOfMoment } from '../../runtime/http/as-of.ts';
import { dayField, idField } from '../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../runtime/http/route.ts';
import { readTexts } from '../../runtime/http/sealed-texts.ts';
import { everyReader, officers } from '../../runtime/http/who.ts';
import { breachRoutes } from './breach-routes.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import { countClocks, countDueDays, openUrgencies } from './count.ts';
import { extend, hand, satisfy } from './decide.ts';
import { feedRoutes } from './feed/routes.ts';
import { listClocks, listSteps } from './list.ts';
import { readClockAsOf } from './past.ts';
import { countClocksAt } from './spans.ts';
import { hasRole, lockClock, readClock } from './store.ts';
import {
  type Clock,
  clockStates,
  extendClock,
  handClock,
  satisfyClock,
  subjectField,
  urgencies,
} from './types.ts';
import { clockView, clockWithSteps, presentClock } from './view.ts';

const part = 'clocks';
const params = z.object({ clock: idField('clock') });

const filter = z.object({
  state: z.enum(clockStates).optional(),
  urgency: z.enum(urgencies).optional(),
  subject: subjectField.optional(),
  obligation: z
    .string()
    .regex(/^[a-z0-9.-]{1,100}$/, 'the id of an obligation')
    .optional(),
  ownerRole: z.enum(roles).optional(),
  ownerUser: idField('user').optional(),
  dueFrom: dayField.optional().describe('due on this day or later'),
  dueTo: dayField.optional().describe('due on this day or earlier'),
});

/** The days back that a count is compared with. */
const daysBack = [7, 30] as const;
const mostDays = 400;
const byUrgency = z.array(z.object({ urgency: z.enum(openUrgencies), clocks: z.number().int() }));
const clockCounts = z.object({
  at: z.string(),
  byUrgency,
  days: z
    .array(
      z.object({
        dueOn: z.string(),
        open: z.number().int(),
        late: z.number().int(),
        met: z.number().int(),
      }),
    )
    .describe(
      'the days from the first to the last asked for on which something is due; none where none are asked',
    ),
  before: z
    .array(z.object({ daysAgo: z.number().int(), asOf: z.string(), byUrgency }))
    .describe('those that had not ended some days ago, by how near they were then'),
});

export const routes = [
  defineRoute({
    id: 'listClocks',
    part,
    method: 'get',
    path: '/clocks',
    summary: 'List deadlines, the next due first',
    allow: { roles: everyReader, scope: 'casework:read' },
    narrowed: { asOf: true },
    query: pageQuery.extend(filter.shape),
    status: 200,
    list: true,
    answer: pageOf(clockView),
    handle: ({ query }, call) => {
      const asked = filter.parse(query);
      return answerList(query, { name: 'clocks', at: call.at, filter: asked }, async (page) => {
        const asOf = asOfMoment(call.session);
        const found = await call.read((tx) => listClocks(tx, { ...asked, at: call.at, asOf }, page));
        return { ...found, items: found.items.map((clock) => presentClock(clock, call.at)) };
      });
    },
  }),
  defineRoute({
    id: 'countClocks',
    part,
    method: 'get',
    path: '/clocks/counts',
    summary: 'Count the deadlines that have not ended, by urgency and by day, and as of some days ago',
    allow: { roles: everyReader, scope: 'casework:read' },
    narrowed: { asOf: true },
    query: z.object({ from: dayField.optional(), to: dayField.optional() }).refine(fitsCalendar, {
      path: ['to'],
      message: `with the first day, not before it, and at most ${mostDays} days in all`,
    }),
    status: 200,
    answer: clockCounts,
    handle: ({ query }, call) => count(call, query),
  }),
  ...breachRoutes,
  ...catalogueRoutes,
  ...feedRoutes,
  defineRoute({
    id: 'getClock',
    part,
    method: 'get',
    path: '/clocks/:clock',
    summary: 'Read a deadline and everything that happened to it',
    allow: { roles: everyReader, scope: 'casework:read' },
    narrowed: { asOf: true },
    params,
    status: 200,
    answer: clockWithSteps,
    handle: ({ params }, call) => readWithSteps(call, params.clock),
  }),
  defineRoute({
    id: 'extendClock',
    part,
    method: 'post',
    path: '/clocks/:clock/extensions',
    summary: 'Give a running deadline a later due day, on a named basis',
    describes: 'Refused once the due day has passed: what is late stays late.',
    allow: { roles: officers },
    params,
    body: extendClock,
    status: 201,
    creates: true,
    answer: clockView,
    handle: ({ params, body }, call) => change(call, params.clock, (clock) => extend(clock, body, call.at)),
  }),
  defineRoute({
    id: 'handClock',
    part,
    method: 'post',
    path: '/clocks/:clock/owners',
    summary: 'Hand a deadline to another owner, with the reason',
    allow: { roles: officers },
    params,
    body: handClock,
    status: 201,
    creates: true,
    answer: clockView,
    handle: ({ params, body: { role, user, words } }, call) =>
      change(call, params.clock, async (clock, work) => {
        const owner = { role, user: user ?? null };
        if (user && !(await hasRole(work.tx, owner)))
          return refuse('invalid-field', { field: 'body.user', code: 'not-of-that-role' });
        return hand(clock, { owner, words });
      }),
  }),
  defineRoute({
    id: 'satisfyClock',
    part,
    method: 'post',
    path: '/clocks/:clock/satisfaction',
    summary: 'Record by hand that the duty behind a deadline was met, with its receipt',
    allow: { roles: officers },
    params,
    body: satisfyClock,
    status: 201,
    creates: true,
    answer: clockView,
    handle: ({ params, body }, call) =>
      change(call, params.clock, (clock) => {
        const by = { how: 'by-hand' as const, what: null, receipt: body.receipt };
        return satisfy(clock, { satisfiedAt: body.satisfiedAt ?? call.at, by, words: body.words }, call.at);
      }),
  }),
];

type Days = { readonly from?: Day | undefined; readonly to?: Day | undefined };

function fitsCalendar({ from, to }: Days): boolean {
  if (from === undefined || to === undefined) return from === to;
  return from <= to && daysBetween(from, to) < mostDays;
}

async function count(call: Call, { from, to }: Days): Promise<z.input<typeof clockCounts>> {
  const { at } = call;
  const when = { at, asOf: asOfMoment(call.session) };
  const [counts, due, before] = await call.read((tx) =>
    Promise.all([
      countClocks(tx, when),
      from && to ? countDueDays(tx, { from, to, ...when }) : [],
      Promise.all(
        daysBack.map(async (daysAgo) => {
          const asOf = addMilliseconds(at, -daysAgo * 86_400_000);
          return { daysAgo, asOf, byUrgency: presentUrgencies(await countClocksAt(tx, asOf)) };
        }),
      ),
    ]),
  );
  return { at, byUrgency: presentUrgencies(counts), days: [...due], before };
}

function presentUrgencies(counts: Awaited<ReturnType<typeof countClocks>>) {
  return openUrgencies.map((urgency) => ({ urgency, clocks: counts[urgency] }));
}

type Decided = ReturnType<typeof extend>;

function change(
  call: Call,
  id: Id<'clock'>,
  decide: (clock: Clock, work: Work) => Decided | Promise<Decided>,
) {
  return call.perform(async (work) => {
    const clock = await lockClock(work.tx, id);
    if (!clock) return refuse('not-found');
    const decided = await decide(clock, work);
    if (isRefusal(decided)) return decided;
    await work.commit(decided);
    const changed = await readClock(work.tx, id);
    return changed ? presentClock(changed, work.at) : refuse('not-found');
  });
}

function readWithSteps(call: Call, id: Id<'clock'>) {
  return call.read(async (tx) => {
    const asOf = asOfMoment(call.session);
    const clock = await (asOf ? readClockAsOf(tx, id, asOf) : readClock(tx, id));
    if (!clock) return refuse('not-found');
    const steps = await listSteps(tx, id, asOf);
    const read = await readTexts(call, tx, clock.personalOf);
    return {
      ...presentClock(clock, call.at),
      steps: steps.map(({ id: event, kind, at, actor, facts, words }) => {
        const { text, erased } = read(words);
        return { event, kind, at, actor: { ...actor }, facts: { ...facts }, words: text, erased };
      }),
    };
  });
}
