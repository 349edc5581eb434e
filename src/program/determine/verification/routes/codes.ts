/** HTTP of codes and of control of a domain. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { reachesPerson } from '../../../collect/identification/index.ts';
import { enterCode, sendCode } from '../commands/codes.ts';
import { challengeDomain, checkChallenge } from '../commands/domain.ts';
import { lookUpTxtOf } from '../look-up-txt.ts';
import { readAttempt } from '../store/attempts.ts';
import * as attempts from '../types/attempts.ts';
import { personId } from '../types/state.ts';
import { part, reviewers } from './who.ts';

const ofPerson = z.object({ person: personId });
const ofAttempt = z.object({ verificationAttempt: attempts.attemptId });
const allow = { roles: reviewers, scope: 'determine:write', customerItself: true } as const;
/** A code goes to an address of the person; a domain is a business's. */
const allowCodes = { ...allow, ownerItself: true } as const;

export const codeRoutes = [
  defineRoute({
    id: 'sendVerificationCode',
    part,
    method: 'post',
    path: '/verification/persons/:person/codes',
    summary: 'Send a one-time code to an e-mail address or telephone number that was collected',
    describes:
      'A new code makes the one before it void. Without a mail server or SMS gateway the notice is held in the outbox.',
    clause: '§ 7.302(d)',
    allow: allowCodes,
    params: ofPerson,
    body: attempts.sendCode,
    status: 201,
    creates: true,
    answer: attempts.codeSent,
    handle: ({ params, body }, call) =>
      call.perform(async (work) =>
        (await reachesPerson(work.tx, call.session, params.person))
          ? sendCode(work, { person: params.person, ...body })
          : refuse('not-found'),
      ),
  }),
  defineRoute({
    id: 'confirmVerificationCode',
    part,
    method: 'post',
    path: '/verification/attempts/:verificationAttempt/confirmations',
    summary: 'Enter the code that was sent',
    describes:
      'A wrong entry is recorded and refused; after five the code is void and the attempt has failed.',
    clause: '§ 7.302(d)',
    allow: allowCodes,
    params: ofAttempt,
    body: attempts.confirmCode,
    status: 200,
    answer: attempts.confirmed,
    handle: async ({ params, body }, call) => {
      const answered = await call.perform(async (work) =>
        (await reaches(call, params.verificationAttempt))
          ? enterCode(work, { attempt: params.verificationAttempt, ...body })
          : refuse('not-found'),
      );
      if (isRefusal(answered)) return answered;
      return answered.refusal ?? { attempt: params.verificationAttempt, outcome: answered.outcome };
    },
  }),
  defineRoute({
    id: 'challengeVerificationDomain',
    part,
    method: 'post',
    path: '/verification/persons/:person/domain-challenges',
    summary: 'Ask a person to show control of a domain they are reached at',
    clause: '§ 7.302(d)',
    allow,
    params: ofPerson,
    body: attempts.challengeDomain,
    status: 201,
    creates: true,
    answer: attempts.challenged,
    handle: ({ params, body }, call) =>
      call.perform(async (work) =>
        (await reachesPerson(work.tx, call.session, params.person))
          ? challengeDomain(work, { person: params.person, ...body })
          : refuse('not-found'),
      ),
  }),
  defineRoute({
    id: 'checkVerificationDomain',
    part,
    method: 'post',
    path: '/verification/attempts/:verificationAttempt/domain-checks',
    summary: 'Look whether the TXT record of a challenge is there',
    describes: 'While it is not, the challenge stays open: names take time to spread.',
    clause: '§ 7.302(d)',
    allow,
    params: ofAttempt,
    status: 200,
    answer: attempts.domainChecked,
    handle: async ({ params }, call) => {
      const attempt = (await reaches(call, params.verificationAttempt))
        ? await call.read((tx) => readAttempt(tx, params.verificationAttempt))
        : undefined;
      if (attempt?.domain == null) return refuse('not-found');
      // The name system is asked outside the transaction: it may take seconds.
      const records = await recordsOf(call, attempt.domain);
      if (!records) return refuse('connector-unavailable');
      const checked = await call.perform((work) =>
        checkChallenge(work, { attempt: params.verificationAttempt, records }),
      );
      return isRefusal(checked) ? checked : { ...checked, recordsSeen: records.length };
    },
  }),
];

function reaches(call: Call, id: Id<'verificationAttempt'>): Promise<boolean> {
  return call.read(async (tx) => {
    const attempt = await readAttempt(tx, id);
    return attempt !== undefined && reachesPerson(tx, call.session, attempt.person);
  });
}

async function recordsOf(call: Call, domain: string): Promise<readonly string[] | undefined> {
  const lookUpTxt = lookUpTxtOf(call.runtime);
  if (!lookUpTxt) return undefined;
  try {
    return await lookUpTxt(domain);
  } catch (error) {
    call.runtime.log.warn({ err: error }, 'a domain could not be looked up');
    return undefined;
  }
}
