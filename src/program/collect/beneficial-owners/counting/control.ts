/**
 * Whom a party controls.
 *
 * It controls an entity in which it holds a role that governs the whole of it, and one of which it has more than half,
 * its own holdings and those of the entities it controls taken together. That is repeated until nothing is added.
 */
import { compare, fraction } from '../arithmetic/fraction.ts';
import {
  addBounds,
  addIntervals,
  type Bound,
  type Interval,
  isAbove,
  nothing,
} from '../arithmetic/interval.ts';
import type { Link } from '../arithmetic/network.ts';
import type { RoleIndex } from '../graph/role-index.ts';
import type { ControlRole, CountingSettings, PartyId } from '../types.ts';
import type { KindNetwork } from './kind-network.ts';

/** Roles that govern an entity as a whole, so that what it holds is controlled with it. An officer only runs it. */
const governing: ReadonlySet<ControlRole> = new Set([
  'appointmentOfBoard',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
  'otherInfluenceOrControl',
  'trustee',
  'settlor',
  'protector',
  'beneficiaryOfLegalArrangement',
  'nominator',
]);

export type ControlStep = { readonly holder: PartyId; readonly in: PartyId } & (
  | { readonly by: 'role'; readonly role: ControlRole }
  | {
      readonly by: 'majority';
      readonly share: Interval;
      /** What makes up the majority, the largest part first; its holder is the step's. */
      readonly parts: readonly MajorityPart[];
    }
);
export type MajorityPart = { readonly holder: PartyId; readonly share: Interval };

/** The controlled entities, each with the step by which control of it was reached. */
export type Controlled = ReadonlyMap<PartyId, ControlStep>;

export type ControlFacts = {
  readonly net: KindNetwork;
  readonly rolesOf: RoleIndex;
  readonly settings: CountingSettings;
};

const half = fraction(1n, 2n);

/**
 * `sure`: with the least each holding can be. `possible`: with the most.
 *
 * It goes round by round, so that the steps shown do not depend on the order of the statements.
 */
export function controlledBy(
  starts: readonly number[],
  facts: ControlFacts,
  certainty: 'sure' | 'possible',
): Controlled {
  const { net } = facts;
  const started = new Set(starts);
  const controlled = new Map<PartyId, ControlStep>();
  const pools = new Map<number, Pool>();
  for (let round: readonly number[] = starts; round.length > 0; ) {
    const companies = addToPools(pools, round, { net, certainty });
    const steps = [
      ...round.flatMap((party) => roleSteps(party, facts)),
      ...companies.flatMap((company) => majorityStep(company, pools.get(company), { net, certainty })),
    ];
    const next = new Set<number>();
    for (const step of steps.toSorted(inFixedOrder)) {
      const entity = net.numberOf.get(step.in);
      if (entity === undefined || started.has(entity)) continue;
      const known = controlled.get(step.in);
      if (known && !replaces(step, known, controlled)) continue;
      controlled.set(step.in, step);
      if (!known) next.add(entity);
    }
    round = [...next];
  }
  return controlled;
}

/** What one party and the entities it controls hold of a company together. */
type Pool = { total: Bound; readonly parts: Link[] };
type Weighing = { readonly net: KindNetwork; readonly certainty: 'sure' | 'possible' };

function addToPools(
  pools: Map<number, Pool>,
  holders: readonly number[],
  { net, certainty }: Weighing,
): readonly number[] {
  const companies = new Set<number>();
  for (const link of holders.flatMap((holder) => net.holdingsOf[holder] ?? [])) {
    const pool = pools.get(link.company) ?? { total: nothing.min, parts: [] };
    pool.total = addBounds(pool.total, certainty === 'sure' ? link.share.min : link.share.max);
    pool.parts.push(link);
    pools.set(link.company, pool);
    companies.add(link.company);
  }
  return [...companies];
}

function majorityStep(
  company: number,
  pool: Pool | undefined,
  { net, certainty }: Weighing,
): readonly ControlStep[] {
  if (!pool || !isMoreThanHalf(pool.total, certainty)) return [];
  const parts = pool.parts
    .map(({ holder, share }) => ({ holder: nameOf(net, holder), share }))
    .toSorted((a, b) => compare(b.share.max.at, a.share.max.at) || (a.holder < b.holder ? -1 : 1));
  const [largest] = parts;
  if (!largest) return [];
  const share = pool.parts.reduce((sum, part) => addIntervals(sum, part.share), nothing);
  return [{ by: 'majority', holder: largest.holder, in: nameOf(net, company), share, parts }];
}

function roleSteps(party: number, { net, rolesOf, settings }: ControlFacts): readonly ControlStep[] {
  const holder = nameOf(net, party);
  return (rolesOf.get(holder) ?? []).flatMap(({ entity, role, isDeclaredOwner }): ControlStep[] => {
    const counts = isDeclaredOwner || settings.controlRoles.includes(role);
    return counts && governing.has(role) ? [{ by: 'role', holder, in: entity, role }] : [];
  });
}

/** Roles before majorities, then by name. */
function inFixedOrder(a: ControlStep, b: ControlStep): number {
  if (a.by !== b.by) return a.by === 'role' ? -1 : 1;
  const [left, right] = [a, b].map(
    (step) => `${step.in} ${step.by === 'role' ? step.role : ''} ${step.holder}`,
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

/** A role says more than a majority: it is kept instead, unless it is held by way of that very majority. */
function replaces(step: ControlStep, known: ControlStep, controlled: Controlled): boolean {
  if (step.by !== 'role' || known.by === 'role') return false;
  return (
    step.holder !== step.in && !stepsUp(controlled, step.holder).some(({ in: below }) => below === step.in)
  );
}

/** The steps from an entity up to the party that controls it, nearest first. */
export function stepsUp(controlled: Controlled, entity: PartyId): readonly ControlStep[] {
  const steps: ControlStep[] = [];
  for (let step = controlled.get(entity); step; step = controlled.get(step.holder)) steps.push(step);
  return steps;
}

export function nameOf(net: KindNetwork, number: number): PartyId {
  const node = net.nodes[number];
  if (node === undefined) throw new RangeError('no such party in the network');
  return node.kind === 'party' ? node.id : `${node.entity}#${node.why}`;
}

function isMoreThanHalf(total: Bound, certainty: 'sure' | 'possible'): boolean {
  return certainty === 'sure' ? isAbove(total, half) : compare(total.at, half) > 0;
}
