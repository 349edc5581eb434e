/** The answer of the counting as the API shows it: shares as text, parties with their names. */
import type { z } from '@hono/zod-openapi';
import type { Finding } from '../../../../kernel/finding.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../kernel/time.ts';
import { presentFinding } from '../../../../runtime/http/fields.ts';
import type { Interval } from '../arithmetic/interval.ts';
import { intervalText, percentDigits } from '../arithmetic/percent-text.ts';
import { groundLine, type Naming, shareLines } from '../counting/lines.ts';
import type { CountedShare, Owner, RouteStep } from '../counting/owners.ts';
import type { Counted } from '../determination.ts';
import type { CountedUnder } from '../event-schemas.ts';
import type { OwnershipGraph } from '../graph/graph.ts';
import type { PartyId } from '../types.ts';
import type { ownership } from './shapes.ts';

export type Asked = {
  readonly asOf: Day;
  readonly knownAt: Instant | null;
  readonly under: CountedUnder;
  readonly updates: Finding;
};

const mostBelowThreshold = 1_000;
const mostDrawn = 4_000;

export function presentOwnership(
  { graph, owners, finding }: Counted,
  asked: Asked,
): z.input<typeof ownership> {
  const party = (id: PartyId) => presentParty(graph, id);
  return {
    person: isId('person', owners.subject) ? owners.subject : 'per_',
    asOf: asked.asOf,
    knownAt: asked.knownAt,
    under: asked.under,
    identified: presentFinding(finding),
    updates: presentFinding(asked.updates),
    owners: owners.owners.map((owner) => presentOwner(graph, owner, asked.under)),
    belowThreshold: owners.belowThreshold
      .slice(0, mostBelowThreshold)
      .map(({ person, kind, share }) => ({ ...party(person), kind, share: presentShare(share) })),
    belowThresholdMore: Math.max(owners.belowThreshold.length - mostBelowThreshold, 0),
    unidentifiedControllers: owners.unidentifiedControllers.map((found) => ({
      ...party(found.party),
      role: found.role,
      in: party(found.in),
    })),
    remainders: owners.remainders.map(({ kind, notStated, notIdentified, ends }) => ({
      kind,
      notStated: presentShare(notStated),
      notIdentified: presentShare(notIdentified),
      mayHideAnOwner: owners.hiddenOwnerPossible.includes(kind),
      ends: ends.slice(0, mostBelowThreshold).map((end) => ({
        ...party(end.party),
        why: end.why,
        share: presentShare(end.share),
        isAccepted: end.isAccepted,
      })),
    })),
    contradictions: owners.inconsistencies
      .slice(0, mostBelowThreshold)
      .map(({ code, parties, kind, found }) => ({
        code,
        parties: parties.map(party),
        kind: kind ?? null,
        found: found ?? null,
      })),
    graph: presentGraph(graph),
  };
}

function presentOwner(
  graph: OwnershipGraph,
  { person, certainty, prongs, shares, grounds }: Owner,
  under: CountedUnder,
) {
  const naming: Naming = (id) => presentParty(graph, id).name ?? id;
  return {
    ...presentParty(graph, person),
    certainty,
    prongs: [...prongs],
    shares: shares.map((counted) =>
      presentCounted(counted, shareLines(counted, under.thresholdPercent, naming)),
    ),
    control: grounds.map((ground) => ({
      ground: ground.ground,
      certainty: ground.certainty,
      isDeclaredOwner: ground.isDeclaredOwner,
      steps: ground.steps.map(presentStep),
      line: groundLine(ground, naming),
    })),
  };
}

function presentCounted({ kind, share, routes, cycles, beyond }: CountedShare, lines: readonly string[]) {
  return {
    kind,
    share: presentShare(share),
    routes: routes.map(({ steps, product }) => ({
      steps: steps.map(presentStep),
      product: presentShare(product),
    })),
    cycles: cycles.map((members) => [...members]),
    beyond: beyond ? { why: beyond.why, share: beyond.share ? presentShare(beyond.share) : null } : null,
    lines: [...lines],
  };
}

function presentStep(step: RouteStep) {
  const { holder, in: entity, by } = step;
  return {
    holder,
    in: entity,
    by,
    share: step.by === 'role' ? null : presentShare(step.share),
    kind: step.by === 'share' ? step.kind : null,
    basis: step.by === 'share' ? step.basis : null,
    role: step.by === 'role' ? step.role : null,
  };
}

export function presentShare(share: Interval) {
  return {
    min: percentDigits(share.min.at),
    minExcluded: share.min.open,
    max: percentDigits(share.max.at),
    maxExcluded: share.max.open,
    text: intervalText(share),
  };
}

function presentParty(graph: OwnershipGraph, id: PartyId) {
  const found = graph.parties.get(id);
  const name = found?.kind === 'person' || found?.kind === 'entity' ? (found.name ?? null) : null;
  return { party: id, person: isId('person', id) ? id : null, name };
}

function presentGraph(graph: OwnershipGraph) {
  const holdings = graph.holdings.slice(0, mostDrawn);
  const roles = graph.roles.slice(0, mostDrawn - holdings.length);
  const drawn = new Set([
    ...holdings.flatMap(({ holder, company }) => [holder, company]),
    ...roles.flatMap(({ holder, entity }) => [holder, entity]),
  ]);
  return {
    parties: [...graph.parties.values()]
      .filter(({ id }) => drawn.has(id))
      .map((found) => ({
        ...presentParty(graph, found.id),
        kind: found.kind,
        type: found.kind === 'person' || found.kind === 'entity' ? found.type : null,
        isListed: found.kind === 'entity' && found.isListed,
      })),
    holdings: holdings.map(({ holder, company, kind, directness, share, records }) => ({
      holder,
      in: company,
      kind,
      directness,
      share: presentShare(share),
      statements: [...records],
    })),
    roles: roles.map(({ holder, entity, role, records }) => ({
      holder,
      in: entity,
      role,
      statements: [...records],
    })),
    more: graph.holdings.length + graph.roles.length - holdings.length - roles.length,
  };
}
