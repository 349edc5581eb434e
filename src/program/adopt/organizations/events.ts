/** What happens to an organization, and the state that follows. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../../../runtime/part.ts';
import { contactEvents } from './primary-contact/events.ts';
import { reportedFactEvents } from './reported-facts/events.ts';
import { resellerEvents } from './resellers/events.ts';
import { insertOrganization, setCertification, updateDescription } from './store.ts';
import { describeOrganization, organizationKinds, recordCertification } from './types.ts';

export const events = [
  defineEvent({
    type: 'organization-founded',
    describes: 'A provider or reseller was entered, with the edition of the law it runs.',
    data: describeOrganization.extend({ kind: z.enum(organizationKinds), edition: z.string() }),
    apply: insertOrganization,
  }),
  defineEvent({
    type: 'organization-described',
    describes: 'The description of the organization was changed.',
    data: describeOrganization,
    apply: updateDescription,
  }),
  defineEvent({
    type: 'first-certification-recorded',
    describes: 'The first certification under § 7.304 is on record, with its receipt.',
    data: recordCertification,
    apply: setCertification,
  }),
  ...resellerEvents,
  ...contactEvents,
  ...reportedFactEvents,
];
