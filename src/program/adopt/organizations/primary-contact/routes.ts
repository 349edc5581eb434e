/** HTTP of the primary contact. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader, officers } from '../../../../runtime/http/who.ts';
import { readOrganization } from '../store.ts';
import { organizationId } from '../types.ts';
import { listPrimaryContacts, openPrimaryContact, readPrimaryContact } from './store.ts';
import { changeContact, contactShown, contactView, revealContact } from './types.ts';

const part = 'adopt/organizations';
const params = z.object({ organization: organizationId });

export const contactRoutes = [
  defineRoute({
    id: 'listPrimaryContacts',
    part,
    method: 'get',
    path: '/organizations/:organization/primary-contacts',
    summary: 'List who answers for an organization and who did before, newest first, without their names',
    clause: '§ 7.304(c)',
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    params,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(contactView),
    handle: async ({ params, query }, call) => {
      const asked = { ...params, asOf: asOfMoment(call.session) };
      const found = await call.read((tx) => readOrganization(tx, params.organization, asked.asOf));
      if (!found) return refuse('not-found');
      return answerList(query, { name: 'primary-contacts', at: call.at, filter: { ...params } }, (page) =>
        call.read((tx) => listPrimaryContacts(tx, asked, page)),
      );
    },
  }),
  defineRoute({
    id: 'changePrimaryContact',
    part,
    method: 'post',
    path: '/organizations/:organization/primary-contacts',
    summary: 'Name the primary contact; the one before stays in the history',
    describes: 'The change is reported to the regulator: a certification out of cycle is due (§ 7.304(c)).',
    clause: '§ 7.304(c)',
    allow: { roles: officers, scope: 'adopt:write' },
    params,
    body: changeContact,
    status: 201,
    creates: true,
    answer: contactView,
    handle: ({ params: { organization }, body: { since, ...values } }, call) =>
      call.perform(async (work) => {
        if (!(await readOrganization(work.tx, organization))) return refuse('not-found');
        const contact = work.runtime.ids.next('person');
        await work.commit([
          {
            type: 'primary-contact-changed',
            subject: organization,
            data: { contact, since },
            personal: { of: contact, value: values },
          },
        ]);
        return (await readPrimaryContact(work.tx, organization)) ?? refuse('internal');
      }),
  }),
  defineRoute({
    id: 'revealPrimaryContact',
    part,
    method: 'post',
    path: '/organizations/:organization/primary-contacts/reveals',
    summary: 'See the name and addresses of the primary contact, with a reason that is kept',
    describes: 'Not a create: the values are stored nowhere else, and a repeated call is another reveal.',
    clause: '§ 7.304(a)',
    // People only: no scope lets a key see what is sealed.
    allow: { roles: officers },
    params,
    body: revealContact,
    status: 200,
    answer: contactShown,
    handle: ({ params: { organization }, body }, call) =>
      call.perform((work) => reveal(work, organization, body.reason)),
  }),
];

async function reveal(
  work: Work,
  organization: Id<'organization'>,
  reason: z.output<typeof revealContact>['reason'],
) {
  const found = await readPrimaryContact(work.tx, organization);
  if (!found) return refuse('not-found');
  const values = await openPrimaryContact(work.seals, found);
  if (!values) return refuse('erased');
  await work.commit([
    {
      type: 'primary-contact-revealed',
      subject: organization,
      data: { contact: found.contact, reason },
    },
  ]);
  return { ...found, values };
}
