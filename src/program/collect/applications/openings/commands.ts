/** Opening a link, and entering its code. */
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import { addMilliseconds, type Instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { digestOf, isCode, newCode, newSalt, wrongEntriesMax } from '../../../../runtime/crypto/codes.ts';
import { type Locale, notify } from '../../../../runtime/notices/index.ts';
import { decideEntry } from './decide.ts';
import { countOpenings, lockOpening } from './store.ts';
import { codeMinutes, sendingsInHourMax } from './types.ts';

type OpenedLink = { readonly opening: Id<'portalOpening'>; readonly expiresAt: Instant };

/** The code is in its notice and nowhere else; here is what it is checked by. */
export async function openLink(
  work: Work,
  { link, email, language }: { link: Id<'portalLink'>; email: string; language: Locale },
): Promise<OpenedLink | Refusal> {
  const since = addMilliseconds(work.at, -3_600_000);
  if ((await countOpenings(work.tx, { link, email, since })) >= sendingsInHourMax) {
    return { refused: 'too-many-requests', facts: { retryAfter: 3600 } };
  }
  const opening = work.runtime.ids.next('portalOpening');
  const expiresAt = addMilliseconds(work.at, codeMinutes * 60_000);
  const code = newCode();
  const salt = newSalt();
  const digest = digestOf({ code, salt, sentFor: opening, key: work.runtime.keys.sessionSecret });
  await work.commit([
    {
      type: 'portal-opened',
      subject: opening,
      also: [link],
      data: { link, expiresAt },
      personal: {
        of: opening,
        value: { email, salt: salt.toString('base64'), digest: digest.toString('base64') },
      },
    },
  ]);
  await notify(work, {
    to: { address: email },
    template: 'email-code',
    locale: language,
    values: { code, minutes: String(codeMinutes) },
  });
  return { opening, expiresAt };
}

/** What the entry comes to is committed, also where it is refused: the caller answers with the refusal afterwards. */
export async function enterCode(
  work: Work,
  entry: { link: Id<'portalLink'>; opening: Id<'portalOpening'>; code: string },
): Promise<{ readonly email: string } | { readonly counted: Refusal }> {
  const opening = await lockOpening(work.tx, entry.opening);
  const key = work.runtime.keys.sessionSecret;
  const right =
    opening !== undefined &&
    isCode({ code: entry.code, salt: opening.salt, sentFor: opening.id, key }, opening.digest);
  const { events, refusal } = decideEntry(opening, { link: entry.link, right, wrongEntriesMax }, work.at);
  if (events.length > 0) await work.commit([...events]);
  if (refusal) return { counted: refusal };
  return opening ? { email: opening.email } : { counted: refuse('not-found') };
}
