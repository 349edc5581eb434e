/** Groups of parties that hold each other in a circle (Tarjan's algorithm, without recursion: chains may be long). */
import type { Network } from './network.ts';

export type Group = {
  readonly members: readonly number[];
  /** True when the members hold each other, or the one member holds itself. */
  readonly isCycle: boolean;
};

/**
 * The groups that can be reached upwards from `from`, each company before its holders. Nothing is followed above a
 * party in `stopAt`.
 */
export function groupsAbove(network: Network, from: number, stopAt: ReadonlySet<number>): readonly Group[] {
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const waiting: number[] = [];
  const isWaiting = new Set<number>();
  const groups: Group[] = [];
  const trail: { party: number; next: number }[] = [];

  const enter = (party: number): void => {
    order.set(party, order.size);
    lowest.set(party, order.size - 1);
    waiting.push(party);
    isWaiting.add(party);
    trail.push({ party, next: 0 });
  };
  const lower = (party: number, to: number): void => {
    lowest.set(party, Math.min(lowest.get(party) ?? to, to));
  };

  enter(from);
  for (let step = trail.at(-1); step; step = trail.at(-1)) {
    const { party } = step;
    const link = stopAt.has(party) ? undefined : network.holdersOf[party]?.[step.next];
    if (link) {
      step.next += 1;
      const seen = order.get(link.holder);
      if (seen === undefined) enter(link.holder);
      else if (isWaiting.has(link.holder)) lower(party, seen);
      continue;
    }
    trail.pop();
    const below = trail.at(-1);
    if (below) lower(below.party, lowest.get(party) ?? 0);
    if (lowest.get(party) === order.get(party)) {
      const members = waiting.splice(waiting.lastIndexOf(party));
      for (const member of members) isWaiting.delete(member);
      groups.push({
        members,
        isCycle: members.length > 1 || (!stopAt.has(party) && holdsItself(network, party)),
      });
    }
  }
  return groups.reverse();
}

function holdsItself(network: Network, party: number): boolean {
  return network.holdersOf[party]?.some((link) => link.holder === party) ?? false;
}
