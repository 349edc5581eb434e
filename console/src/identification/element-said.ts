/** What was collected, in one line as people write it. Parts that are sealed stand there as the API masks them. */
import { wordsFor } from '../words.ts';

type Value = Readonly<Record<string, unknown>>;

export function elementSaid(kind: string, value: Value): string {
  const say = lines[kind];
  return say ? joined(say(value)) : plain(value);
}

/** For each kind its parts in the order in which they are read. What is not named here is said as it comes. */
const lines: Readonly<Record<string, (value: Value) => readonly unknown[]>> = {
  name: ({ fullName, legalName, tradingNames, nativeScript, latinScript }) => {
    const name = fullName ?? legalName;
    const others = [nativeScript, latinScript].filter((one) => one !== name);
    return [name, ...others, plain(tradingNames) && `trading as ${plain(tradingNames)}`];
  },
  address: ({ use, street, locality, region, postalCode, country }) => [
    street,
    locality,
    spaced(region, postalCode),
    countrySaid(country),
    use && `(${wordsFor(String(use))})`,
  ],
  'location-of-use': ({ locality, region, country }) => [locality, region, countrySaid(country)],
  'national-id': ({ type, number, country }) => [type, number, countrySaid(country)],
  'payment-means': ({ type, brand, last4, institution, country, ...others }) => [
    wordsFor(String(type ?? '')),
    spaced(brand, last4 && `…${last4}`),
    institution,
    countrySaid(country),
    others,
  ],
};

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

function countrySaid(code: unknown): string {
  return typeof code === 'string' && /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : plain(code);
}

function spaced(...parts: readonly unknown[]): string {
  return parts.map(plain).filter(Boolean).join(' ');
}

function joined(parts: readonly unknown[]): string {
  return [...new Set(parts.map(plain))].filter(Boolean).join(', ').replaceAll(', (', ' (');
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return joined(value);
  if (typeof value === 'object') return joined(Object.values(value));
  return String(value);
}
