/** A record of the Consolidated Screening List, whether a row of its CSV or an object of its JSON. */
import type { EntryKind, Identifier, Place, Read } from '../types.ts';
import { addressIn, countriesAs } from '../values/country-names.ts';
import { birthIn, dayIn } from '../values/dates.ts';
import { type Draft, joined, labelled, problem } from '../values/entries.ts';
import { identifierOf, saysOnly } from '../values/identifiers.ts';

export type CslIdentifier = {
  readonly label: string;
  readonly number: string;
  readonly country?: string;
  readonly note?: string;
};

export type CslRecord = {
  /** The text under a name; empty where there is none. */
  readonly text: (name: string) => string;
  readonly key: string;
  readonly aliases: readonly string[];
  readonly programs: readonly string[];
  readonly births: readonly string[];
  readonly birthPlaces: readonly string[];
  readonly nationalities: readonly string[];
  readonly citizenships: readonly string[];
  readonly addresses: readonly { readonly text: string; readonly country?: string }[];
  readonly identifiers: readonly CslIdentifier[];
};

/** The lists of Commerce and State name no kind. */
const kinds: Readonly<Record<string, EntryKind>> = {
  individual: 'person',
  entity: 'organization',
  vessel: 'vessel',
  aircraft: 'aircraft',
  '': 'unknown',
};

/** An id is one of its own list: OFAC's number stands on several. `SDN:17014`, by the letters in the list's name. */
export function cslKey(source: string, id: string): string {
  const list = /\(([^()\s]+)[^()]*\)/.exec(source)?.[1] ?? source;
  return id === '' || list === '' ? id : `${list}:${id}`;
}

export function* cslProblems(record: CslRecord, place: Place): Generator<Read> {
  const { key } = record;
  const type = record.text('type');
  if (kinds[type.toLowerCase()] === undefined) yield problem('kind-unknown', place, { key, found: type });
  for (const text of unreadBirths(record)) yield problem('date-not-read', place, { key, found: text });
}

export function cslDraft(record: CslRecord): Draft {
  const { text } = record;
  const kind = kinds[text('type').toLowerCase()] ?? 'unknown';
  const listedOn = dayIn(text('start_date'));
  const callSign = identifierOf({ label: 'Vessel Call Sign', number: text('call_sign') });
  const sourceUrl = text('source_information_url') || text('source_list_url');
  return {
    key: record.key,
    kind,
    names: [text('name'), ...record.aliases].map((name, at) => ({
      kind: at === 0 ? 'primary' : 'alias',
      text: name,
    })),
    births: record.births.flatMap((birth) => birthIn(birth) ?? []),
    birthPlaces: record.birthPlaces,
    countries: [
      ...countriesAs('nationality', record.nationalities),
      ...countriesAs('citizenship', record.citizenships),
      ...countriesAs('flag', [text('vessel_flag')]),
      ...countriesAs('located', [text('country')]),
    ],
    addresses: record.addresses.map(({ country, text: address }) => addressIn(country, address)),
    identifiers: [
      ...record.identifiers.flatMap((one) => identifierIn(one, kind) ?? []),
      ...(callSign ? [callSign] : []),
    ],
    programs: record.programs,
    authority: text('source'),
    remarks: remarksOf(record),
    ...(listedOn ? { listedOn } : {}),
    ...(sourceUrl ? { sourceUrl } : {}),
  };
}

function unreadBirths({ births }: CslRecord): readonly string[] {
  return births.filter((text) => text.trim() !== '' && !birthIn(text));
}

function identifierIn(said: CslIdentifier, kind: EntryKind): Identifier | undefined {
  return saysOnly.test(said.label) ? undefined : identifierOf(said, kind);
}

function remarksOf(record: CslRecord): readonly string[] {
  const { text } = record;
  return [
    ...labelled({
      Title: text('title'),
      'Federal Register': text('federal_register_notice'),
      'Listed until': text('end_date'),
      'Standard order': text('standard_order'),
      'License requirement': text('license_requirement'),
      'License policy': text('license_policy'),
      'Vessel type': text('vessel_type'),
      Tonnage: text('gross_tonnage'),
      'Gross tonnage': text('gross_registered_tonnage'),
      Owner: text('vessel_owner'),
    }),
    text('remarks'),
    ...unreadBirths(record).map((birth) => `Date of birth: ${birth}`),
    ...record.identifiers
      .filter((one) => !identifierIn(one, 'unknown'))
      .map(({ label, number }) => joined([label.replace(/[:\s-]+$/, ''), number], ': ')),
  ];
}
