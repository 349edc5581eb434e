/** HTTP of owners' invitations, and of an owner's own part. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { isOwnPerson, personId, readCustomer, readPerson } from '../../identification/index.ts';
import { endInvitation, inviteOwner, sendAgain } from './commands.ts';
import { stateOf } from './complete.ts';
import { ownerPart, readOwnerPart } from './owner-part.ts';
import { listInvitations, lockInvitation } from './store.ts';
import * as types from './types.ts';

const part = 'collect/applications';
const readers = ['owner', 'officer', 'senior-reviewer', 'reviewer', 'examiner'] as const;
const writers = ['owner', 'officer', 'senior-reviewer', 'reviewer'] as const;
const params = z.object({ ownerInvitation: types.invitationId });
const change = { roles: writers, scope: 'identification:write', customerItself: true } as const;

export const routes = [
  defineRoute({
    id: 'listOwnerInvitations',
    part,
    method: 'get',
    path: '/applications/owner-invitations',
    summary: 'List the owners who were invited to complete their own part, and how far they are',
    describes:
      'A customer sees its own owners, and of each only whether they are done: `complete` when nothing is owed or waiting about them.',
    clause: '§ 7.302(c)',
    allow: { roles: readers, scope: 'identification:read', customerItself: true },
    query: pageQuery.extend({
      entity: personId.optional(),
      person: personId.optional(),
      ended: z
        .enum(['true', 'false'])
        .transform((text) => text === 'true')
        .openapi({ type: 'string', enum: ['true', 'false'] })
        .optional(),
    }),
    status: 200,
    list: true,
    answer: pageOf(types.invitationView),
    handle: async ({ query }, call) => {
      const entity = await call.read((tx) => entityAsked(tx, call, query.entity));
      if (isRefusal(entity)) return entity;
      const filter = { entity, person: query.person, ended: query.ended };
      return answerList(query, { name: 'owner-invitations', at: call.at, filter }, (page) =>
        call.read(async (tx) => {
          const found = await listInvitations(tx, filter, page);
          const items = [];
          for (const one of found.items) items.push(await view(tx, call, one));
          return { ...found, items };
        }),
      );
    },
  }),
  defineRoute({
    id: 'inviteBeneficialOwner',
    part,
    method: 'post',
    path: '/applications/owner-invitations',
    summary: 'Invite a beneficial owner to complete their own part',
    describes:
      'A link goes to the address, and a code when it is opened. A customer invites those its own file names, as long as nobody else has told of them. What the owner enters the customer does not see.',
    clause: '§ 7.302(c)',
    allow: change,
    body: types.inviteOwner,
    status: 201,
    creates: true,
    answer: z.object({ id: types.invitationId }),
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const id = await inviteOwner(work, call.session, body);
        return isRefusal(id) ? id : { id };
      }),
  }),
  defineRoute({
    id: 'sendOwnerInvitationAgain',
    part,
    method: 'post',
    path: '/applications/owner-invitations/:ownerInvitation/sendings',
    summary: 'Send an owner a new link; the one before it is void',
    allow: change,
    params,
    status: 201,
    creates: true,
    answer: types.invitationView,
    handle: ({ params }, call) => changed(call, params.ownerInvitation, sendAgain),
  }),
  defineRoute({
    id: 'endOwnerInvitation',
    part,
    method: 'post',
    path: '/applications/owner-invitations/:ownerInvitation/endings',
    summary: 'End an invitation: the owner has no way in any more',
    describes: 'What the owner gave stays on record, and stays out of sight of the customer.',
    allow: change,
    params,
    status: 201,
    creates: true,
    answer: types.invitationView,
    handle: ({ params }, call) => changed(call, params.ownerInvitation, endInvitation),
  }),
  defineRoute({
    id: 'getOwnerPart',
    part,
    method: 'get',
    path: '/applications/owner-part',
    summary: 'Read what is asked of oneself as a beneficial owner, by whom one was named, and why',
    clause: '§ 7.302(c)',
    allow: { roles: [], ownerItself: true },
    status: 200,
    answer: ownerPart,
    handle: (_, call) => {
      const { person } = call.session;
      return call.read(
        async (tx) => (person && (await readOwnerPart(tx, call.runtime, person))) ?? refuse('not-found'),
      );
    },
  }),
];

/** A customer asks about itself, whatever it writes; another entity is for it not there. */
async function entityAsked(
  tx: Transaction,
  { session }: Call,
  asked: Id<'person'> | undefined,
): Promise<Id<'person'> | undefined | Refusal> {
  if (!session.customer) return asked;
  const own = (await readCustomer(tx, session.customer))?.person;
  return own && (asked === undefined || asked === own) ? own : refuse('not-found');
}

function changed(
  call: Call,
  id: Id<'ownerInvitation'>,
  run: (work: Work, invitation: types.Invitation) => Promise<Refusal | undefined>,
) {
  return call.perform(async (work) => {
    const found = await lockInvitation(work.tx, id);
    if (!found || !(await isOwnPerson(work.tx, call.session, found.entity))) return refuse('not-found');
    const refusal = await run(work, found);
    if (refusal) return refusal;
    const after = await lockInvitation(work.tx, id);
    return after ? view(work.tx, call, after) : refuse('internal');
  });
}

async function view(
  tx: Transaction,
  call: Call,
  invitation: types.Invitation,
): Promise<z.input<typeof types.invitationView>> {
  const { id, entity, person, email, language, invitedAt, sentAt, entered, ended } = invitation;
  return {
    id,
    entity,
    entityName: (await readPerson(tx, entity))?.name ?? '',
    person,
    name: (await readPerson(tx, person))?.name ?? '',
    email,
    language,
    state: await stateOf(tx, call.runtime, invitation),
    invitedAt,
    sentAt,
    enteredAt: entered?.at ?? null,
    endedAt: ended?.at ?? null,
  };
}
