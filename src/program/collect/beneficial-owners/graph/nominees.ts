/**
 * Looks through nominees.
 *
 * The standard describes a nomination as an arrangement with a nominee and a nominator; sources also state both on the
 * company itself. Then what the nominee holds there is put under such an arrangement: it is the nominator's, or
 * nobody's that is known, and never the nominee's own.
 */
import type { EntityParty, PartyId } from '../types.ts';
import type { OwnershipGraph, RoleHolding } from './graph.ts';

export function throughNominees(graph: OwnershipGraph): OwnershipGraph {
  const nominees = graph.roles.filter(
    ({ role, entity }) => role === 'nominee' && !isArrangement(graph, entity),
  );
  if (nominees.length === 0) return graph;
  const parties = new Map(graph.parties);
  const nominationOf = new Map<string, PartyId>();
  const added: RoleHolding[] = [];
  for (const { holder, entity, records } of nominees) {
    const id = `${holder}#nominee in ${entity}`;
    if (parties.has(id)) continue;
    parties.set(id, nomination(id));
    nominationOf.set(pair(holder, entity), id);
    added.push({ holder, entity: id, role: 'nominee', isDeclaredOwner: false, records });
    for (const role of graph.roles) {
      if (role.entity === entity && role.role === 'nominator') added.push({ ...role, entity: id });
    }
  }
  const companies = new Set(nominees.map(({ entity }) => entity));
  const isMoved = ({ role, entity }: RoleHolding): boolean =>
    companies.has(entity) && (role === 'nominee' || role === 'nominator');
  return {
    ...graph,
    parties,
    holdings: graph.holdings.map((holding) => {
      const holder = nominationOf.get(pair(holding.holder, holding.company));
      return holder && holding.directness !== 'indirect' ? { ...holding, holder } : holding;
    }),
    roles: [
      ...graph.roles
        .filter((role) => !isMoved(role))
        .map((role) => ({
          ...role,
          holder: nominationOf.get(pair(role.holder, role.entity)) ?? role.holder,
        })),
      ...added,
    ],
  };
}

function pair(holder: PartyId, entity: PartyId): string {
  return JSON.stringify([holder, entity]);
}

function isArrangement(graph: OwnershipGraph, id: PartyId): boolean {
  const party = graph.parties.get(id);
  return party?.kind === 'entity' && party.type === 'arrangement';
}

function nomination(id: PartyId): EntityParty {
  return { kind: 'entity', id, type: 'arrangement', subtype: 'nomination', identifiers: [], isListed: false };
}
