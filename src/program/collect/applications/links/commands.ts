/** Making links and ending them. */
import { createHash, randomBytes } from 'node:crypto';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import { addMilliseconds, type Instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { readOrganization } from '../../../adopt/organizations/index.ts';
import { lockLink, lockLinksTo } from './store.ts';

/** The secret is behind the `#`, so that no server or proxy ever logs it. `url` is shown once, in a message. */
export type Link = { readonly id: Id<'portalLink'>; readonly url: string; readonly expiresAt: Instant };

export type LinkOpens = Id<'ownerInvitation'> | Id<'application'>;

/** One that belongs to nobody lets anybody apply; the others belong to an address, and open what is theirs. */
export type LinkToMake = { readonly kind: 'apply'; readonly days: number } | OwnLink;

type OwnLink = {
  readonly kind: 'owner' | 'resume';
  readonly opens: LinkOpens;
  /** Whose key seals the digest and the address. */
  readonly person: Id<'person'>;
  readonly email: string;
  readonly days: number;
  /** What it opens on: a requirement of the ledger, or its code; absent: the first page. */
  readonly at?: string;
};

export async function makeLink(work: Work, wanted: LinkToMake): Promise<Link> {
  const token = randomBytes(32).toString('base64url');
  const id = work.runtime.ids.next('portalLink');
  const expiresAt = addMilliseconds(work.at, wanted.days * 86_400_000);
  const own = wanted.kind === 'apply' ? undefined : wanted;
  const digest = digestOf(token).toString('base64');
  await work.commit([
    {
      type: 'portal-link-made',
      subject: id,
      also: own ? [own.opens] : [],
      data: { kind: wanted.kind, opens: own?.opens ?? null, expiresAt },
      personal: { of: own?.person ?? id, value: { digest, email: own?.email ?? null } },
    },
  ]);
  const page = own?.at ? `item/${encodeURIComponent(own.at)}` : '';
  return { id, url: `${work.runtime.publicUrl}/portal/${page}#${token}`, expiresAt };
}

/** Days in which a mailed link opens. After them it is sent again. */
const mailedDays = 30;

/** A new link for its message, with what the message says of it; the ones before it open nothing any more. */
export async function renewLink(
  work: Work,
  wanted: Omit<OwnLink, 'days'>,
): Promise<{ readonly organization: string; readonly link: string; readonly expires: string }> {
  await endLinks(work, wanted.opens);
  const { url, expiresAt } = await makeLink(work, { ...wanted, days: mailedDays });
  const organization = await readOrganization(work.tx, work.tenant);
  return { organization: organization?.legalName ?? '', link: url, expires: expiresAt.slice(0, 10) };
}

/** Every link to something opens nothing from now on. */
export async function endLinks(work: Work, opens: LinkOpens): Promise<void> {
  const links = await lockLinksTo(work.tx, opens);
  if (links.length === 0) return;
  await work.commit(
    links.map((link) => ({ type: 'portal-link-ended', subject: link, also: [opens], data: {} })),
  );
}

/** One link opens nothing from now on. */
export async function endLink(work: Work, link: Id<'portalLink'>): Promise<Refusal | undefined> {
  const found = await lockLink(work.tx, link);
  if (!found) return refuse('not-found');
  if (found.endedAt === null) await work.commit([{ type: 'portal-link-ended', subject: link, data: {} }]);
  return undefined;
}

/** Under what a token is stored: who reads the table cannot use what is in it. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
