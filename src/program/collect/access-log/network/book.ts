/** Answers for one address from all tables. Pure: the tables come in. */
import { isCountry } from '../../../../kernel/countries.ts';
import { type Address, parseAddress } from './address.ts';
import type { NetworkList } from './lists.ts';
import { rangeSet } from './range-set.ts';
import { privateRanges, reservedRanges } from './special-ranges.ts';
import { type NetworkBook, type NetworkKind, networkKinds } from './types.ts';

export type CountryTable = {
  readonly builtAt: string;
  /** As the table has it: it may be no country. */
  countryOf(address: string): string | undefined;
};

const inside = rangeSet(privateRanges);
const setAside = rangeSet(reservedRanges);

export function networkBook(countries: CountryTable, lists: readonly NetworkList[]): NetworkBook {
  const sets = lists.map(({ name, kind, ranges }) => ({ name, kind, set: rangeSet(ranges) }));
  return {
    factsOf: (text) => {
      const address = parseAddress(text);
      if (!address) return undefined;
      const special = specialKinds(address);
      const on = sets.filter(({ set }) => set.has(address));
      const listed = new Set<NetworkKind>([...special, ...on.map(({ kind }) => kind)]);
      const country = special.length > 0 ? undefined : countries.countryOf(written(address, text));
      return {
        address: text,
        family: address.family,
        country: country !== undefined && isCountry(country) ? country : null,
        kinds: networkKinds.filter((kind) => listed.has(kind)),
        lists: on.map(({ name, kind }) => ({ name, kind })),
        indication: true,
        countriesAsOf: countries.builtAt,
      };
    },
  };
}

function specialKinds(address: Address): readonly NetworkKind[] {
  if (inside.has(address)) return ['private'];
  return setAside.has(address) ? ['reserved'] : [];
}

/** An IPv4 address that came inside an IPv6 one is looked up as itself. */
function written({ family, value }: Address, text: string): string {
  if (family === 6) return text;
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
}
