/** The arithmetic as lines to read: `60 % × 50 % = 30 %`, then `30 % + 5 % = 35 % ≥ 25 %`. */
import { type Fraction, percent } from '../arithmetic/fraction.ts';
import { type Interval, isExact, mayReach, reachesSurely } from '../arithmetic/interval.ts';
import { intervalText, percentText } from '../arithmetic/percent-text.ts';
import type { OwnershipKind, PartyId } from '../types.ts';
import type { Beyond, ControlGround, CountedShare, Route, RouteStep } from './owners.ts';

/** How a party is called in the lines. */
export type Naming = (party: PartyId) => string;

const kindWords: Record<OwnershipKind | 'unknown', string> = {
  shareholding: 'shares',
  votingRights: 'votes',
  rightsToProfitOrIncome: 'profit',
  rightsToSurplusAssetsOnDissolution: 'surplus assets',
  unknown: 'an interest of unknown kind',
};

export function shareLines(
  counted: CountedShare,
  thresholdPercent: number | string,
  name: Naming,
): readonly string[] {
  return [
    ...counted.routes.map((route) => `${chainText(route.steps, name)}: ${productText(route, counted.kind)}`),
    ...counted.cycles.map((members) => cycleText(members, name)),
    totalText(counted, thresholdPercent),
  ];
}

export function groundLine({ ground, certainty, steps }: ControlGround, name: Naming): string {
  const last = steps.at(-1);
  const what = last?.by === 'majority' ? majorityText(last, name) : ground;
  return `${chainText(steps, name)}: ${what}${certainty === 'possible' ? ' (possible)' : ''}`;
}

function majorityText({ share, parts }: Extract<RouteStep, { by: 'majority' }>, name: Naming): string {
  if (parts.length <= 1) return `more than half, ${intervalText(share)}`;
  const sum = parts.map((part) => `${intervalText(part.share)} by ${name(part.holder)}`).join(' + ');
  return `more than half, ${sum} = ${intervalText(share)}`;
}

function cycleText(members: readonly PartyId[], name: Naming): string {
  const [only] = members;
  if (members.length === 1 && only !== undefined)
    return `${name(only)} holds shares in itself; every round is counted.`;
  return `${members.map(name).join(', ')} hold each other; every round is counted.`;
}

function chainText(steps: readonly RouteStep[], name: Naming): string {
  const [first] = steps;
  if (!first) return '';
  return [name(first.holder), ...steps.map((step) => name(step.in))].join(' → ');
}

function productText({ steps, product }: Route, kind: OwnershipKind): string {
  const factors = steps.map((step) => factorText(step, kind));
  const only = steps.length === 1 && steps[0]?.by === 'share';
  return only ? (factors[0] ?? '') : `${factors.join(' × ')} = ${intervalText(product)}`;
}

function factorText(step: RouteStep, kind: OwnershipKind): string {
  switch (step.by) {
    case 'role':
      return `all (${step.role})`;
    case 'majority':
      return `all (more than half: ${intervalText(step.share)})`;
    case 'share': {
      const notes = [
        ...(step.kind === kind ? [] : [kindWords[step.kind]]),
        ...(step.basis === 'inferred' ? ['inferred from the indirect share stated'] : []),
        ...(step.basis === 'indirect' ? ['indirectly, by a route not described'] : []),
      ];
      const text = intervalText(step.share);
      const share = isExact(step.share) || notes.length > 0 ? text : `(${text})`;
      return notes.length > 0 ? `${share} (${notes.join(', ')})` : share;
    }
  }
}

function totalText(
  { routes, beyond, share, cycles }: CountedShare,
  thresholdPercent: number | string,
): string {
  const threshold = percent(thresholdPercent);
  const shown = routes.map(({ product }) =>
    isExact(product) ? intervalText(product) : `(${intervalText(product)})`,
  );
  const parts = beyond?.share ? [...shown, intervalText(beyond.share)] : shown;
  const sum =
    parts.length > 1 || beyond ? `${parts.join(' + ')} = ${intervalText(share)}` : intervalText(share);
  const note = beyond ? ` (${beyondText(beyond, cycles.length)})` : '';
  return `${sum} ${comparisonText(share, threshold)}${note}`;
}

function beyondText({ why, share }: Beyond, cycles: number): string {
  const amount = share ? `${intervalText(share)} ` : '';
  switch (why) {
    case 'cycles':
      return `${amount}by further rounds of ${cycles === 1 ? 'the circle' : 'the circles'}`;
    case 'more-routes':
      return `${amount}by smaller routes`;
    case 'stated-as-a-whole':
      return 'a statement gives the whole';
    case 'limited-by-others':
      return 'no more than others leave';
  }
}

function comparisonText(share: Interval, threshold: Fraction): string {
  const text = percentText(threshold);
  if (reachesSurely(share, threshold)) return `≥ ${text}`;
  return mayReach(share, threshold) ? `may reach ${text}` : `< ${text}`;
}
