/** HTTP of changes of the program: reading them, and writing a draft. */
import { z } from '@hono/zod-openapi';
import { actorText } from '../../../../kernel/events.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader, officers } from '../../../../runtime/http/who.ts';
import { actRoutes } from './act-routes.ts';
import { approve, type Circumstances, draft, submit } from './decide.ts';
import { digestOf } from './digest.ts';
import { circumstancesOf, shown } from './present.ts';
import { listProgramChanges, lockProgramChange, readProgramChange } from './store.ts';
import { type Material, type ProgramChange, programChangeId, programChangeStates } from './types.ts';
import { draftChange, presentHead, programChangeHead, programChangeView, redraftChange } from './view.ts';

const part = 'adopt/written-program';
const clause = '§ 7.302(a)';
const params = z.object({ change: programChangeId });
/** Most clauses with long texts, in several bytes a character. */
const maxBodyBytes = 2_000_000;

export const changeRoutes = [
  defineRoute({
    id: 'listProgramChanges',
    part,
    method: 'get',
    path: '/written-program/changes',
    summary: 'List the changes of the program, newest first, without their texts',
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    query: pageQuery.extend({ state: z.enum(programChangeStates).optional() }),
    status: 200,
    list: true,
    answer: pageOf(programChangeHead),
    handle: ({ query }, call) =>
      answerList(query, { name: 'program-changes', at: call.at, filter: { state: query.state } }, (page) =>
        call.read(async (tx) => {
          const asked = { state: query.state, asOf: asOfMoment(call.session) };
          const { items, ...more } = await listProgramChanges(tx, asked, page);
          return { items: items.map(presentHead), ...more };
        }),
      ),
  }),
  defineRoute({
    id: 'getProgramChange',
    part,
    method: 'get',
    path: '/written-program/changes/:change',
    summary: 'Read one change: what it holds, before and after, its trial, and what it still needs',
    clause,
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    params,
    status: 200,
    answer: programChangeView,
    handle: ({ params }, call) =>
      call.read(async (tx) =>
        shown(tx, call, await readProgramChange(tx, params.change, asOfMoment(call.session))),
      ),
  }),
  defineRoute({
    id: 'draftProgramChange',
    part,
    method: 'post',
    path: '/written-program/changes',
    summary: 'Draft a change of settings, texts and risks; stricter than the law, or as strict',
    describes:
      'Until the program is adopted, and where it takes one person, `approve` puts it into force at once. A setting looser than the law is refused with `looser-than-law`, its clause and its limit.',
    clause,
    allow: { roles: officers },
    body: draftChange,
    maxBodyBytes,
    status: 201,
    creates: true,
    answer: programChangeView,
    handle: ({ body: { approve: atOnce, material, effectiveOn, ...data } }, call) =>
      call.perform(async (work) => {
        const circumstances = await circumstancesOf(work.tx, call);
        if (atOnce && circumstances.adopted && circumstances.fourEyes) return refuse('second-person-needed');
        const id = call.runtime.ids.next('programChange');
        const drafted = { ...data, effectiveOn: effectiveOn ?? circumstances.today };
        const decided = draft({ id }, { ...drafted, digest: digestOf(drafted) }, circumstances);
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        const refused = atOnce ? await putIntoForce(work, id, { material, circumstances }) : undefined;
        return refused ?? shown(work.tx, call, await lockProgramChange(work.tx, id));
      }),
  }),
  defineRoute({
    id: 'redraftProgramChange',
    part,
    method: 'put',
    path: '/written-program/changes/:change',
    summary: 'Write a draft anew, as a whole',
    clause,
    allow: { roles: officers },
    params,
    body: redraftChange,
    maxBodyBytes,
    status: 200,
    answer: programChangeView,
    handle: ({ params, body: { replaces, ...drafted } }, call) =>
      call.perform(async (work) => {
        const change = await lockProgramChange(work.tx, params.change);
        if (!change) return refuse('not-found');
        if (change.digest !== replaces)
          return refuse('conflict', { field: 'body.replaces', code: 'written-since' });
        const decided = draft(
          change,
          { ...drafted, digest: digestOf(drafted) },
          await circumstancesOf(work.tx, call, drafted.effectiveOn),
        );
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        return shown(work.tx, call, await lockProgramChange(work.tx, change.id));
      }),
  }),
  ...actRoutes,
];

/** Submits and approves what was just drafted: the program takes one person for it. */
async function putIntoForce(
  work: Work,
  id: ProgramChange['id'],
  { material, circumstances }: { material: Material | undefined; circumstances: Circumstances },
): Promise<Refusal | undefined> {
  const by = actorText(work.actor);
  for (const step of [
    (change: ProgramChange) => submit(change, material ?? null, circumstances),
    (change: ProgramChange) => approve(change, by, circumstances),
  ]) {
    const change = await lockProgramChange(work.tx, id);
    const decided = change ? step(change) : refuse('not-found');
    if (isRefusal(decided)) return decided;
    await work.commit(decided);
  }
  return undefined;
}
