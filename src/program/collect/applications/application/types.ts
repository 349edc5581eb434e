/** Applications that customers fill in by themselves. What they tell is on record in the parts that keep it. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { idField } from '../../../../runtime/http/fields.ts';
import { type Locale, locales } from '../../../../runtime/notices/index.ts';
import { accountId, customerId, personId } from '../../identification/index.ts';

export const applicationId = idField('application');
export const languageField = z.enum(locales);

export const applicationBegun = z.strictObject({
  customer: customerId,
  person: personId,
  account: accountId,
  membership: idField('membership'),
  user: idField('user'),
  language: languageField,
  noticeVersion: z.string(),
});
export type ApplicationBegun = z.output<typeof applicationBegun>;
export const applicantAddress = z.strictObject({ email: z.string() });
export type ApplicantAddress = z.output<typeof applicantAddress>;

export type Application = {
  readonly id: Id<'application'>;
  readonly customer: Id<'customer'>;
  readonly person: Id<'person'>;
  readonly account: Id<'account'>;
  readonly membership: Id<'membership'>;
  readonly user: Id<'user'>;
  readonly email: string;
  readonly language: Locale;
  readonly noticeVersion: string;
  readonly begunAt: Instant;
  readonly handedInAt: Instant | null;
};
