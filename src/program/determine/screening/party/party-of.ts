/** From what is collected to what is compared. Pure: the values come opened. */
import { isCountry } from '../../../../kernel/countries.ts';
import { addToDay, type Day, day, isDay } from '../../../../kernel/time.ts';
import type { StatedHolder } from '../../../collect/beneficial-owners/index.ts';
import type { Collected, ElementValue, PersonKind } from '../../../collect/identification/index.ts';
import type { BirthRange, EntryAddress, EntryCountry, EntryName, Identifier } from '../../lists/index.ts';
import type { AskLists } from '../types/inquiries.ts';
import type { Party } from './party.ts';

const empty = { names: [], births: [], countries: [], addresses: [], identifiers: [] } as const;

/** A person as it is known now. Where several names stand, the newest leads. */
export function partyOfPerson(kind: PersonKind, collected: readonly Collected[]): Party {
  const newestFirst = collected.toReversed();
  return {
    kind: kind === 'individual' ? 'person' : 'organization',
    names: namesFrom(newestFirst),
    births: newestFirst.flatMap((one) => (one.kind === 'date-of-birth' ? [birthOf(one.value.date)] : [])),
    countries: newestFirst.flatMap(countriesOf),
    addresses: newestFirst.flatMap((one) => (one.kind === 'address' ? [addressOf(one.value)] : [])),
    identifiers: newestFirst.flatMap(identifiersOf),
  };
}

export function partyOfReseller(known: { readonly legalName: string; readonly jurisdiction: string }): Party {
  return {
    ...empty,
    kind: 'organization',
    names: [{ kind: 'primary', text: known.legalName }],
    countries: country(known.jurisdiction, 'registration'),
  };
}

/** An owner as the statement describes it. Names that were told as another's stand beside the first. */
export function partyOfStated(stated: StatedHolder): Party {
  const { kind, names, birthDate, nationalities, jurisdiction, addresses, identifiers } = stated;
  const type = kind === 'person' ? 'national-id' : 'registration';
  return {
    kind: kind === 'person' ? 'person' : 'organization',
    names: names.map((text, at) => ({ kind: at === 0 ? 'primary' : 'alias', text })),
    births: birthDate !== undefined && isBirth(birthDate) ? [birthOf(birthDate)] : [],
    countries: [
      ...nationalities.flatMap((code) => country(code, 'nationality')),
      ...country(jurisdiction, 'registration'),
      ...addresses.flatMap((one) => country(one.country, 'located')),
    ],
    addresses: addresses.map(({ text, country: code }): EntryAddress => {
      const known = code?.slice(0, 2);
      return known !== undefined && isCountry(known)
        ? { text, country: { text: known, code: known } }
        : { text };
    }),
    identifiers: identifiers.map(
      ({ scheme, id }): Identifier => ({
        type: /passport/i.test(scheme) ? 'passport' : type,
        number: id,
        label: scheme,
      }),
    ),
  };
}

/** The institution behind it has a name; a wallet, which lists know by its number, is called by that. A card has neither. */
export function partyOfPayment(means: ElementValue<'payment-means'>): Party | undefined {
  if (means.type === 'none-trial') return undefined;
  const identifiers = paymentIdentifiers(means);
  const called = means.institution ?? identifiers[0]?.number;
  if (called === undefined) return undefined;
  const countries = means.type === 'bank-account' ? country(means.country, 'located') : [];
  return { ...empty, kind: 'unknown', names: [{ kind: 'primary', text: called }], countries, identifiers };
}

/** Somebody the lists are asked about. */
export function partyAsked({ kind, names, bornOn, countries, identifiers }: AskLists): Party {
  return {
    ...empty,
    kind,
    names: names.map((text, at) => ({ kind: at === 0 ? 'primary' : 'alias', text })),
    births: bornOn === undefined ? [] : [birthOf(bornOn)],
    countries: countries.flatMap((code) => country(code, 'located')),
    identifiers: identifiers.map(
      ({ type, number }): Identifier =>
        type === 'wallet' ? { type, number, currency: '', label: type } : { type, number, label: type },
    ),
  };
}

function paymentIdentifiers(means: ElementValue<'payment-means'>): readonly Identifier[] {
  if (means.type === 'wallet')
    return [{ type: 'wallet', number: means.address, currency: means.chain, label: 'wallet' }];
  if (means.type !== 'bank-account') return [];
  const account: Identifier = { type: 'other', number: means.accountNumber, label: 'account number' };
  const { routing = '' } = means;
  const bic = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(routing);
  return bic ? [account, { type: 'bic', number: routing, label: 'BIC' }] : [account];
}

function namesFrom(collected: readonly Collected[]): readonly EntryName[] {
  const texts = collected.flatMap((one) => (one.kind === 'name' ? formsOf(one.value) : []));
  return [...new Set(texts)].map((text, at) => ({ kind: at === 0 ? 'primary' : 'alias', text }));
}

/** Every form by itself a whole name: a given name alone would meet everybody who bears it. */
function formsOf(name: ElementValue<'name'>): readonly string[] {
  const whole = 'fullName' in name ? [name.fullName] : [name.legalName, ...(name.tradingNames ?? [])];
  return [...whole, name.nativeScript, name.latinScript].filter((form) => form !== undefined);
}

function isBirth(text: string): boolean {
  return isDay(text) || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text);
}

/** A month or a year is all of its days. */
function birthOf(date: string): BirthRange {
  const [from, length, precision] =
    date.length === 10
      ? [day(date), { days: 1 }, 'day' as const]
      : date.length === 7
        ? [day(`${date}-01`), { months: 1 }, 'month' as const]
        : [day(`${date}-01-01`), { years: 1 }, 'year' as const];
  const to: Day = addToDay(addToDay(from, length), { days: -1 });
  return { from, to, precision, circa: false, text: date };
}

function countriesOf(one: Collected): readonly EntryCountry[] {
  switch (one.kind) {
    case 'address':
      return country(one.value.country, 'located');
    case 'jurisdiction':
      return country(one.value.jurisdiction, 'registration');
    default:
      return [];
  }
}

/** Of a part of a country, the country. */
function country(code: string | undefined, role: EntryCountry['role']): readonly EntryCountry[] {
  const text = code?.slice(0, 2);
  return text !== undefined && isCountry(text) ? [{ text, code: text, role }] : [];
}

function addressOf(address: ElementValue<'address'>): EntryAddress {
  const { street, postalCode, locality, region, country: code } = address;
  const text = [...street, postalCode, locality, region].filter((part) => part !== undefined).join(', ');
  return isCountry(code) ? { text, country: { text: code, code } } : { text };
}

function identifiersOf(one: Collected): readonly Identifier[] {
  switch (one.kind) {
    case 'national-id': {
      const { number, country: code, type } = one.value;
      const of = isCountry(code) ? { country: { text: code, code } } : {};
      const passport = /passport/i.test(type ?? '');
      return [{ type: passport ? 'passport' : 'national-id', number, label: type ?? 'national id', ...of }];
    }
    case 'registration':
      return [
        { type: 'registration', number: one.value.number, label: one.value.register ?? 'registration' },
      ];
    default:
      return [];
  }
}
