/** Makes up individuals and entities: names in their own script, addresses, telephones, mail at `.example`, birthdays. */
import { searchWords } from '../../kernel/names.ts';
import type { EnteredElement } from '../../program/collect/identification/index.ts';
import type { Chance } from '../random.ts';
import type { Language, Place, Word } from './atlas.ts';
import { paymentMeans } from './payments.ts';
import { telephone } from './telephones.ts';

export type Somebody = {
  readonly kind: 'individual' | 'entity';
  readonly country: string;
  /** For colleagues who read no other script, and for letters. */
  readonly latinName: string;
  readonly elements: readonly EnteredElement[];
};

type FullName = Word & { readonly given?: string; readonly family?: string };

/** What an application of an individual names, or what is known of an owner. */
export function individual(
  place: Place,
  chance: Chance,
  options: { payment: 'own' | 'none-trial' | 'none' } = { payment: 'own' },
): Somebody {
  const name = individualName(place.language, chance);
  const { native, latin, given, family } = name;
  const scripts = native === latin ? {} : { nativeScript: native, latinScript: latin };
  return {
    kind: 'individual',
    country: place.code,
    latinName: latin,
    elements: [
      {
        kind: 'name',
        value: { fullName: native, ...(given && family ? { given, family } : {}), ...scripts },
      },
      { kind: 'date-of-birth', value: { date: birthday(chance) } },
      address(place, chance, 'residential'),
      ...contact(place, chance, latin, 'individual'),
      ...payments(place, chance, options.payment),
    ],
  };
}

/** What an application of an entity names. */
export function entity(
  place: Place,
  chance: Chance,
  options: { payment: 'own' | 'none-trial' | 'none' } = { payment: 'own' },
): Somebody {
  const { native, latin, form } = firmName(place, chance);
  const scripts = native === latin ? {} : { nativeScript: native, latinScript: latin };
  const jurisdiction = place.states ? `${place.code}-${chance.pick(place.states)}` : place.code;
  const trading = chance.percent(12) ? { tradingNames: [latin.split(' ').slice(0, 2).join(' ')] } : {};
  return {
    kind: 'entity',
    country: place.code,
    latinName: latin,
    elements: [
      { kind: 'name', value: { legalName: native, ...trading, ...scripts } },
      { kind: 'jurisdiction', value: { jurisdiction, legalForm: form } },
      {
        kind: 'registration',
        value: { number: `DEMO-${chance.digits(7)}`, register: 'Sample register', jurisdiction },
      },
      address(place, chance, 'principal-place-of-business'),
      ...contact(place, chance, latin, 'entity'),
      ...payments(place, chance, options.payment),
    ],
  };
}

function individualName(language: Language, chance: Chance): FullName {
  const single = language.single.length > 0 && (language.given.length === 0 || chance.percent(40));
  if (single) return chance.pick(language.single);
  const given = chance.pick(language.given);
  const family = chance.pick(language.family);
  const ordered = language.order === 'family-given' ? [family, given] : [given, family];
  const native = ordered.map((word) => word.native).join(language.joined ? '' : ' ');
  const latin = ordered.map((word) => word.latin).join(' ');
  return { native, latin, given: given.native, family: family.native };
}

export function firmName(place: Place, chance: Chance): Word & { form: string } {
  const { language } = place;
  const a = chance.pick(language.firmA);
  const b = chance.pick(language.firmB);
  const form = chance.pick(place.forms);
  const write = (pattern: string, script: keyof Word) =>
    pattern.replace('{a}', a[script]).replace('{b}', b[script]).replace('{form}', form[script]);
  const pattern = place.firm ?? language.firm;
  return {
    native: write(pattern, 'native'),
    latin: a.native === a.latin ? write(pattern, 'native') : write('{a} {b} {form}', 'latin'),
    form: form.native,
  };
}

type AddressUse = Extract<EnteredElement, { kind: 'address' }>['value']['use'];

export function address(place: Place, chance: Chance, use: AddressUse): EnteredElement {
  const { language } = place;
  const city = chance.pick(place.cities);
  const latin = chance.percent(60);
  const street = chance.pick(language.streets)[latin ? 'latin' : 'native'];
  const pattern = latin ? (language.streetLatin ?? language.street) : language.street;
  const lines = [pattern.replace('{n}', String(chance.whole(1, 240))).replace('{s}', street)];
  if (chance.percent(20)) lines.push(`Floor ${chance.whole(1, 24)}`);
  const { name, ...rest } = city;
  return { kind: 'address', value: { use, street: lines, locality: name, ...rest, country: place.code } };
}

export function contact(
  place: Place,
  chance: Chance,
  latinName: string,
  kind: Somebody['kind'],
): readonly EnteredElement[] {
  return [
    { kind: 'email', value: { address: email(latinName, chance, kind) } },
    { kind: 'telephone', value: { number: telephone(place.code, chance) } },
  ];
}

const mailHosts = ['post.example', 'inbox.example', 'letterbox.example', 'mail.example'];

/** At `.example`, which the rules of domain names keep from ever existing. */
function email(latinName: string, chance: Chance, kind: Somebody['kind']): string {
  const words = searchWords(latinName).map((word) => word.replace(/[^a-z0-9]/g, ''));
  const parts = words.filter((word) => word.length > 1).slice(0, 2);
  if (parts.length === 0) parts.push('kunde');
  if (kind === 'entity') {
    const desk = chance.pick(['it', 'accounts', 'cloud', 'ops', 'finance']);
    return `${desk}@${parts.join('-')}-${chance.digits(3)}.example`;
  }
  return `${parts.join('.')}${chance.digits(3)}@${chance.pick(mailHosts)}`;
}

/** Between nineteen and eighty years before the world's first day; some on 29 February. */
function birthday(chance: Chance): string {
  if (chance.percent(1)) return `${1948 + 4 * chance.whole(0, 14)}-02-29`;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${chance.whole(1945, 2005)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`;
}

function payments(place: Place, chance: Chance, which: 'own' | 'none-trial' | 'none'): EnteredElement[] {
  if (which === 'none') return [];
  const value = which === 'own' ? paymentMeans(place, chance) : ({ type: 'none-trial' } as const);
  return [{ kind: 'payment-means', value }];
}
