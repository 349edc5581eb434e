/** HTTP of entering, importing and ending statements. */
import { z } from '@hono/zod-openapi';
import { isRefusal, type Refusal } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { personId } from '../../identification/index.ts';
import { acceptClause } from '../commands/clause.ts';
import { type Declared, declareHolding, describeEntity } from '../commands/declare.ts';
import { closeHolding, retractStatement } from '../commands/end.ts';
import { importPackage } from '../commands/import-package.ts';
import { linkStatedParty } from '../commands/link.ts';
import { refuseChange, refuseStating, type Stating } from './own-statements.ts';
import * as shapes from './shapes.ts';
import { outOfReach, part, refuseUnknown, spokenBy, writers } from './who.ts';

const params = z.object({ person: personId });
const statementParams = z.object({ ownershipStatement: shapes.statementField });
const packageBytesMax = 16 * 1024 * 1024;

export const statementRoutes = [
  defineRoute({
    id: 'importOwnershipPackage',
    part,
    method: 'post',
    path: '/beneficial-owners/persons/:person/packages',
    summary: 'Import ownership statements from a BODS 0.4 package',
    describes:
      'A JSON array, one statement alone, or one statement a line. Every statement is kept or refused on its own, with its problems by code and JSON Pointer; the same statement again changes nothing. `subject` names the record that is this entity, where the package declares several subjects.',
    clause: '§ 7.301',
    allow: { roles: writers, scope: 'identification:write' },
    params,
    query: z.object({
      subject: z.string().min(1).max(4000).optional(),
      from: z
        .enum(['customer', 'other'])
        .default('other')
        .describe('customer: the customer itself gave the package'),
    }),
    body: z.string(),
    bodyType: 'application/json',
    maxBodyBytes: packageBytesMax,
    status: 201,
    creates: true,
    answer: shapes.packageReport,
    handle: ({ params, query, body }, call) =>
      call.perform((work) =>
        importPackage(work, {
          subject: params.person,
          text: body,
          subjectRecord: query.subject,
          toldByCustomer: query.from === 'customer',
        }),
      ),
  }),
  defineRoute({
    id: 'declareOwner',
    part,
    method: 'post',
    path: '/beneficial-owners/persons/:person/statements',
    summary: 'State who holds what in an entity',
    describes:
      'One holder with its interests in the entity, or in another party of its file. Somebody new becomes a person here. The owners are determined again at once. With `replaces` it updates an earlier statement.',
    clause: '§ 7.301',
    allow: { roles: writers, scope: 'identification:write', customerItself: true },
    params,
    body: shapes.declareHolding,
    status: 201,
    creates: true,
    answer: shapes.declared,
    handle: ({ params, body }, call) =>
      spoken(call, { subject: params.person, ...body }, (work, by) =>
        declareHolding(work, params.person, { ...body, ...by }),
      ),
  }),
  defineRoute({
    id: 'recordControlHolder',
    part,
    method: 'post',
    path: '/beneficial-owners/persons/:person/control-holders',
    summary: 'Record who has substantial control of an entity, and why',
    clause: '§ 7.301',
    allow: { roles: writers, scope: 'identification:write', customerItself: true },
    params,
    body: shapes.recordControlHolder,
    status: 201,
    creates: true,
    answer: shapes.declared,
    handle: ({ params, body: { role, reason, startsOn, ...body } }, call) =>
      spoken(call, { subject: params.person, ...body }, (work, by) => {
        const interest = {
          type: role,
          directness: 'direct',
          details: reason,
          ...(startsOn && { startsOn }),
        } as const;
        return declareHolding(work, params.person, { ...body, ...by, interests: [interest] });
      }),
  }),
  defineRoute({
    id: 'describeOwnedEntity',
    part,
    method: 'post',
    path: '/beneficial-owners/persons/:person/descriptions',
    summary: 'State what kind of entity a party is: a trust, a state, a listed company',
    clause: '§ 7.301',
    allow: { roles: writers, scope: 'identification:write', customerItself: true },
    params,
    body: shapes.describeEntityBody,
    status: 201,
    creates: true,
    answer: shapes.declared,
    handle: ({ params, body }, call) =>
      spoken(
        call,
        { subject: params.person, source: body.source, describes: body.of ?? { person: params.person } },
        (work, by) => describeEntity(work, params.person, { ...body, ...by }),
      ),
  }),
  defineRoute({
    id: 'acceptOwnerNoticeClause',
    part,
    method: 'post',
    path: '/beneficial-owners/persons/:person/notice-clauses',
    summary: 'Record that a customer accepted the clause that binds it to tell of new beneficial owners',
    clause: '§ 7.302(f)',
    allow: { roles: writers, scope: 'identification:write', customerItself: true },
    params,
    body: shapes.clauseBody,
    status: 201,
    creates: true,
    answer: z.object({ person: personId }),
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const refusal = await outOfReach(work.tx, call.session, params.person);
        return refusal ?? acceptClause(work, params.person, body);
      }),
  }),
  defineRoute({
    id: 'closeOwnershipStatement',
    part,
    method: 'post',
    path: '/beneficial-owners/statements/:ownershipStatement/closures',
    summary: 'State that a holding or an office ends',
    describes:
      'A customer reports so the end of what it stated itself. What only others stated it cannot end: `stated-by-others`.',
    clause: '§ 7.302(f)',
    allow: { roles: writers, scope: 'identification:write', customerItself: true },
    params: statementParams,
    body: shapes.closeHoldingBody,
    status: 201,
    creates: true,
    answer: shapes.declared,
    handle: ({ params: { ownershipStatement: statement }, body }, call) => {
      const by = spokenBy(call.session, body.source);
      if (isRefusal(by)) return Promise.resolve(by);
      const asked = { session: call.session, statement, to: 'close', field: 'statement' } as const;
      return changed(
        call,
        async (work) =>
          (await refuseChange(work, asked)) ?? closeHolding(work, statement, { ...body, ...by }),
      );
    },
  }),
  defineRoute({
    id: 'retractOwnershipStatement',
    part,
    method: 'post',
    path: '/beneficial-owners/statements/:ownershipStatement/retractions',
    summary: 'Retract a statement that should not have been recorded',
    describes:
      'It stays on record and counts no more. What ended is closed, not retracted. A customer retracts what it stated itself, until somebody is verified on the strength of it: then `relied-on`, and it reports a change instead.',
    allow: { roles: writers, scope: 'identification:write', customerItself: true },
    params: statementParams,
    body: shapes.retractBody,
    status: 201,
    creates: true,
    answer: shapes.declared,
    handle: ({ params: { ownershipStatement: statement }, body: { reason } }, call) => {
      const asked = { session: call.session, statement, to: 'take-back', field: 'statement' } as const;
      const toldByCustomer = call.session.customer !== undefined;
      return changed(
        call,
        async (work) =>
          (await refuseChange(work, asked)) ?? retractStatement(work, statement, { reason, toldByCustomer }),
      );
    },
  }),
  defineRoute({
    id: 'linkOwnershipParty',
    part,
    method: 'post',
    path: '/beneficial-owners/statements/:ownershipStatement/persons',
    summary: 'Say which person the party of a statement is',
    describes:
      'Parties that are one person count together from then on. A customer says so of what it stated itself, and of persons of its own file.',
    allow: { roles: writers, scope: 'identification:write', customerItself: true },
    params: statementParams,
    body: shapes.linkBody,
    status: 201,
    creates: true,
    answer: z.object({ person: personId }),
    handle: ({ params: { ownershipStatement: statement }, body: { person } }, call) =>
      call.perform(async (work) => {
        const asked = { session: call.session, statement, to: 'link', field: 'statement' } as const;
        const refusal =
          (await refuseChange(work, asked)) ??
          (await refuseUnknown(work.tx, call.session, { body: { person } }));
        if (refusal) return refusal;
        const toldByCustomer = call.session.customer !== undefined;
        const linked = await linkStatedParty(work, statement, { person, toldByCustomer });
        return isRefusal(linked) ? linked : { person: linked };
      }),
  }),
];

type By = { readonly toldByCustomer: boolean };

/** A command in which the customer may speak for itself. */
function spoken(
  call: Call,
  stating: Stating & { readonly source: shapes.SourceInput },
  run: (work: Work, by: By) => Promise<Declared | Refusal>,
) {
  const by = spokenBy(call.session, stating.source);
  if (isRefusal(by)) return Promise.resolve(by);
  return changed(call, async (work) => (await refuseStating(work, call.session, stating)) ?? run(work, by));
}

function changed(call: Call, run: (work: Work) => Promise<Declared | Refusal>) {
  return call.perform(async (work) => {
    const done = await run(work);
    return isRefusal(done) ? done : { statement: done.statement };
  });
}
