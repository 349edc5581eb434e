/** The event that says which record of the statements is which person here. */
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { LinkedRecord, PartyLinked } from '../event-schemas.ts';

type Link = PartyLinked & LinkedRecord;

export function partyLink(
  subject: Id<'person'>,
  { link, person, record }: Link,
): NewEvent<string, PartyLinked, LinkedRecord> {
  return {
    type: 'ownership-party-linked',
    subject,
    also: [person],
    data: { link, person },
    personal: { of: subject, value: { record } },
  };
}
