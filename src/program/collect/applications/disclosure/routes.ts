/** HTTP of the notice of what is disclosed to whom. */
import { defineRoute } from '../../../../runtime/http/route.ts';
import { readPerson } from '../../identification/index.ts';
import { readLiveInvitationOf } from '../owner-invitations/store.ts';
import { disclosureNotice, readNotice } from './read.ts';

export const routes = [
  defineRoute({
    id: 'getDisclosureNotice',
    part: 'collect/applications',
    method: 'get',
    path: '/applications/notice',
    summary: 'Read who gets which of one’s data, and on what ground',
    describes:
      'Lines by code, worked out from the edition of the law, the program in force, and what this installation sends outside. A customer and a beneficial owner read their own.',
    clause: '§ 7.302(a)',
    allow: {
      roles: ['owner', 'officer', 'senior-reviewer', 'reviewer', 'examiner'],
      scope: 'identification:read',
      customerItself: true,
      ownerItself: true,
    },
    narrowed: { customers: 'tells-of-none' },
    status: 200,
    answer: disclosureNotice,
    handle: (_, call) =>
      call.read(async (tx) => {
        const { tenant, person } = call.session;
        const where = { runtime: call.runtime, tenant, at: call.at };
        if (!person) return readNotice(tx, where, { reader: 'customer', entityName: null });
        const entity = (await readLiveInvitationOf(tx, person))?.entity;
        const entityName = (entity && (await readPerson(tx, entity))?.name) ?? null;
        return readNotice(tx, where, { reader: 'beneficial-owner', entityName });
      }),
  }),
];
