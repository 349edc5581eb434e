/** HTTP of the way in: a link is described, opened by mail, and entered by its code. */
import { z } from '@hono/zod-openapi';
import { isRefusal, type Refusal, RefusedError, refuse } from '../../../../kernel/problems.ts';
import { type Given, startPortalSession } from '../../../../runtime/access/index.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { instantField } from '../../../../runtime/http/fields.ts';
import { type Allow, type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { listOfferings, offeringId } from '../../../adopt/offerings/index.ts';
import { readOrganization } from '../../../adopt/organizations/index.ts';
import { emailField, personId } from '../../identification/index.ts';
import { begin, beginApplication } from '../application/commands.ts';
import { readApplication } from '../application/store.ts';
import { applicationId, languageField } from '../application/types.ts';
import { disclosureNotice, readNotice } from '../disclosure/read.ts';
import type { LiveLink } from '../links/index.ts';
import { linkKinds } from '../links/types.ts';
import { enterCode, openLink } from '../openings/commands.ts';
import { openingId } from '../openings/types.ts';
import { enterAsOwner } from '../owner-invitations/index.ts';
import { linkOf, type Opens, opensWhat, performAt, readAt } from './link.ts';
import { masked } from './masked.ts';

const part = 'collect/applications';
const allow: Allow = { roles: [], anybody: true };
const token = z.string().min(20).max(100).describe('what stands after the `#` of the link');
/** More products than anybody chooses among in a form. */
const offeringsMax = 200;

const sessionRequest = z.strictObject({
  token,
  opening: openingId,
  code: z.string().trim().min(6).max(12),
  begin: beginApplication.optional().describe('needed exactly with a link for applying'),
});

const entered = z.object({
  person: personId,
  application: applicationId.nullable(),
});

export const routes = [
  defineRoute({
    id: 'describePortalLink',
    part,
    method: 'post',
    path: '/applications/link-descriptions',
    summary: 'Read what a link opens, before a code is asked for',
    describes: 'Nothing is sent. The notice says who gets which of the data that will be asked for.',
    clause: '§ 7.302(a)',
    allow,
    body: z.strictObject({ token }),
    status: 200,
    answer: z.object({
      kind: z.enum(linkKinds),
      organizationName: z.string(),
      entityName: z.string().nullable().describe('who named the owner, for a link of an owner'),
      language: languageField.nullable(),
      sentTo: z.string().nullable().describe('where the code goes, masked; null: the visitor says'),
      offerings: z.array(z.object({ id: offeringId, name: z.string() })),
      notice: disclosureNotice,
    }),
    handle: async ({ body }, call) => {
      const link = await linkOf(call, body.token);
      if (!link) return refuse('not-found');
      return readAt(call, link, async (tx) => {
        const opens = await opensWhat(tx, link);
        if (!opens) return refuse('not-found');
        const own = opens.kind === 'apply' ? undefined : opens.own;
        const offered =
          opens.kind === 'apply' ? (await listOfferings(tx, {}, { limit: offeringsMax })).items : [];
        const where = { runtime: call.runtime, tenant: link.tenant, at: call.at };
        return {
          kind: opens.kind,
          organizationName: (await readOrganization(tx, link.tenant))?.legalName ?? '',
          entityName: own?.entityName ?? null,
          language: own?.language ?? null,
          sentTo: own ? masked(own.email) : null,
          offerings: offered.map(({ id, name }) => ({ id, name })),
          notice: await readNotice(tx, where, {
            reader: opens.kind === 'owner' ? 'beneficial-owner' : 'customer',
            entityName: own?.entityName ?? null,
          }),
        };
      });
    },
  }),
  defineRoute({
    id: 'openPortalLink',
    part,
    method: 'post',
    path: '/applications/openings',
    summary: 'Have a code sent, to enter the portal by it',
    describes:
      'For applying, to the address given; otherwise to the address the link belongs to. Five codes an hour; each is valid for ten minutes and five entries.',
    allow,
    body: z.strictObject({
      token,
      email: emailField.optional().describe('needed exactly with a link for applying'),
      language: languageField.optional().describe('of the mail'),
    }),
    status: 200,
    answer: z.object({ opening: openingId, sentTo: z.string(), expiresAt: instantField }),
    handle: async ({ body }, call) => {
      const link = await linkOf(call, body.token);
      if (!link) return refuse('not-found');
      return performOrRefuse(call, link, async (work) => {
        const opens = await opensWhat(work.tx, link);
        if (!opens) return refuse('not-found');
        const to = addressOf(opens, body.email);
        if (typeof to !== 'string') return to;
        const language = body.language ?? (opens.kind === 'apply' ? 'en' : opens.own.language);
        const opened = await openLink(work, { link: link.id, email: to.toLowerCase(), language });
        return isRefusal(opened) ? opened : { ...opened, sentTo: masked(to) };
      });
    },
  }),
  defineRoute({
    id: 'enterPortal',
    part,
    method: 'post',
    path: '/applications/sessions',
    summary: 'Enter the code, and be signed in',
    describes:
      'Sets the session cookie. With a link for applying, person, customer, account and application are entered at once. A refused beginning leaves the code as it was.',
    clause: '§ 7.302(c)',
    allow,
    body: sessionRequest,
    status: 200,
    answer: entered,
    handle: async ({ body }, call) => {
      const link = await linkOf(call, body.token);
      if (!link) return refuse('not-found');
      const done = await performOrRefuse(call, link, async (work) => {
        const opens = await opensWhat(work.tx, link);
        if (!opens) return refuse('not-found');
        const wrong = refuseBegin(opens, body.begin !== undefined);
        if (wrong) return wrong;
        const shown = await enterCode(work, { link: link.id, opening: body.opening, code: body.code });
        if ('counted' in shown) return shown;
        return enter(work, opens, { email: shown.email, begin: body.begin });
      });
      if (isRefusal(done)) return done;
      if ('counted' in done) return done.counted;
      const { user, membership, ...answer } = done;
      const setCookies = await startPortalSession(call.runtime, { user, membership, tenant: link.tenant });
      return { answer, setCookies };
    },
  }),
];

type Signed = Given & z.output<typeof entered>;

/** A refusal rolls everything back, and is answered. */
async function performOrRefuse<T>(
  call: Call,
  link: LiveLink,
  run: (work: Work) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return performAt(call, link, async (work) => {
    const result = await run(work);
    if (isRefusal(result)) throw new RefusedError(result);
    return result;
  });
}

function addressOf(opens: Opens, email: string | undefined): string | Refusal {
  if (opens.kind !== 'apply') {
    return email === undefined
      ? opens.own.email
      : refuse('invalid-field', { field: 'body.email', code: 'not-asked' });
  }
  return email ?? refuse('invalid-field', { field: 'body.email', code: 'missing' });
}

function refuseBegin({ kind }: Opens, begins: boolean): Refusal | undefined {
  if ((kind === 'apply') === begins) return undefined;
  return refuse('invalid-field', { field: 'body.begin', code: begins ? 'not-asked' : 'missing' });
}

async function enter(
  work: Work,
  opens: Opens,
  shown: { email: string; begin: z.output<typeof beginApplication> | undefined },
): Promise<Signed | Refusal> {
  if (opens.kind === 'owner') {
    const owner = await enterAsOwner(work, opens.invitation);
    return isRefusal(owner) ? owner : { ...owner, application: null };
  }
  if (opens.kind === 'apply') {
    return shown.begin ? begin(work, shown.email, shown.begin) : refuse('not-found');
  }
  const found = await readApplication(work.tx, opens.application);
  if (!found) return refuse('not-found');
  const { user, membership, person, id } = found;
  return { user, membership, person, application: id };
}
