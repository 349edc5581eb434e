/** The routes behind a figure, for people to follow. */
import { compare } from '../arithmetic/fraction.ts';
import { addIntervals, type Interval, isExact, maxAfter, minAfter, nothing } from '../arithmetic/interval.ts';
import { largestPaths, type Path } from '../arithmetic/largest-paths.ts';
import type { Link } from '../arithmetic/network.ts';
import type { PartyId } from '../types.ts';
import { type Controlled, type ControlStep, nameOf, stepsUp } from './control.ts';
import { type Figure, type FigureFacts, linksToSubject } from './figure.ts';
import { type Beyond, type CountedShare, mostRoutes, type Route, type RouteStep } from './owners.ts';

/** The figure of one party with its arithmetic. */
export function explain(party: number, figure: Figure, facts: FigureFacts): CountedShare {
  const routes = routesOf(party, figure, facts);
  const cycles = facts.control.settings.rule === 'multiplication' ? cyclesOn(routes, facts) : [];
  const beyond = beyondRoutes({ figure, routes, hasCycles: cycles.length > 0 });
  return {
    owner: nameOf(facts.net, party),
    kind: facts.net.kind,
    share: figure.share,
    routes,
    cycles,
    ...(beyond && { beyond }),
  };
}

function routesOf(party: number, { counted }: Figure, facts: FigureFacts): readonly Route[] {
  const { net, control, subject } = facts;
  const byRule = control.settings.rule;
  const from = net.numberOf.get(subject) ?? -1;
  if (byRule === 'multiplication') {
    const roles = [...counted]
      .filter(([, step]) => step.by === 'role')
      .map(([entity]) => net.numberOf.get(entity) ?? -1);
    const to = new Set([party, ...roles]);
    const query = { holdingsOf: net.holdingsOf, from, to, limit: mostRoutes };
    return largestPaths(query).map((path) => routeOf(path, counted, facts));
  }
  const holders =
    byRule === 'control-chain' ? [...counted.keys()].map((entity) => net.numberOf.get(entity) ?? -1) : [];
  const links = linksToSubject([party, ...holders], facts);
  return links
    .toSorted((a, b) => compare(b.share.max.at, a.share.max.at))
    .slice(0, mostRoutes)
    .map((link) => routeOf({ links: [link], product: link.share }, counted, facts));
}

/** The steps of control above the highest holder on the path, then its links down to the subject. */
function routeOf(path: Path, counted: Controlled, { net }: FigureFacts): Route {
  const top = path.links.at(-1);
  const above = top ? stepsUp(counted, nameOf(net, top.holder)) : [];
  const steps = [...above.toReversed(), ...path.links.toReversed().map((link) => shareStep(link, net))];
  return { steps: steps.map(asRouteStep), product: path.product };
}

export function asRouteStep(step: ControlStep | RouteStep): RouteStep {
  return step;
}

function shareStep(link: Link, net: FigureFacts['net']): RouteStep {
  const stated = net.statedOf.get(link);
  return {
    by: 'share',
    holder: nameOf(net, link.holder),
    in: nameOf(net, link.company),
    share: link.share,
    kind: stated?.kind ?? net.kind,
    basis: stated?.basis ?? 'stated',
    records: stated?.records ?? [],
  };
}

/** The circles that a shown route passes through. */
function cyclesOn(routes: readonly Route[], { net, through }: FigureFacts): readonly (readonly PartyId[])[] {
  const passed = new Set(routes.flatMap(({ steps }) => steps.flatMap((step) => [step.holder, step.in])));
  return through.cycles
    .map(({ members }) => members.map((member) => nameOf(net, member)).toSorted())
    .filter((members) => members.some((member) => passed.has(member)));
}

function beyondRoutes({
  figure,
  routes,
  hasCycles,
}: {
  readonly figure: Figure;
  readonly routes: readonly Route[];
  readonly hasCycles: boolean;
}): Beyond | undefined {
  const shown = routes.reduce((sum, { product }) => addIntervals(sum, product), nothing);
  const belowMin = compare(shown.min.at, figure.share.min.at);
  const belowMax = compare(shown.max.at, figure.share.max.at);
  if (belowMin === 0 && belowMax === 0) return undefined;
  if (belowMin > 0 || belowMax > 0) return { why: belowMin < 0 ? 'stated-as-a-whole' : 'limited-by-others' };
  const why = hasCycles ? 'cycles' : routes.length === mostRoutes ? 'more-routes' : 'stated-as-a-whole';
  const share = difference(figure.share, shown);
  return isExact(share) ? { why, share } : { why };
}

function difference(a: Interval, b: Interval): Interval {
  return { min: minAfter(a.min, b.min), max: maxAfter(a.max, b.max) };
}
