/** HTTP of access: one's own session. */
import { z } from '@hono/zod-openapi';
import { roles } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problems.ts';
import { type Call, defineRoute } from '../../http/route.ts';
import { scopes } from '../../http/session.ts';
import { directoryOf } from '../directory.ts';
import { reachable } from '../portal.ts';
import { liveMembershipsOf } from '../store/members.ts';
import { readPerson } from '../store/people.ts';
import { chooseMembership } from '../store/sessions.ts';
import { customerId, type LiveMembership, membershipId, tenantId } from '../types.ts';

const part = 'access';

const ownMembership = z.object({
  id: membershipId,
  tenant: tenantId,
  tenantName: z.string().nullable(),
  role: z.enum(roles),
  customer: z.string().nullable(),
  /** Whose own data they complete, as a beneficial owner. */
  ownPerson: z.string().nullable(),
  expiresAt: z.string().nullable(),
  /** The one this session works in. */
  current: z.boolean(),
});

const ownSession = z.object({
  tenant: tenantId,
  actor: z.string(),
  /** Absent for a key. */
  role: z.enum(roles).nullable(),
  person: z.object({ name: z.string(), email: z.string(), twoFactor: z.boolean() }).nullable(),
  scopes: z.array(z.enum(scopes)).nullable(),
  customer: z.string().nullable(),
  /** Whom this session tells of: the person that the customer is, or the beneficial owner. */
  ownPerson: z.string().nullable(),
  /** The application by which the customer came, where it came by one. */
  application: z.string().nullable(),
  /** Entered by a mailed link and code: it reaches what a customer or a beneficial owner does, and no colleague. */
  portal: z.boolean(),
  examiner: z
    .object({
      asOf: z.string().nullable(),
      /** Those it is for, in the order of the grant; null for all. */
      customers: z.array(z.object({ id: customerId, name: z.string() })).nullable(),
      expiresAt: z.string(),
    })
    .nullable(),
  memberships: z.array(ownMembership),
});

export const sessionRoutes = [
  defineRoute({
    id: 'getSession',
    part,
    method: 'get',
    path: '/access/session',
    summary: 'Say who is calling, for which organization, and where else they may work',
    allow: { roles: [], ownSession: true },
    status: 200,
    answer: ownSession,
    handle: (_, call) => describe(call),
  }),
  defineRoute({
    id: 'chooseTenant',
    part,
    method: 'put',
    path: '/access/session/tenant',
    summary: 'Choose in which of one’s memberships this session works from now on',
    describes: 'Kept with the session on the server; later requests carry no organization.',
    allow: { roles: [], ownSession: true },
    body: z.strictObject({ membership: membershipId }),
    status: 204,
    handle: async ({ body }, call) => {
      const user = userOf(call);
      const { signIn } = call.session;
      if (!user || !signIn) return refuse('not-allowed', { field: 'session', code: 'a-key-has-one-tenant' });
      const held = await heldBy(call, user);
      if (!held.some((one) => one.id === body.membership)) return refuse('not-found');
      await chooseMembership(call.runtime.database.sql, {
        session: signIn,
        user,
        membership: body.membership,
      });
    },
  }),
];

async function describe(call: Call): Promise<z.input<typeof ownSession>> {
  const { session, runtime } = call;
  const user = userOf(call);
  const held = user ? await heldBy(call, user) : [];
  const person = user ? await call.read((tx) => readPerson(tx, user)) : undefined;
  const memberships = held.map(async (one) => ({
    id: one.id,
    tenant: one.tenant,
    tenantName: (await directoryOf(runtime).tenantName(one.tenant)) ?? null,
    role: one.role,
    customer: one.customer ?? null,
    ownPerson: one.person ?? null,
    expiresAt: one.expiresAt ?? null,
    current: one.id === session.membership,
  }));
  return {
    tenant: session.tenant,
    actor: 'id' in session.actor ? session.actor.id : session.actor.name,
    role: session.role ?? null,
    person: person ?? null,
    scopes: session.scopes ? [...session.scopes] : null,
    customer: session.customer ?? null,
    ownPerson: (await ownPersonOf(call)) ?? null,
    application: (await applicationOf(call)) ?? null,
    portal: session.portal === true,
    examiner: await describeGrant(call),
    memberships: await Promise.all(memberships),
  };
}

async function describeGrant(call: Call) {
  const { examiner } = call.session;
  if (!examiner) return null;
  const { asOf = null, expiresAt, customers } = examiner;
  if (!customers) return { asOf, expiresAt, customers: null };
  const names = await call.read((tx) =>
    directoryOf(call.runtime).customerNames(tx, customers, asOf ?? undefined),
  );
  return { asOf, expiresAt, customers: customers.map((id, place) => ({ id, name: names[place] ?? '' })) };
}

/** What this session may work in. */
async function heldBy({ runtime, session }: Call, user: Id<'user'>): Promise<readonly LiveMembership[]> {
  const held = await liveMembershipsOf(runtime.database.sql, user);
  return reachable(held, session.portal ? session.tenant : undefined);
}

/** A customer's person is known to the parts; a beneficial owner's is in their membership. */
async function ownPersonOf(call: Call): Promise<Id<'person'> | undefined> {
  const { customer, person } = call.session;
  return customer ? call.read((tx) => directoryOf(call.runtime).personOf(tx, customer)) : person;
}

async function applicationOf({ session, read, runtime }: Call): Promise<Id<'application'> | undefined> {
  const { customer } = session;
  return customer && read((tx) => directoryOf(runtime).applicationOf(tx, customer));
}

function userOf(call: Call): Id<'user'> | undefined {
  return call.session.actor.kind === 'user' ? call.session.actor.id : undefined;
}
