/** Named links, found by holder and by the record that states them. */
import type { PartyId } from '../types.ts';
import type { NamedLink } from './stated-links.ts';

export type LinkTable = {
  all(): readonly NamedLink[];
  heldBy(holder: PartyId): readonly NamedLink[];
  statedBy(records: readonly PartyId[]): readonly NamedLink[];
  replace(link: NamedLink, by: NamedLink): void;
};

export function linkTable(links: readonly NamedLink[]): LinkTable {
  const current = [...links];
  const byHolder = new Map<PartyId, number[]>();
  const byRecord = new Map<PartyId, number[]>();
  for (const [position, link] of links.entries()) {
    put(byHolder, link.holder, position);
    for (const record of link.records) put(byRecord, record, position);
  }
  const at = (positions: Iterable<number>): NamedLink[] =>
    [...positions].flatMap((position) => current[position] ?? []);
  return {
    all: () => current,
    heldBy: (holder) => at(byHolder.get(holder) ?? []),
    statedBy: (records) => at(new Set(records.flatMap((record) => byRecord.get(record) ?? []))),
    replace: (link, by) => {
      const position = (byHolder.get(link.holder) ?? []).find((candidate) => current[candidate] === link);
      if (position !== undefined) current[position] = by;
    },
  };
}

function put(map: Map<PartyId, number[]>, key: PartyId, position: number): void {
  const positions = map.get(key);
  if (positions) positions.push(position);
  else map.set(key, [position]);
}
