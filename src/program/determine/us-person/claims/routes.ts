/** HTTP of claims: by people about themselves, and by colleagues who were told. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { idField } from '../../../../runtime/http/fields.ts';
import { type Allow, type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { reachesPerson, readPerson, tellsOfItself } from '../../../collect/identification/index.ts';
import { claimState, statusOf } from '../rules.ts';
import { statusFacts } from '../store.ts';
import { groundsOf } from '../types.ts';
import { claimStatusOf } from './commands.ts';
import { claimStatus, evidenceOf, statusClaim } from './types.ts';

const part = 'determine/us-person';
const writers: Allow['roles'] = ['owner', 'officer', 'senior-reviewer', 'reviewer'];
const readers: Allow['roles'] = [...writers, 'examiner'];
const params = z.object({ person: idField('person') });

export const routes = [
  defineRoute({
    id: 'getPersonStatusClaim',
    part,
    method: 'get',
    path: '/us-person/persons/:person/claim',
    summary: 'Read what was said of the U.S. status of a person, and what would count as evidence',
    clause: '§ 7.302(b)',
    allow: { roles: readers, scope: 'determine:read', customerItself: true, ownerItself: true },
    params,
    status: 200,
    answer: statusClaim,
    handle: ({ params }, call) => call.read((tx) => present(tx, call, params.person)),
  }),
  defineRoute({
    id: 'claimPersonStatus',
    part,
    method: 'post',
    path: '/us-person/persons/:person/claims',
    summary: 'Say that a person is a U.S. person, on one of the grounds, or is none',
    describes:
      'On record, and never a decision: whoever is claimed to be a U.S. person counts as foreign until a colleague decides on evidence. Where a person says that they are none, nothing more is asked on it.',
    clause: '§ 7.302(b)',
    allow: { roles: writers, scope: 'determine:write', customerItself: true, ownerItself: true },
    params,
    body: claimStatus,
    status: 201,
    creates: true,
    answer: statusClaim,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        if (!(await reachesPerson(work.tx, call.session, params.person))) return refuse('not-found');
        const from = tellsOfItself(call.session) ? 'customer' : 'colleague';
        const said = await claimStatusOf(work, { person: params.person, from }, body);
        return said ?? present(work.tx, call, params.person);
      }),
  }),
];

async function reached(tx: Transaction, call: Call, person: Id<'person'>) {
  if (!(await reachesPerson(tx, call.session, person))) return refuse('not-found');
  return (await readPerson(tx, person)) ?? refuse('not-found');
}

async function present(
  tx: Transaction,
  call: Call,
  person: Id<'person'>,
): Promise<z.input<typeof statusClaim> | Refusal> {
  const known = await reached(tx, call, person);
  if (isRefusal(known)) return known;
  const [facts = { person, latest: undefined }] = await statusFacts(tx, [person]);
  const settings = await programSettings(tx, call.runtime.edition, call.at);
  const state = claimState(facts);
  return {
    person,
    counts: statusOf(facts, { at: call.at, settings }),
    grounds: groundsOf[known.kind].map((ground) => ({ ground, evidence: [...evidenceOf[ground]] })),
    claim: facts.claim && state ? { ...view(facts.claim), state } : null,
  };
}

function view({
  ended: _ended,
  person: _person,
  ...claim
}: NonNullable<Parameters<typeof claimState>[0]['claim']>) {
  return claim;
}
