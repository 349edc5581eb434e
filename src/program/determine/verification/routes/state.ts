/** HTTP of the verification of a person as a whole. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { presentFinding } from '../../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { readOwnership } from '../../../collect/beneficial-owners/index.ts';
import { reachesPerson } from '../../../collect/identification/index.ts';
import { knownPerson } from '../commands/known.ts';
import { made } from '../event-schemas.ts';
import { contextOf, type Known, readOne, readVerificationFacts } from '../read-facts.ts';
import { personFindings, verifyBeneficialOwners } from '../rules/index.ts';
import { listAttempts } from '../store/attempts.ts';
import { attemptRow } from '../types/attempts.ts';
import { methods, personId, setCircumstance, verificationState } from '../types/state.ts';
import { part, readers, reviewers } from './who.ts';

const params = z.object({ person: personId });

export const stateRoutes = [
  defineRoute({
    id: 'getVerification',
    part,
    method: 'get',
    path: '/verification/persons/:person',
    summary: 'Read how far the verification of a person is, what is lacking, and every duty with its reasons',
    clause: '§ 7.302(d)',
    allow: { roles: readers, scope: 'determine:read', customerItself: true, ownerItself: true },
    narrowed: { asOf: true },
    params,
    status: 200,
    answer: verificationState,
    handle: ({ params }, call) =>
      call.read(async (tx) =>
        (await reachesPerson(tx, call.session, params.person))
          ? presentState(tx, call, params.person)
          : refuse('not-found'),
      ),
  }),
  defineRoute({
    id: 'listVerificationAttempts',
    part,
    method: 'get',
    path: '/verification/persons/:person/attempts',
    summary: 'List every attempt to verify a person, newest first',
    clause: '§ 7.302(d)',
    allow: { roles: readers, scope: 'determine:read', customerItself: true },
    narrowed: { asOf: true },
    params,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(attemptRow),
    handle: async ({ params, query }, call) => {
      if (!(await call.read((tx) => reachesPerson(tx, call.session, params.person))))
        return refuse('not-found');
      return answerList(query, { name: 'verification-attempts', at: call.at, filter: params }, (page) =>
        call.read((tx) => listAttempts(tx, { ...params, asOf: asOfMoment(call.session) }, page)),
      );
    },
  }),
  defineRoute({
    id: 'setVerificationCircumstance',
    part,
    method: 'post',
    path: '/verification/persons/:person/circumstances',
    summary: 'Record that a hard case applies to a person, or no longer does',
    describes:
      'While one applies, documents alone are not enough: a method without documents must succeed too.',
    clause: '§ 7.302(d)',
    allow: { roles: reviewers, scope: 'determine:write' },
    params,
    body: setCircumstance,
    status: 201,
    creates: true,
    answer: verificationState,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const known = await knownPerson(work, params.person);
        if (isRefusal(known)) return known;
        await work.commit([
          made('circumstance-set', params.person, { data: { person: params.person, ...body } }),
        ]);
        return presentState(work.tx, call, params.person);
      }),
  }),
];

/** The state as it is answered. `not-found` when there is no such person. */
export async function presentState(tx: Transaction, call: Call, person: Id<'person'>) {
  const { edition } = call.runtime;
  const settings = await programSettings(tx, edition, call.at);
  const asOf = asOfMoment(call.session);
  const known = await readOne(tx, person, { ...contextOf(call.runtime, { settings, at: call.at }), asOf });
  if (!known) return refuse('not-found');
  const { judged, record } = known;
  const context = { edition: edition.id, parameters: edition.parameters, at: call.at, settings };
  const { proofs: _proofs, exhausted: _exhausted, lacks, ...facts } = judged;
  return {
    ...facts,
    lacks: [...lacks],
    methods: methodsOf(known, settings.verificationMethods),
    circumstances: [...record.circumstances],
    findings: [...personFindings(known, context), await ownersFinding(tx, call, known)].map(presentFinding),
  };
}

async function ownersFinding(tx: Transaction, call: Call, { record: { person, kind } }: Known) {
  const { edition } = call.runtime;
  const { at } = call;
  const asOf = asOfMoment(call.session);
  const settings = await programSettings(tx, edition, at);
  const ownership = await readOwnership(tx, [{ person, kind }], { edition, settings, at, asOf });
  const { owners = [], identified } = ownership.get(person) ?? {};
  const context = contextOf(call.runtime, { settings, at });
  const facts = await readVerificationFacts(tx, { persons: owners, ...context, asOf });
  return verifyBeneficialOwners(
    { customer: person, owners: facts, ownersKnown: identified?.outcome ?? 'unknown' },
    { ...context, edition: edition.id },
  );
}

function methodsOf({ record }: Known, ofProgram: readonly (typeof methods)[number][]) {
  return methods
    .filter((method) => ofProgram.includes(method))
    .map((method) => ({
      method,
      provedAt: newestOf(record, method),
      open: record.openAttempts.includes(method),
    }));
}

function newestOf({ proofs }: Known['record'], method: (typeof methods)[number]) {
  const at = proofs.filter((proof) => proof.method === method).map((proof) => proof.at);
  return at.sort().at(-1) ?? null;
}
