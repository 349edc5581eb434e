/** Links that open the portal. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { instantField } from '../../../../runtime/http/fields.ts';

export const linkKinds = ['apply', 'resume', 'owner'] as const;
export type LinkKind = (typeof linkKinds)[number];

export const linkMade = z.strictObject({
  kind: z.enum(linkKinds),
  /** What it opens: an owner's invitation, or an application. Null for applying. */
  opens: z.string().nullable(),
  expiresAt: instantField.nullable(),
});
export type LinkMade = z.output<typeof linkMade>;

/** Base64 of the SHA-256 of the token. It gives nothing away; sealed, because it repeats in no second world. */
export const linkSecrets = z.strictObject({ digest: z.string(), email: z.string().nullable() });
export type LinkSecrets = z.output<typeof linkSecrets>;

/** A link that has not ended, as it is found before the organization is known. It may have expired. */
export type LiveLink = {
  readonly id: Id<'portalLink'>;
  readonly tenant: Id<'organization'>;
  readonly kind: LinkKind;
  /** The uuid of what it opens. */
  readonly opens: string | null;
  readonly email: string | null;
  readonly expiresAt: Instant | null;
};

/** A link by which anybody may apply, as colleagues see it: its secret is shown once, when it is made. */
export type ApplyLink = {
  readonly id: Id<'portalLink'>;
  readonly madeAt: Instant;
  readonly expiresAt: Instant | null;
  readonly endedAt: Instant | null;
};
