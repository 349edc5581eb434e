/** Codes by e-mail and telephone: whoever enters the code can read what is sent there. */
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import { addMilliseconds, type Instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { digestOf, isCode, newCode, newSalt, wrongEntriesMax } from '../../../../runtime/crypto/codes.ts';
import { noticeEvent } from '../../../../runtime/notices/index.ts';
import { type Element, readElements } from '../../../collect/identification/index.ts';
import { type Answered, confirmCode, startAttempt } from '../decide/attempts.ts';
import { countStarts, readAttempt, readOpenAttempt } from '../store/attempts.ts';
import type { CodeMethod } from '../types/attempts.ts';
import { knownPerson } from './known.ts';

type Sending = {
  readonly person: Id<'person'>;
  readonly method: CodeMethod;
  readonly element?: Id<'element'> | undefined;
};
type Sent = { readonly attempt: Id<'verificationAttempt'>; readonly expiresAt: Instant };

const minute = 60_000;
const collectedAs = {
  'email-code': { kind: 'email', part: 'address' },
  'telephone-code': { kind: 'telephone', part: 'number' },
} as const;

/** The code is in its notice and nowhere else; here is what it is checked by. */
export async function sendCode(work: Work, sending: Sending): Promise<Sent | Refusal> {
  const { person, method } = sending;
  const known = await knownPerson(work, person);
  if (isRefusal(known)) return known;
  const place = await placeOf(work, sending);
  if (isRefusal(place)) return place;
  const { codeMinutes, verificationMethods } = known.settings;
  const id = work.runtime.ids.next('verificationAttempt');
  const expiresAt = addMilliseconds(work.at, codeMinutes * minute);
  const code = newCode();
  const salt = newSalt();
  const digest = digestOf({ code, salt, sentFor: id, key: work.runtime.keys.sessionSecret });
  const decided = startAttempt(
    {
      id,
      person,
      method,
      round: known.record.round,
      element: place.element,
      expiresAt,
      secret: { code: { salt: salt.toString('base64'), digest: digest.toString('base64') } },
    },
    {
      outcome: known.judged.outcome,
      attemptsLeft: known.judged.attemptsLeft,
      methodsOfProgram: verificationMethods,
      startsInLastHour: await startsInLastHour(work, { person, method }),
      open: await readOpenAttempt(work.tx, { person, method }),
    },
    work.at,
  );
  if (isRefusal(decided)) return decided;
  const notice = await noticeEvent(work, {
    to: { person, address: place.address },
    template: method,
    values: { code, minutes: String(codeMinutes) },
  });
  await work.commit([...decided, notice]);
  return { attempt: id, expiresAt };
}

export function startsInLastHour(
  work: Work,
  of: { readonly person: Id<'person'>; readonly method: CodeMethod | 'domain-dns' },
): Promise<number> {
  return countStarts(work.tx, { ...of, after: addMilliseconds(work.at, -60 * minute) });
}

async function placeOf(
  work: Work,
  { person, method, element }: Sending,
): Promise<{ readonly element: Id<'element'>; readonly address: string } | Refusal> {
  const { kind, part } = collectedAs[method];
  const found = newest(await currentElements(work, person), kind, element);
  const address = found?.value[part];
  if (!found || typeof address !== 'string') {
    return element
      ? refuse('invalid-field', { field: 'body.element', code: `not-a-current-${kind}` })
      : refuse('evidence-missing', { field: `person.${kind}`, code: 'nothing-collected' });
  }
  return { element: found.id, address };
}

export async function currentElements(work: Work, person: Id<'person'>): Promise<readonly Element[]> {
  return (await readElements(work.tx, [person])).get(person) ?? [];
}

/** The element asked for, or the newest of its kind. */
function newest(
  elements: readonly Element[],
  kind: 'email' | 'telephone',
  asked: Id<'element'> | undefined,
): Element | undefined {
  return elements.filter((one) => one.kind === kind && (asked === undefined || one.id === asked)).at(-1);
}

/** What the entry comes to is committed, also where it is refused: the caller answers with the refusal afterwards. */
export async function enterCode(
  work: Work,
  of: { readonly attempt: Id<'verificationAttempt'>; readonly code: string },
): Promise<Answered | Refusal> {
  const seen = await readAttempt(work.tx, of.attempt);
  if (!seen) return refuse('not-found');
  const known = await knownPerson(work, seen.person);
  if (isRefusal(known)) return known;
  // Read again, now that nobody else can be at it.
  const attempt = await readAttempt(work.tx, of.attempt);
  if (!attempt || (attempt.method !== 'email-code' && attempt.method !== 'telephone-code'))
    return refuse('not-found');
  const { salt, digest } = attempt;
  const key = work.runtime.keys.sessionSecret;
  const right =
    salt !== null && digest !== null && isCode({ code: of.code, salt, sentFor: attempt.id, key }, digest);
  const answered = confirmCode(attempt, { right, wrongEntriesMax }, work.at);
  await work.commit(answered.events);
  return answered;
}
