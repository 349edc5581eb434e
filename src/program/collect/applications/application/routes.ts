/** HTTP of applications. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { instantField } from '../../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Allow, type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { offeringId } from '../../../adopt/offerings/index.ts';
import { accountId, customerId, personId, readAccount, readPerson } from '../../identification/index.ts';
import { handIn, sendLink } from './commands.ts';
import { listApplications, lockApplication, readApplication, readApplicationOf } from './store.ts';
import { type Application, applicationId, languageField } from './types.ts';

const part = 'collect/applications';
const readers: Allow['roles'] = ['owner', 'officer', 'senior-reviewer', 'reviewer', 'examiner'];
const writers: Allow['roles'] = ['owner', 'officer', 'senior-reviewer', 'reviewer'];
const ofApplication = z.object({ application: applicationId });

export const applicationStates = ['being-filled', 'handed-in'] as const;

const applicationView = z.object({
  id: applicationId,
  customer: customerId,
  person: personId,
  personKind: z.enum(['individual', 'entity']),
  name: z.string(),
  account: accountId,
  offering: offeringId,
  language: languageField,
  state: z.enum(applicationStates),
  begunAt: instantField,
  handedInAt: instantField.nullable(),
  noticeVersion: z.string().describe('of the notice of disclosure that was shown before'),
});

export const routes = [
  defineRoute({
    id: 'listApplications',
    part,
    method: 'get',
    path: '/applications',
    summary: 'List the applications that customers fill in by themselves',
    allow: { roles: readers, scope: 'identification:read' },
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(applicationView),
    handle: ({ query }, call) =>
      answerList(query, { name: 'applications', at: call.at, filter: {} }, (page) =>
        call.read(async (tx) => {
          const { items, ...rest } = await listApplications(tx, page);
          const views = [];
          for (const one of items) views.push(await view(tx, one));
          return { items: views, ...rest };
        }),
      ),
  }),
  defineRoute({
    id: 'getOwnApplication',
    part,
    method: 'get',
    path: '/applications/mine',
    summary: 'Read the application of the customer who is signed in',
    clause: '§ 7.302(c)',
    allow: { roles: [], customerItself: true },
    status: 200,
    answer: applicationView,
    handle: (_, call) =>
      call.read(async (tx) => {
        const { customer } = call.session;
        const found = customer && (await readApplicationOf(tx, customer));
        return found ? view(tx, found) : refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'setApplicationLanguage',
    part,
    method: 'put',
    path: '/applications/:application/language',
    summary: 'Choose the language in which the applicant is written to',
    allow: { roles: writers, scope: 'identification:write', customerItself: true },
    params: ofApplication,
    body: z.strictObject({ language: languageField }),
    status: 204,
    handle: async ({ params, body }, call) => {
      const done = await call.perform(async (work) => {
        const application = await lockApplication(work.tx, params.application);
        if (!application || !reaches(call, application)) return refuse('not-found');
        if (application.language === body.language) return undefined;
        await work.commit([{ type: 'application-language-set', subject: application.id, data: body }]);
        return undefined;
      });
      return isRefusal(done) ? done : undefined;
    },
  }),
  defineRoute({
    id: 'submitApplication',
    part,
    method: 'post',
    path: '/applications/:application/submission',
    summary: 'Hand in: refused while something that is due now is not given',
    clause: '§ 7.302(c)',
    allow: { roles: writers, scope: 'identification:write', customerItself: true },
    params: ofApplication,
    status: 204,
    handle: async ({ params }, call) => {
      const found = await call.read((tx) => readApplication(tx, params.application));
      if (!found || !reaches(call, found)) return refuse('not-found');
      const done = await call.perform((work) => handIn(work, params.application));
      return isRefusal(done) ? done : undefined;
    },
  }),
  defineRoute({
    id: 'sendApplicationLink',
    part,
    method: 'post',
    path: '/applications/:application/links',
    summary: 'Mail the applicant a new link to come back by; the one before it is void',
    allow: { roles: writers, scope: 'identification:write' },
    params: ofApplication,
    status: 204,
    handle: async ({ params }, call) => {
      const done = await call.perform(async (work) => {
        const application = await lockApplication(work.tx, params.application);
        if (!application) return refuse('not-found');
        await sendLink(work, application);
        return undefined;
      });
      return isRefusal(done) ? done : undefined;
    },
  }),
];

function reaches(call: Call, { customer }: { customer: Id<'customer'> }): boolean {
  return call.session.role !== 'customer' || call.session.customer === customer;
}

async function view(tx: Transaction, one: Application): Promise<z.input<typeof applicationView>> {
  const { id, customer, person, account, language, begunAt, handedInAt, noticeVersion } = one;
  const [who, what] = [await readPerson(tx, person), await readAccount(tx, account)];
  if (!who || !what) throw new Error('an application of nobody, or for nothing');
  return {
    id,
    customer,
    person,
    personKind: who.kind,
    name: who.name,
    account,
    offering: what.offering,
    language,
    state: handedInAt === null ? 'being-filled' : 'handed-in',
    begunAt,
    handedInAt,
    noticeVersion,
  };
}
