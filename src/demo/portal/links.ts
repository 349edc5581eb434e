/**
 * Links that open the portal of the demo. Their secrets stand here for everybody to read, as its passwords do: fit for
 * made-up data on one's own machine, and for nothing else. A link alone still opens nothing: a code is mailed, and the
 * mail is in the outbox.
 */
import { createHash } from 'node:crypto';
import type { NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { applicants, ownerShows, owners } from './applicants.ts';

const ownerKey = 'femke-hazelaar';

/** What each link opens, in the order in which they are told of. */
export function demoPortalLinks(): readonly { readonly secret: string; readonly shows: string }[] {
  return [
    { secret: secretOf('apply'), shows: 'a new application' },
    ...Object.values(applicants).map(({ key, shows }) => ({ secret: secretOf(key), shows })),
    { secret: secretOf(ownerKey), shows: ownerShows },
  ];
}

type Opens =
  | { readonly kind: 'apply'; readonly key: string }
  | {
      readonly kind: 'resume' | 'owner';
      readonly key: string;
      readonly opens: Id<'application'> | Id<'ownerInvitation'>;
      readonly person: Id<'person'>;
      readonly email: string;
    };

/** A link that never expires, so that the demo opens on every later day too. */
export function linkMade(id: Id<'portalLink'>, link: Opens): NewEvent {
  const own = link.kind === 'apply' ? undefined : link;
  const digest = createHash('sha256').update(secretOf(link.key)).digest('base64');
  return {
    type: 'portal-link-made',
    subject: id,
    also: own ? [own.opens] : [],
    data: { kind: link.kind, opens: own?.opens ?? null, expiresAt: null },
    personal: { of: own?.person ?? id, value: { digest, email: own?.email ?? null } },
  };
}

export const enteredOwner = { key: ownerKey, ...owners[0] } as const;

function secretOf(key: string): string {
  return `demo-${key}-at-meridian-compute`;
}
