/** Countries, whatever a party has to do with them. They add little: most who bear a name live where it is common. */
import type { Party } from '../party/party.ts';
import type { Weighing } from './types.ts';

const same = 0.05;
const othersThan = { person: 0.97, organization: 0.93, vessel: 0.97, aircraft: 0.97, unknown: 0.97 } as const;

export const weighCountries: Weighing = (party, entry) => {
  const [ours, theirs] = [countriesOf(party), countriesOf(entry)];
  if (ours.size === 0 || theirs.size === 0) return undefined;
  const shared = [...ours].filter((code) => theirs.has(code));
  const shown = { party: [...ours].join(', '), entry: [...theirs].join(', ') };
  if (shared.length > 0)
    return { what: 'country', says: `Both have to do with ${shared.join(', ')}.`, raises: same, ...shown };
  const kind = party.kind === 'unknown' ? entry.kind : party.kind;
  return { what: 'country', says: 'They have no country in common.', lowers: othersThan[kind], ...shown };
};

function countriesOf({ countries, addresses }: Party): ReadonlySet<string> {
  return new Set([
    ...countries.flatMap(({ code }) => code ?? []),
    ...addresses.flatMap(({ country }) => country?.code ?? []),
  ]);
}
