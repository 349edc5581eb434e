/** Control of a domain, shown by a TXT record. */
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { newToken } from '../../../../runtime/crypto/codes.ts';
import { checkDomain, domainRecordStart, startAttempt } from '../decide/attempts.ts';
import { type DomainOf, domainsOf } from '../domains.ts';
import { readAttempt, readOpenAttempt } from '../store/attempts.ts';
import type { AttemptOutcome } from '../types/attempts.ts';
import { currentElements, startsInLastHour } from './codes.ts';
import { knownPerson } from './known.ts';

type Challenged = {
  readonly attempt: Id<'verificationAttempt'>;
  readonly domain: string;
  readonly record: string;
};

/** Open until the record is found, or the next challenge replaces it. */
export async function challengeDomain(
  work: Work,
  asked: { readonly person: Id<'person'>; readonly domain?: string | undefined },
): Promise<Challenged | Refusal> {
  const { person } = asked;
  const known = await knownPerson(work, person);
  if (isRefusal(known)) return known;
  const chosen = choose(domainsOf(await currentElements(work, person)), asked.domain);
  if (isRefusal(chosen)) return chosen;
  const id = work.runtime.ids.next('verificationAttempt');
  const token = newToken();
  const method = 'domain-dns';
  const decided = startAttempt(
    {
      id,
      person,
      method,
      round: known.record.round,
      element: chosen.element,
      expiresAt: null,
      secret: { domain: { name: chosen.domain, token } },
    },
    {
      outcome: known.judged.outcome,
      attemptsLeft: known.judged.attemptsLeft,
      methodsOfProgram: known.settings.verificationMethods,
      startsInLastHour: await startsInLastHour(work, { person, method }),
      open: await readOpenAttempt(work.tx, { person, method }),
    },
    work.at,
  );
  if (isRefusal(decided)) return decided;
  await work.commit(decided);
  return { attempt: id, domain: chosen.domain, record: `${domainRecordStart}${token}` };
}

/** Only a domain that the person is reached at: control of any other says nothing about them. */
function choose(domains: readonly DomainOf[], asked: string | undefined): DomainOf | Refusal {
  const wanted = asked?.toLowerCase().replace(/\.$/, '');
  const chosen = wanted === undefined ? domains.at(-1) : domains.find((one) => one.domain === wanted);
  if (chosen) return chosen;
  return wanted === undefined
    ? refuse('evidence-missing', { field: 'person.email', code: 'nothing-collected' })
    : refuse('invalid-field', { field: 'body.domain', code: 'not-a-collected-domain' });
}

type Checked = { readonly attempt: Id<'verificationAttempt'>; readonly outcome: AttemptOutcome };

/** `records`: what the name system answered, asked before this transaction began. */
export async function checkChallenge(
  work: Work,
  of: { readonly attempt: Id<'verificationAttempt'>; readonly records: readonly string[] },
): Promise<Checked | Refusal> {
  const seen = await readAttempt(work.tx, of.attempt);
  if (!seen) return refuse('not-found');
  const known = await knownPerson(work, seen.person);
  if (isRefusal(known)) return known;
  const attempt = await readAttempt(work.tx, of.attempt);
  if (attempt?.method !== 'domain-dns') return refuse('not-found');
  const decided = checkDomain(attempt, of.records);
  if (isRefusal(decided)) return decided;
  if (decided.length > 0) await work.commit(decided);
  return { attempt: attempt.id, outcome: decided.length > 0 ? 'succeeded' : 'open' };
}
