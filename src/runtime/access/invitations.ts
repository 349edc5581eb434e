/** How somebody who was given a role gets in: a notice, with a link to set a password where they have no way in yet. */
import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { addMilliseconds, type Instant, systemClock } from '../../kernel/time.ts';
import type { Work } from '../commit/work.ts';
import { notify } from '../notices/index.ts';
import { hasWayIn, insertPasswordLink } from './store/people.ts';

const invitationDays = 7;

const roleWords: Record<Role, string> = {
  owner: 'owner',
  officer: 'compliance officer',
  'senior-reviewer': 'senior reviewer',
  reviewer: 'reviewer',
  'reseller-manager': 'reseller manager',
  engineer: 'engineer',
  examiner: 'examiner',
  customer: 'customer',
  'beneficial-owner': 'beneficial owner',
};

export async function sendInvitation(work: Work, invited: { user: Id<'user'>; role: Role }): Promise<void> {
  const expiresAt = linkEnd(invitationDays * 86_400_000);
  // Who can sign in already is only told: a link that replaces their password must not pass through other hands.
  const link = (await hasWayIn(work.tx, invited.user))
    ? `${work.runtime.publicUrl}/sign-in`
    : await makePasswordLink(work, invited.user, expiresAt);
  await notify(work, {
    to: { user: invited.user },
    template: 'invitation',
    values: { role: roleWords[invited.role], link, expires: momentText(expiresAt) },
  });
}

/** When a link made now ends. By the machine's time, not the program's: better-auth, which checks it, knows no other. */
export function linkEnd(milliseconds: number): Instant {
  return addMilliseconds(systemClock.now(), milliseconds);
}

async function makePasswordLink(work: Work, user: Id<'user'>, expiresAt: Instant): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const identifier = hashOfIdentifier(`reset-password:${token}`);
  await insertPasswordLink(work.tx, { identifier, user, at: work.at, expiresAt });
  return passwordLink(work.runtime.publicUrl, token);
}

/** The page that takes a new password. The token is behind the `#`, so that no server or proxy ever logs it. */
export function passwordLink(publicUrl: string, token: string): string {
  return `${publicUrl}/sign-in/new-password#token=${token}`;
}

/** Under what a one-time secret is stored: who reads the table cannot use what is in it. */
export function hashOfIdentifier(identifier: string): string {
  return createHash('sha256').update(identifier).digest('base64url');
}

export function momentText(at: Instant): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
