/** What happens to access: who may sign in as what, and which programs hold a key. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../part.ts';
import { endKey, insertKey } from './store/keys.ts';
import { endMembership, insertGrant, insertMembership } from './store/members.ts';
import { insertUser } from './store/people.ts';
import {
  examinerGrantMade,
  examinerShown,
  membershipGranted,
  personAtSignIn,
  serviceKeyMade,
} from './types.ts';

const nothing = z.strictObject({});

export const events = [
  defineEvent({
    type: 'user-entered',
    describes: 'A person was made known to the sign-in.',
    data: nothing,
    personal: personAtSignIn,
    apply: insertUser,
  }),
  defineEvent({
    type: 'membership-granted',
    describes: 'A person was given a role, or the right to speak for a customer.',
    data: membershipGranted,
    apply: insertMembership,
  }),
  defineEvent({
    type: 'examiner-grant-made',
    describes: 'An examiner was given sight of the records for a purpose, until a moment.',
    data: examinerGrantMade,
    apply: insertGrant,
  }),
  defineEvent({
    type: 'examiner-shown',
    describes: 'An answer or a file was shown to an examiner under their grant.',
    data: examinerShown,
    // Nothing follows from a look but its record.
    apply: () => Promise.resolve(),
  }),
  defineEvent({
    type: 'membership-ended',
    describes: 'A person lost a role, a customer they spoke for, or an examiner’s grant.',
    data: nothing,
    apply: endMembership,
  }),
  defineEvent({
    type: 'service-key-made',
    describes: 'A program was given a key with scopes.',
    data: serviceKeyMade,
    apply: insertKey,
  }),
  defineEvent({
    type: 'service-key-ended',
    describes: 'A key was withdrawn.',
    data: nothing,
    apply: endKey,
  }),
];
