/** HTTP of who stands behind an entity, and of the statements that say so. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { dayField, instantField } from '../../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { personId, readPerson } from '../../identification/index.ts';
import { type Counted, countedUnder } from '../determination.ts';
import { countOwnership, readOwnership } from '../ownership.ts';
import { identifyBeneficialOwners } from '../rules/identify.ts';
import { listStatements, readStatementsOf, type StoredStatement } from '../store/statements.ts';
import { presentOwnership } from './present.ts';
import { ownership, storedStatement } from './shapes.ts';
import { outOfReach, part, readers, sealsOf } from './who.ts';

const params = z.object({ person: personId });

export const ownershipRoutes = [
  defineRoute({
    id: 'getBeneficialOwners',
    part,
    method: 'get',
    path: '/beneficial-owners/persons/:person',
    summary: 'Read who stands behind an entity, with the arithmetic of every percentage',
    describes:
      '`asOf` asks about another day: statements made by then, interests held on it. `knownAt` leaves out what was recorded later. The counting rule is that of the program in force.',
    clause: '§ 7.301',
    allow: { roles: readers, scope: 'identification:read', customerItself: true },
    narrowed: { asOf: true },
    params,
    query: z.object({ asOf: dayField.optional(), knownAt: instantField.optional() }),
    status: 200,
    answer: ownership,
    handle: ({ params, query }, call) => read(call, params.person, query),
  }),
  defineRoute({
    id: 'listOwnershipStatements',
    part,
    method: 'get',
    path: '/beneficial-owners/persons/:person/statements',
    summary: 'List the ownership statements about an entity, in the order they came',
    allow: { roles: readers, scope: 'identification:read', customerItself: true },
    narrowed: { asOf: true },
    params,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(storedStatement),
    handle: async ({ params, query }, call) => {
      const refusal = await call.read((tx) => unreachable(call, tx, params.person));
      if (refusal) return refusal;
      return answerList(query, { name: 'ownership-statements', at: call.at, filter: params }, (page) =>
        call.read(async (tx) => {
          const knownAt = asOfMoment(call.session);
          const found = await listStatements(sealsOf(call, tx), { subject: params.person, knownAt }, page);
          return { ...found, items: found.items.map((one) => presentStatement(one, knownAt)) };
        }),
      );
    },
  }),
  defineRoute({
    id: 'exportOwnershipPackage',
    part,
    method: 'get',
    path: '/beneficial-owners/persons/:person/package',
    summary: 'Export the ownership statements that stand as a BODS 0.4 package',
    describes: 'Imported statements leave as they came, field for field.',
    allow: { roles: readers, scope: 'identification:read', customerItself: true },
    narrowed: { asOf: true },
    params,
    status: 200,
    answerType: 'application/json',
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const refusal = await unreachable(call, tx, params.person);
        if (refusal) return refusal;
        const knownAt = asOfMoment(call.session);
        const stored = await readStatementsOf(sealsOf(call, tx), params.person, knownAt);
        return {
          raw: `[${stored.map(({ text }) => text).join(',')}]`,
          contentType: 'application/json',
          fileName: `${params.person}.bods.json`,
        };
      }),
  }),
];

type Query = {
  readonly asOf?: Parameters<typeof countOwnership>[3]['on'] | undefined;
  readonly knownAt?: Call['at'] | undefined;
};

function read(call: Call, person: z.output<typeof personId>, query: Query) {
  return call.read(async (tx) => {
    const refusal = await outOfReach(tx, call.session, person);
    const found = await readPerson(tx, person, asOfMoment(call.session));
    if (refusal || !found) return refusal ?? refuse('not-found');
    const { edition } = call.runtime;
    const settings = await programSettings(tx, edition, call.at);
    const when = { edition, settings, at: call.at, asOf: asOfMoment(call.session) };
    const knownAt = asOfMoment(call.session, query.knownAt);
    const asOf = query.asOf ?? legalDay(settings, knownAt ?? call.at);
    const counted = await countOwnership(sealsOf(call, tx), person, when, { on: asOf, knownAt });
    const updates = (await readOwnership(tx, [{ person, kind: found.kind }], when)).get(person)?.updates;
    if (!updates) return refuse('not-found');
    const parameters = countedUnder(settings);
    const shown: Counted =
      found.kind === 'entity'
        ? counted
        : {
            ...counted,
            finding: identifyBeneficialOwners(
              { kind: 'individual', person },
              { edition: edition.id, at: call.at, parameters },
            ),
          };
    return presentOwnership(shown, { asOf, knownAt: knownAt ?? null, under: parameters, updates });
  });
}

async function unreachable(
  call: Call,
  tx: Parameters<typeof outOfReach>[0],
  person: z.output<typeof personId>,
) {
  const refusal = await outOfReach(tx, call.session, person);
  return refusal ?? ((await readPerson(tx, person)) ? undefined : refuse('not-found'));
}

/** A retraction that came later was not known then. */
function presentStatement(stored: StoredStatement, knownAt: Call['at'] | undefined) {
  const { id, about, via, recordedAt, text } = stored;
  const later = stored.retraction !== null && knownAt !== undefined && stored.retraction.at > knownAt;
  return {
    id,
    about,
    via,
    recordedAt,
    retraction: later ? null : stored.retraction,
    document: JSON.parse(text),
  };
}
