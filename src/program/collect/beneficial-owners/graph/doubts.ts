/** What cannot be right about the parties themselves. */
import type { Day } from '../../../../kernel/time.ts';
import type { Party, PartyId } from '../types.ts';
import type { Inconsistency } from './graph.ts';

export function doubtsAboutParties(
  parties: ReadonlyMap<PartyId, Party>,
  held: readonly { readonly holder: PartyId }[],
  on: Day,
): readonly Inconsistency[] {
  const doubts: Inconsistency[] = [];
  const holders = new Set(held.map(({ holder }) => holder));
  for (const party of parties.values()) {
    const ids = [party.id];
    if (party.kind === 'undescribed') doubts.push({ code: 'party-not-described', parties: ids });
    if (!holders.has(party.id)) continue;
    if (party.kind === 'person' && party.diedOn && lastDayOf(party.diedOn) < on) {
      doubts.push({ code: 'holder-deceased', parties: ids });
    }
    if (party.kind === 'entity' && party.dissolvedOn && party.dissolvedOn < on) {
      doubts.push({ code: 'holder-dissolved', parties: ids });
    }
  }
  return [...doubts, ...sharedIdentifiers(parties)];
}

/** A date of death may be a year or a month: the person surely died by the end of it. */
function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}

/** Two records with one official identifier may be one party whose shares ought to be added up. */
function sharedIdentifiers(parties: ReadonlyMap<PartyId, Party>): readonly Inconsistency[] {
  const owners = new Map<string, PartyId>();
  const found: Inconsistency[] = [];
  for (const party of parties.values()) {
    if (party.kind !== 'person' && party.kind !== 'entity') continue;
    for (const { scheme, id } of party.identifiers) {
      const key = JSON.stringify([party.kind, scheme, id]);
      const other = owners.get(key);
      if (other !== undefined && other !== party.id)
        found.push({ code: 'same-identifier', parties: [other, party.id] });
      else owners.set(key, party.id);
    }
  }
  return found;
}
