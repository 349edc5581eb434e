/** HTTP of determine/us-person. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../kernel/ids.ts';
import { isRefusal, refuse } from '../../../kernel/problems.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import { idField, presentFinding } from '../../../runtime/http/fields.ts';
import { type Call, defineRoute } from '../../../runtime/http/route.ts';
import { legalDay, programSettings } from '../../adopt/written-program/index.ts';
import { readPerson } from '../../collect/identification/index.ts';
import { decide, withdraw } from './decide.ts';
import { decideUsPerson, statusOf } from './rules.ts';
import { listDecisions, lockDecision } from './store.ts';
import { decideStatus, decisionId, personStatus, withdrawDecision } from './types.ts';

const part = 'determine/us-person';
const readers = ['owner', 'officer', 'senior-reviewer', 'reviewer', 'reseller-manager', 'examiner'] as const;
const deciders = ['owner', 'officer', 'senior-reviewer', 'reviewer'] as const;

export const routes = [
  defineRoute({
    id: 'getPersonStatus',
    part,
    method: 'get',
    path: '/us-person/persons/:person',
    summary: 'Read how a person counts today, and every decision about it',
    clause: '§ 7.301',
    allow: { roles: readers, scope: 'determine:read' },
    narrowed: { asOf: true },
    params: z.object({ person: idField('person') }),
    status: 200,
    answer: personStatus,
    handle: ({ params }, call) => call.read((tx) => present(tx, call, params.person)),
  }),
  defineRoute({
    id: 'decidePersonStatus',
    part,
    method: 'post',
    path: '/us-person/persons/:person/decisions',
    summary: 'Decide, on evidence, that a person is a U.S. person or a foreign one',
    clause: '§ 7.302(b)',
    allow: { roles: deciders, scope: 'determine:write' },
    params: z.object({ person: idField('person') }),
    body: decideStatus,
    status: 201,
    creates: true,
    answer: personStatus,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const person = await readPerson(work.tx, params.person);
        if (!person) return refuse('not-found');
        const settings = await programSettings(work.tx, call.runtime.edition, call.at);
        const decided = decide(body, {
          id: call.runtime.ids.next('usPersonDecision'),
          person,
          today: legalDay(settings, call.at),
          evidenceMonths: settings.usPersonEvidenceMonths,
        });
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        return present(work.tx, call, params.person);
      }),
  }),
  defineRoute({
    id: 'withdrawPersonStatus',
    part,
    method: 'post',
    path: '/us-person/decisions/:decision/withdrawals',
    summary: 'Take a decision on the status of a person back',
    allow: { roles: deciders, scope: 'determine:write' },
    params: z.object({ decision: decisionId }),
    body: withdrawDecision,
    status: 201,
    creates: true,
    answer: personStatus,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const decision = await lockDecision(work.tx, params.decision);
        if (!decision) return refuse('not-found');
        const decided = withdraw(decision, body.reason);
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        return present(work.tx, call, decision.person);
      }),
  }),
];

async function present(tx: Transaction, call: Call, person: Id<'person'>) {
  const asOf = asOfMoment(call.session);
  if (!(await readPerson(tx, person, asOf))) return refuse('not-found');
  const { edition } = call.runtime;
  const settings = await programSettings(tx, edition, call.at);
  const decisions = await listDecisions(tx, person, asOf);
  const context = { edition: edition.id, parameters: edition.parameters, at: call.at, settings };
  const facts = { person, latest: decisions[0] };
  return {
    person,
    status: statusOf(facts, context),
    finding: presentFinding(decideUsPerson(facts, context)),
    decisions,
  };
}
