/** One party of the FollowTheMoney model, with what names it as its holder. Every property is a list of texts. */
import type { CountryRole, EntryKind, EntryName, Identifier, NameKind } from '../types.ts';
import { addressIn, countriesAs } from '../values/country-names.ts';
import { birthIn, dayIn } from '../values/dates.ts';
import { type Draft, joined, labelled, texts } from '../values/entries.ts';
import { identifierOf } from '../values/identifiers.ts';

export type FtmObject = {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

const kinds: Readonly<Record<string, EntryKind>> = {
  Person: 'person',
  Company: 'organization',
  Organization: 'organization',
  PublicBody: 'organization',
  LegalEntity: 'unknown',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};

/** What belongs to a party, and the property that names the party. An address is named by the party instead. */
const holderProperty: Readonly<Record<string, string>> = {
  Identification: 'holder',
  Passport: 'holder',
  CryptoWallet: 'holder',
  Sanction: 'entity',
};
export const linkSchemas: ReadonlySet<string> = new Set([...Object.keys(holderProperty), 'Address']);

export function isParty({ schema }: FtmObject): boolean {
  return kinds[schema] !== undefined;
}

export function holdersOf(link: FtmObject): readonly string[] {
  return valuesOf(link, holderProperty[link.schema] ?? '');
}

export function addressIdsOf(party: FtmObject): readonly string[] {
  return valuesOf(party, 'addressEntity');
}

export function ftmUnreadDates(party: FtmObject): readonly string[] {
  return valuesOf(party, 'birthDate').filter((text) => !birthIn(text));
}

export function ftmDraft(party: FtmObject, links: readonly FtmObject[]): Draft {
  const kind = kinds[party.schema] ?? 'unknown';
  const sanctions = links.filter(({ schema }) => schema === 'Sanction');
  const listedOn = sanctions.flatMap((one) => listingDayOf(one) ?? []).toSorted()[0];
  const [authority] = sanctions.flatMap((one) => valuesOf(one, 'authority'));
  const [sourceUrl] = [
    ...valuesOf(party, 'sourceUrl'),
    ...sanctions.flatMap((one) => valuesOf(one, 'sourceUrl')),
  ];
  return {
    key: party.id,
    kind,
    names: namesOf(party),
    births: valuesOf(party, 'birthDate').flatMap((text) => birthIn(text) ?? []),
    birthPlaces: valuesOf(party, 'birthPlace'),
    countries: countriesOf(party),
    addresses: addressesOf(party, links),
    identifiers: [...ownIdentifiers(party, kind), ...links.flatMap((link) => heldIdentifier(link, kind))],
    programs: texts([
      ...valuesOf(party, 'program'),
      ...sanctions.flatMap((one) => [...valuesOf(one, 'programId'), ...valuesOf(one, 'program')]),
    ]),
    remarks: remarksOf(party, sanctions),
    ...(authority ? { authority } : {}),
    ...(listedOn ? { listedOn } : {}),
    ...(sourceUrl ? { sourceUrl } : {}),
  };
}

const nameProperties: readonly (readonly [string, NameKind])[] = [
  ['name', 'primary'],
  ['alias', 'alias'],
  ['abbreviation', 'weak-alias'],
  ['weakAlias', 'weak-alias'],
  ['previousName', 'former'],
];

/** The first name is the primary one; there may be the same in other scripts. */
function namesOf(party: FtmObject): readonly EntryName[] {
  return nameProperties.flatMap(([property, kind]) =>
    valuesOf(party, property).map((text, at) => ({
      kind: kind === 'primary' && at > 0 ? 'alias' : kind,
      text,
    })),
  );
}

const countryProperties: readonly (readonly [string, CountryRole])[] = [
  ['nationality', 'nationality'],
  ['citizenship', 'citizenship'],
  ['jurisdiction', 'registration'],
  ['mainCountry', 'registration'],
  ['flag', 'flag'],
  ['pastFlags', 'flag'],
  ['country', 'located'],
];

function countriesOf(party: FtmObject): NonNullable<Draft['countries']> {
  return countryProperties.flatMap(([property, role]) => countriesAs(role, valuesOf(party, property)));
}

function addressesOf(party: FtmObject, links: readonly FtmObject[]): NonNullable<Draft['addresses']> {
  const linked = links.filter(({ schema }) => schema === 'Address').map(linkedAddress);
  return [...valuesOf(party, 'address').map((text) => ({ text })), ...linked];
}

function linkedAddress(link: FtmObject): NonNullable<Draft['addresses']>[number] {
  const parts = ['street', 'street2', 'postalCode', 'city', 'state', 'region', 'country'];
  const [full] = valuesOf(link, 'full');
  const text = full ?? joined(parts.flatMap((part) => valuesOf(link, part)));
  return addressIn(valuesOf(link, 'country')[0], text);
}

/** Identifiers that stand on the party itself, and the label that sorts them. */
const ownProperties: readonly (readonly [string, string])[] = [
  ['passportNumber', 'Passport'],
  ['idNumber', 'Identification Number'],
  ['socialSecurityNumber', 'SSN'],
  ['taxNumber', 'Tax ID No.'],
  ['vatCode', 'V.A.T. Number'],
  ['innCode', 'INN'],
  ['registrationNumber', 'Registration Number'],
  ['ogrnCode', 'OGRN'],
  ['uscCode', 'Unified Social Credit Code'],
  ['leiCode', 'LEI'],
  ['swiftBic', 'SWIFT/BIC'],
  ['dunsCode', 'D-U-N-S Number'],
  ['imoNumber', 'Vessel Registration Identification IMO'],
  ['mmsi', 'MMSI'],
  ['callSign', 'Call Sign'],
  ['serialNumber', "Aircraft Manufacturer's Serial Number"],
  ['email', 'Email Address'],
  ['phone', 'Phone Number'],
  ['website', 'Website'],
];

function ownIdentifiers(party: FtmObject, kind: EntryKind): readonly Identifier[] {
  return ownProperties.flatMap(([property, label]) => {
    const aircraft = kind === 'aircraft' && property === 'registrationNumber';
    return valuesOf(party, property).flatMap(
      (number) => identifierOf({ label: aircraft ? 'Aircraft Tail Number' : label, number }, kind) ?? [],
    );
  });
}

function heldIdentifier(link: FtmObject, kind: EntryKind): readonly Identifier[] {
  const [country] = valuesOf(link, 'country');
  const note = labelled({
    issued: valuesOf(link, 'startDate').join(', '),
    expires: valuesOf(link, 'endDate').join(', '),
    by: valuesOf(link, 'authority').join(', '),
  }).join(', ');
  const [type] = valuesOf(link, 'type');
  if (link.schema === 'CryptoWallet') return walletIn(link);
  if (link.schema !== 'Passport' && link.schema !== 'Identification') return [];
  const label = type ?? (link.schema === 'Passport' ? 'Passport' : 'Identification Number');
  const numbers = texts([...valuesOf(link, 'number'), ...valuesOf(link, 'passportNumber')]);
  return numbers.flatMap((number): Identifier[] => {
    const read = identifierOf({ label, number, country, note }, kind);
    if (!read || link.schema !== 'Passport' || read.type === 'wallet') return read ? [read] : [];
    return [{ ...read, type: 'passport' }];
  });
}

function walletIn(link: FtmObject): readonly Identifier[] {
  const [currency = ''] = [...valuesOf(link, 'currencySymbol'), ...valuesOf(link, 'currency')];
  return valuesOf(link, 'publicKey').map((number) => ({
    type: 'wallet',
    number,
    label: 'CryptoWallet',
    currency: currency.toUpperCase(),
  }));
}

function listingDayOf(sanction: FtmObject): ReturnType<typeof dayIn> {
  return [...valuesOf(sanction, 'listingDate'), ...valuesOf(sanction, 'startDate')].flatMap(
    (text) => dayIn(text) ?? [],
  )[0];
}

function remarksOf(party: FtmObject, sanctions: readonly FtmObject[]): readonly string[] {
  const own = [
    ['Title', 'title'],
    ['Gender', 'gender'],
    ['Position', 'position'],
    ['Topics', 'topics'],
    ['Vessel type', 'type'],
  ] as const;
  return [
    ...own.flatMap(([label, property]) => labelled({ [label]: valuesOf(party, property).join(', ') })),
    ...valuesOf(party, 'notes'),
    ...ftmUnreadDates(party).map((text) => `Date of birth: ${text}`),
    ...sanctions.flatMap((one) => [
      ...valuesOf(one, 'reason'),
      ...valuesOf(one, 'status'),
      ...valuesOf(one, 'summary'),
    ]),
  ];
}

function valuesOf({ properties }: FtmObject, name: string): readonly string[] {
  const values = properties[name];
  if (typeof values === 'string') return [values];
  return Array.isArray(values) ? values.filter((one) => typeof one === 'string' && one.trim() !== '') : [];
}
