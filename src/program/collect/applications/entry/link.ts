/** The link that a visitor shows: it names the organization, before anybody is signed in. */
import type { Id } from '../../../../kernel/ids.ts';
import { toId } from '../../../../kernel/ids.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { inTenant, type Transaction } from '../../../../runtime/database/index.ts';
import type { Call } from '../../../../runtime/http/route.ts';
import type { Locale } from '../../../../runtime/notices/index.ts';
import { readApplication } from '../application/store.ts';
import { digestOf, findLink, type LiveLink } from '../links/index.ts';
import { describeInvitation } from '../owner-invitations/index.ts';

/** What a link opens, once its organization is known. */
export type Opens =
  | { readonly kind: 'apply' }
  | { readonly kind: 'resume'; readonly application: Id<'application'>; readonly own: Own }
  | { readonly kind: 'owner'; readonly invitation: Id<'ownerInvitation'>; readonly own: Own };
type Own = { readonly email: string; readonly language: Locale; readonly entityName: string | null };

/** Nothing for a token that never was, has ended or has expired: a visitor is not told which. */
export async function linkOf(call: Call, token: string): Promise<LiveLink | undefined> {
  const link = await findLink(call.runtime.database.sql, digestOf(token));
  return link && (link.expiresAt === null || link.expiresAt > call.at) ? link : undefined;
}

export async function opensWhat(tx: Transaction, { kind, opens }: LiveLink): Promise<Opens | undefined> {
  if (kind === 'apply') return { kind };
  if (opens === null) return undefined;
  if (kind === 'resume') {
    const application = toId('application', opens);
    const found = await readApplication(tx, application);
    return (
      found && { kind, application, own: { email: found.email, language: found.language, entityName: null } }
    );
  }
  const invitation = toId('ownerInvitation', opens);
  const found = await describeInvitation(tx, invitation);
  const own = found && { email: found.email, language: found.language, entityName: found.entityName };
  return own && { kind, invitation, own };
}

const visitor = { kind: 'system', name: 'portal' } as const;

export function readAt<T>(
  call: Call,
  { tenant }: LiveLink,
  read: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return inTenant(call.runtime.database.sql, { tenant, actor: visitor }, read);
}

export function performAt<T>(call: Call, { tenant }: LiveLink, run: (work: Work) => Promise<T>): Promise<T> {
  return perform(call.runtime, { tenant, actor: visitor }, run);
}
