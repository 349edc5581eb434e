/** Openings: a link was shown, and a code went to its address. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { idField, instantField } from '../../../../runtime/http/fields.ts';

export const openingId = idField('portalOpening');

/** Minutes in which a code can be entered. */
export const codeMinutes = 10;
/** Codes that one address may be sent for one link in an hour. */
export const sendingsInHourMax = 5;

export const opened = z.strictObject({ link: idField('portalLink'), expiresAt: instantField });
export type Opened = z.output<typeof opened>;
export const openingSecrets = z.strictObject({ email: z.string(), salt: z.string(), digest: z.string() });
export type OpeningSecrets = z.output<typeof openingSecrets>;

export type Opening = {
  readonly id: Id<'portalOpening'>;
  readonly link: Id<'portalLink'>;
  readonly email: string;
  readonly salt: Buffer;
  readonly digest: Buffer;
  readonly expiresAt: Instant;
  readonly wrongEntries: number;
  readonly ended: boolean;
};
