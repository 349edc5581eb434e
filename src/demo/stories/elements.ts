/** Elements by their place in an application, so that later steps can name them. */
import type { Id } from '../../kernel/ids.ts';
import type { Moment, World } from '../world.ts';
import type { Customer } from './customer.ts';

/** The identifier of an element that the application brought. */
export function elementOf(
  world: World,
  customer: Customer,
  asked: { moment: Moment; party: number; kind: string },
): Id<'element'> {
  const before = customer.parties.slice(0, asked.party).flatMap(({ who }) => who.elements).length;
  const party = customer.parties[asked.party];
  const nth = party?.who.elements.findIndex((element) => element.kind === asked.kind) ?? -1;
  if (nth < 0) throw new Error(`${customer.key} brought no ${asked.kind}`);
  return world.made(asked.moment, 'element', before + nth);
}
