/** HTTP of identities that could not be verified. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { instantField } from '../../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { type KnownPerson, knownPerson } from '../commands/known.ts';
import { conclude, grantAttempts, resolveEntry } from '../decide/failures.ts';
import type { Made } from '../event-schemas.ts';
import { countRegister, listRegister, readEntry } from '../store/register.ts';
import * as register from '../types/register.ts';
import { personId, verificationState } from '../types/state.ts';
import { presentState } from './state.ts';
import { deciders, part, readers } from './who.ts';

const ofPerson = z.object({ person: personId });
const asOf = instantField.optional().describe('the register as it stood at that moment; absent: now');

export const registerRoutes = [
  defineRoute({
    id: 'listUnresolvedIdentities',
    part,
    method: 'get',
    path: '/verification/unresolved-identities',
    summary: 'List each time a person could not be verified and how it was resolved, newest first',
    clause: '§ 7.304',
    allow: { roles: readers, scope: 'determine:read' },
    narrowed: { asOf: true },
    query: pageQuery.extend({
      state: z.enum(['open', 'resolved']).optional(),
      person: personId.optional(),
      asOf,
    }),
    status: 200,
    list: true,
    answer: pageOf(register.registerEntry),
    handle: ({ query }, call) => {
      const filter = { state: query.state, person: query.person, asOf: asOfMoment(call.session, query.asOf) };
      return answerList(query, { name: 'unresolved-identities', at: call.at, filter }, (page) =>
        call.read((tx) => listRegister(tx, filter, page)),
      );
    },
  }),
  defineRoute({
    id: 'countUnresolvedIdentities',
    part,
    method: 'get',
    path: '/verification/unresolved-identities/counts',
    summary: 'Count the register as of a moment, by how each entry was resolved',
    clause: '§ 7.304',
    allow: { roles: readers, scope: 'determine:read' },
    narrowed: { asOf: true },
    query: z.object({ asOf }),
    status: 200,
    answer: register.registerCounts,
    handle: ({ query }, call) => {
      const moment = asOfMoment(call.session, query.asOf);
      return call.read(async (tx) => ({ asOf: moment ?? call.at, ...(await countRegister(tx, moment)) }));
    },
  }),
  defineRoute({
    id: 'resolveUnresolvedIdentity',
    part,
    method: 'post',
    path: '/verification/unresolved-identities/:unresolvedIdentity/resolutions',
    summary: 'Say how the case of somebody who could not be verified was resolved',
    describes: '`verified-later` needs everything that the program asks of a verification.',
    clause: '§ 7.302(d)',
    allow: { roles: deciders },
    params: z.object({ unresolvedIdentity: register.entryId }),
    body: register.resolveEntry,
    status: 201,
    creates: true,
    answer: verificationState,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const seen = await readEntry(work.tx, params.unresolvedIdentity);
        if (!seen) return refuse('not-found');
        return decideOn(work, call, seen.person, async (known) => {
          const entry = await readEntry(work.tx, params.unresolvedIdentity);
          return entry ? resolveEntry(entry, known, body) : refuse('not-found');
        });
      }),
  }),
  defineRoute({
    id: 'concludeNotVerified',
    part,
    method: 'post',
    path: '/verification/persons/:person/failures',
    summary: 'Conclude that a person could not be verified; they enter the register',
    clause: '§ 7.302(d)',
    allow: { roles: deciders },
    params: ofPerson,
    body: register.concludeNotVerified,
    status: 201,
    creates: true,
    answer: verificationState,
    handle: ({ params, body }, call) =>
      call.perform((work) =>
        decideOn(work, call, params.person, (known) =>
          conclude(work.runtime.ids.next('unresolvedIdentity'), known, body),
        ),
      ),
  }),
  defineRoute({
    id: 'grantVerificationAttempts',
    part,
    method: 'post',
    path: '/verification/persons/:person/attempt-grants',
    summary: 'Let somebody who could not be verified try again: the count of attempts begins anew',
    clause: '§ 7.302(d)',
    allow: { roles: deciders },
    params: ofPerson,
    body: register.grantAttempts,
    status: 201,
    creates: true,
    answer: verificationState,
    handle: ({ params, body }, call) =>
      call.perform((work) =>
        decideOn(work, call, params.person, ({ record }) => grantAttempts(record, body)),
      ),
  }),
];

type Decided = readonly Made[] | Refusal;

async function decideOn(
  work: Work,
  call: Call,
  person: Id<'person'>,
  decide: (known: KnownPerson) => Decided | Promise<Decided>,
) {
  const known = await knownPerson(work, person);
  if (isRefusal(known)) return known;
  const decided = await decide(known);
  if (isRefusal(decided)) return decided;
  await work.commit(decided);
  return presentState(work.tx, call, person);
}
