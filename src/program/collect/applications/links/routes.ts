/** HTTP of links by which anybody may apply. */
import { z } from '@hono/zod-openapi';
import { isRefusal } from '../../../../kernel/problems.ts';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Allow, defineRoute } from '../../../../runtime/http/route.ts';
import { endLink, makeLink } from './commands.ts';
import { listApplyLinks } from './store.ts';

const part = 'collect/applications';
const links = '/applications/links';
const id = idField('portalLink');
const allow: Allow = { roles: ['owner', 'officer', 'engineer'], scope: 'identification:write' };

const applyLink = z.object({
  id,
  madeAt: instantField,
  expiresAt: instantField.nullable(),
  endedAt: instantField.nullable(),
});

export const routes = [
  defineRoute({
    id: 'makeApplyLink',
    part,
    method: 'post',
    path: links,
    summary: 'Make a link by which anybody may apply',
    describes:
      'Put it behind the sign-up of the cloud. It names the organization by a secret after the `#`, which is shown once.',
    clause: '§ 7.302(b)',
    allow,
    body: z.strictObject({
      days: z.number().int().min(1).max(1825).describe('days until it opens nothing any more'),
    }),
    status: 201,
    creates: true,
    shownOnce: ['link'],
    answer: z.object({ id, link: z.string().nullable(), expiresAt: instantField }),
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const { url, ...made } = await makeLink(work, { kind: 'apply', days: body.days });
        return { ...made, link: url };
      }),
  }),
  defineRoute({
    id: 'listApplyLinks',
    part,
    method: 'get',
    path: links,
    summary: 'List the links by which anybody may apply',
    allow: { roles: [...allow.roles, 'examiner'], scope: 'identification:read' },
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(applyLink),
    handle: ({ query }, call) =>
      answerList(query, { name: 'apply-links', at: call.at, filter: {} }, (page) =>
        call.read((tx) => listApplyLinks(tx, page)),
      ),
  }),
  defineRoute({
    id: 'endApplyLink',
    part,
    method: 'post',
    path: `${links}/:portalLink/end`,
    summary: 'End a link: it opens nothing from now on',
    allow,
    params: z.object({ portalLink: id }),
    status: 204,
    handle: async ({ params }, call) => {
      const ended = await call.perform((work) => endLink(work, params.portalLink));
      return isRefusal(ended) ? ended : undefined;
    },
  }),
];
