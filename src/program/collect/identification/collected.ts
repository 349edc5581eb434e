/** From a collected value: what it says without naming anybody, what is shown, and what is sealed. Pure. */
import type { Json } from '../../../kernel/canonical.ts';
import { mixesLookAlikes } from '../../../kernel/names.ts';
import type { Collected, ElementValue, NameValue } from './types/elements.ts';
import type { CollectedFact } from './types/facts.ts';
import type { PaymentMeans } from './types/payment.ts';

export type Shown = Readonly<Record<string, Json>>;

/** A value in two parts: what is kept in clear with masks in place, and what is sealed. */
export type Split = { readonly shown: Shown; readonly sealed: Shown };

/** Parts of a value that identify an instrument or a person at somebody else's desk. */
const sealedParts: { readonly [K in Collected['kind']]?: readonly string[] } = {
  'date-of-birth': ['date'],
  'national-id': ['number'],
  'payment-means': ['token', 'accountNumber', 'address', 'customerIdentifier', 'transactionIdentifiers'],
};

export function split(collected: Collected): Split {
  const parts = sealedParts[collected.kind] ?? [];
  const shown: Record<string, Json> = {};
  const sealed: Record<string, Json> = {};
  for (const [name, value] of Object.entries(collected.value)) {
    if (value === undefined) continue;
    shown[name] = parts.includes(name) ? masked(name, value) : value;
    if (parts.includes(name)) sealed[name] = value;
  }
  return { shown, sealed };
}

function masked(name: string, value: string | readonly string[]): Json {
  if (name === 'date') return '••••-••-••';
  return typeof value === 'string' ? mask(value) : value.map(mask);
}

/** The last four characters, where enough others stay hidden. */
export function mask(text: string): string {
  return text.length >= 10 ? `…${text.slice(-4)}` : '••••';
}

export function factsOf(collected: Collected): readonly CollectedFact[] {
  switch (collected.kind) {
    case 'name':
      return namesIn(collected.value).some(mixesLookAlikes) ? ['name', 'name-mixes-look-alikes'] : ['name'];
    case 'address':
      return [addressFact(collected.value)];
    case 'payment-means':
      return paymentFacts(collected.value);
    default:
      return [collected.kind];
  }
}

/** A box and its number, in the words of many countries. */
const postBox =
  /\b(?:p\.?\s*o\.?\s*box|post office box|postfach|postbus|boîte postale|b\.?\s?p\.?(?=\s*\d)|casella postale|apartado(?: postal| de correos)?|apdo\.?|casilla(?: postal| de correo)?(?=\s*\d)|caixa postal)(?:\s*(?:n[.º°]|no\.?|#))?[\s\p{Nd}]*|а\/я\s*\p{Nd}*|(?:私書箱|邮政信箱|郵政信箱|信箱)\s*\p{Nd}*\s*[号號]?|(?:صندوق بريد|ص\s?\.\s?ب\.?)\s*:?\s*\p{Nd}*/iu;

/** True where a line names a box, or a number alone, and no house beside it: what is left has no number of its own. */
function isPostBox(line: string): boolean {
  if (/^[\p{Nd}\s-]+$/u.test(line)) return true;
  const rest = line.replace(postBox, ' ');
  return rest !== line && !(/\p{L}/u.test(rest) && /\p{Nd}/u.test(rest));
}

function addressFact(address: ElementValue<'address'>): CollectedFact {
  if (address.street.every(isPostBox)) return 'post-box';
  switch (address.use) {
    case 'residential':
      return 'street-address-residential';
    case 'business':
      return 'street-address-business';
    case 'principal-place-of-business':
      return 'street-address-principal';
    case 'mailing':
      return 'mailing-address';
  }
}

function paymentFacts(means: PaymentMeans): readonly CollectedFact[] {
  if (means.type === 'none-trial') return ['payment-none-trial'];
  return means.institution ? ['payment-instrument', 'payment-institution'] : ['payment-instrument'];
}

/** The name by which lists show the person. */
export function displayName(name: NameValue): string {
  return 'fullName' in name ? name.fullName : name.legalName;
}

/** Every form of a name that was given. */
export function namesIn(name: NameValue): readonly string[] {
  const forms =
    'fullName' in name
      ? [name.fullName, name.given, name.family]
      : [name.legalName, ...(name.tradingNames ?? [])];
  return [...forms, name.nativeScript, name.latinScript].filter((form) => form !== undefined);
}
