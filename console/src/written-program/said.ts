/** The value of a setting as people read it: "30 days", "e-mail code, documents", never as the API writes it. */
import type { Answer } from '../api/call.ts';

export type Setting = Answer<'getProgram'>['settings'][number];
export type Shape = Setting['shape'];
type Choices = Extract<Shape, { kind: 'one-of' }>['choices'];
export type Terms = {
  readonly services: readonly string[];
  readonly acceleratorsMax: number | null;
  readonly regions: readonly string[];
  readonly spendMax: { readonly minor: number; readonly currency: string } | null;
  readonly monitoring: string;
};

export function said(shape: Shape, value: unknown): string {
  switch (shape.kind) {
    case 'number':
      return withUnit(value, shape.unit);
    case 'yes-no':
      return value === true ? 'yes' : 'no';
    case 'one-of':
      return wordsOf(shape.choices, value);
    case 'some-of': {
      const chosen = listOf(value).map((one) => wordsOf(shape.choices, one));
      return chosen.length === 0 ? 'none' : chosen.join(', ');
    }
    case 'days-ahead': {
      const days = listOf(value).map(String);
      return days.length === 0 ? 'never' : `${days.join(', ')} days before`;
    }
    case 'zone':
      return String(value);
    case 'terms-of-use':
      return termsSaid(shape.monitoring, value as Terms); // Safe: a value of this shape, as its schema accepted it.
  }
}

export function withUnit(value: unknown, unit: Extract<Shape, { kind: 'number' }>['unit']): string {
  if (unit === 'percent') return `${value} %`;
  return `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}

/** The law's limit on a setting, where it has one: "25 % at most: § 7.301". */
export function floorSaid({ shape, floor, clause }: Setting): string | undefined {
  if (!floor) return undefined;
  const limit = shape.kind === 'number' ? withUnit(floor.limit, shape.unit) : String(floor.limit);
  return `${limit} at ${floor.stricter === 'lower' ? 'most' : 'least'}: ${clause}`;
}

/** How many digits of a currency stand behind the point. */
export function digitsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** An amount in the currency's major unit, without rounding: 500.00. */
export function majorOf({ minor, currency }: NonNullable<Terms['spendMax']>): string {
  const digits = digitsOf(currency);
  return (minor / 10 ** digits).toFixed(digits);
}

function termsSaid(monitoring: Choices, terms: Terms): string {
  const { acceleratorsMax: most, spendMax } = terms;
  return [
    `services: ${terms.services.join(', ') || 'all'}`,
    `accelerators: ${most === null ? 'no limit' : most === 0 ? 'none' : `${most} at most`}`,
    `regions: ${terms.regions.join(', ') || 'all'}`,
    `spend: ${spendMax ? `${majorOf(spendMax)} ${spendMax.currency} a month at most` : 'no limit'}`,
    `monitoring: ${wordsOf(monitoring, terms.monitoring)}`,
  ].join('; ');
}

function wordsOf(choices: Choices, value: unknown): string {
  return choices.find((one) => one.value === value)?.words ?? String(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
