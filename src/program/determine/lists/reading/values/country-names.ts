/** Names of countries as lists write them, and the code of each. What is not known keeps its text and has no code. */
import { type Country, countries, isCountry } from '../../../../../kernel/countries.ts';
import type { CountryRole, EntryAddress, EntryCountry, ListedCountry } from '../types.ts';

/** Spellings that lists use and the common names do not cover. Folded: lower case, letters alone. */
const spellings: Readonly<Record<string, string>> = {
  BA: 'bosnia|bosnia-herzegovina|bosnia and herzegovina',
  BO: 'bolivia (plurinational state of)|plurinational state of bolivia',
  BS: 'bahamas, the|the bahamas',
  CD: 'congo, democratic republic of the|democratic republic of the congo|congo (kinshasa)|democratic republic of congo|drc|zaire|congo-kinshasa|congo (democratic republic)',
  CG: 'congo, republic of the|congo|republic of the congo|congo-brazzaville',
  CI: "cote d ivoire|cote d'ivoire|ivory coast",
  CN: "people's republic of china|china, people's republic of|prc|mainland china",
  CV: 'cabo verde|cape verde',
  CZ: 'czech republic|czechia',
  FM: 'micronesia, federated states of|micronesia (federated states of)|federated states of micronesia',
  GB: 'united kingdom of great britain and northern ireland|great britain|uk|england|scotland|northern ireland|wales',
  GM: 'gambia, the|the gambia|gambia',
  GW: 'guinea bissau',
  HK: 'hong kong|china, hong kong special administrative region|hong kong sar',
  IM: 'man, isle of|isle of man',
  IR: 'iran (islamic republic of)|iran, islamic republic of|islamic republic of iran',
  KN: 'saint kitts and nevis|st kitts and nevis',
  KP: "korea, north|north korea|north korea (dprk)|dprk|democratic people's republic of korea|korea, democratic people's republic of",
  KR: 'korea, south|south korea|republic of korea|korea, republic of|korea',
  LA: "laos|lao people's democratic republic",
  LY: 'libya|libyan arab jamahiriya|state of libya',
  MD: 'moldova, republic of|republic of moldova',
  MK: 'north macedonia, the republic of|macedonia|north macedonia|the former yugoslav republic of macedonia|macedonia, the former yugoslav republic of',
  MM: 'burma|myanmar|myanmar (burma)',
  MO: 'macau|macao|china, macao special administrative region',
  NL: 'the netherlands|netherlands, the|holland',
  PS: 'palestinian|region: gaza|gaza|gaza strip|west bank|region: west bank|palestine|palestinian territories|palestine, state of|state of palestine|occupied palestinian territory',
  RU: 'russian federation|russia federation|ussr',
  SY: 'syrian arab republic|syria',
  SZ: 'swaziland|eswatini',
  TL: 'east timor|timor-leste',
  TR: 'turkey|turkey (turkiye)|turkiye|türkiye',
  TW: 'taiwan, province of china|taiwan (china)|china (taiwan)|republic of china',
  TZ: 'tanzania, united republic of|united republic of tanzania',
  UA: 'crimea region of ukraine|region: crimea',
  US: 'usa|u.s.a.|u.s.|united states of america|the united states',
  VA: 'holy see|holy see (vatican city state)',
  VC: 'saint vincent and the grenadines|st vincent and the grenadines',
  VE: 'venezuela (bolivarian republic of)|venezuela, bolivarian republic of',
  VG: 'virgin islands, british|british virgin islands',
  VI: 'virgin islands, u.s.|u.s. virgin islands',
  VN: 'viet nam|socialist republic of vietnam',
  XK: 'kosovo',
  AE: 'united arab emirates|uae|u.a.e.',
};

const byName = new Map<string, Country>();
const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
for (const code of countries) {
  const name = english.of(code);
  if (name) byName.set(folded(name), code);
}
for (const [code, names] of Object.entries(spellings)) {
  if (isCountry(code)) for (const name of names.split('|')) byName.set(folded(name), code);
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z]/g, '');
}

/** A country by its name or by its code, in either case. Nothing for an empty text. */
export function listedCountry(text: string | undefined): ListedCountry | undefined {
  const name = text?.trim() ?? '';
  if (name === '') return undefined;
  const code = codeOf(name);
  return code ? { text: name, code } : { text: name };
}

/** Countries that are one and the same to an entry. Empty names are left out. */
export function countriesAs(role: CountryRole, names: readonly string[]): readonly EntryCountry[] {
  return names.flatMap((name) => {
    const listed = listedCountry(name);
    return listed ? [{ ...listed, role }] : [];
  });
}

/** An address and the country it is in, by name or code; the country alone where no more is said. */
export function addressIn(country: string | undefined, text: string): EntryAddress {
  const listed = listedCountry(country);
  return listed ? { text: text || listed.text, country: listed } : { text };
}

function codeOf(name: string): Country | undefined {
  const upper = name.toUpperCase();
  if (name.length === 2 && isCountry(upper)) return upper;
  return byName.get(folded(name));
}
