/** A value of a setting while it is typed, what is wrong with it, and what is sent. */
import { digitsOf, floorSaid, listOf, majorOf, type Setting, type Shape, type Terms } from './said.ts';

export type TermsDraft = {
  readonly services: string;
  /** Empty: no limit. */
  readonly acceleratorsMax: string;
  readonly regions: string;
  /** In the currency's major unit; empty: no limit. */
  readonly spendMax: string;
  readonly currency: string;
  readonly monitoring: string;
};
export type Draft = {
  readonly text: string;
  readonly yes: boolean;
  readonly chosen: readonly string[];
  readonly terms: TermsDraft;
};

/** What is wrong, by the field inside the value; `''` is the value itself. */
export type Wrong = Readonly<Record<string, string>>;
export type Judged = { readonly value: unknown } | { readonly wrong: Wrong };

export const noTerms: Terms = {
  services: [],
  acceleratorsMax: 0,
  regions: [],
  spendMax: null,
  monitoring: 'enhanced',
};

/** The form as it stands at first: with the value that holds now. */
export function draftOf({ shape, value }: Pick<Setting, 'shape' | 'value'>): Draft {
  const text = shape.kind === 'days-ahead' ? listOf(value).join(', ') : String(value ?? '');
  const chosen = shape.kind === 'some-of' ? listOf(value).map(String) : [];
  const terms = shape.kind === 'terms-of-use' ? (value as Terms) : noTerms; // Safe: a value of this shape, as its schema accepted it.
  return { text, yes: value === true, chosen, terms: termsDraftOf(terms) };
}

export function termsDraftOf(terms: Terms): TermsDraft {
  return {
    services: terms.services.join('\n'),
    acceleratorsMax: terms.acceleratorsMax === null ? '' : String(terms.acceleratorsMax),
    regions: terms.regions.join('\n'),
    spendMax: terms.spendMax ? majorOf(terms.spendMax) : '',
    currency: terms.spendMax?.currency ?? 'USD',
    monitoring: terms.monitoring,
  };
}

/** The value to send, or what is wrong with it: what the law forbids is said before anything is sent. */
export function judge(setting: Setting, draft: Draft): Judged {
  const { shape } = setting;
  switch (shape.kind) {
    case 'number':
      return judgeNumber(setting, shape, draft.text.trim());
    case 'yes-no':
      return { value: draft.yes };
    case 'one-of':
    case 'zone':
      return { value: draft.text };
    case 'some-of':
      return draft.chosen.length < shape.least ? wrong('Choose at least one.') : { value: draft.chosen };
    case 'days-ahead':
      return judgeDays(shape, draft.text);
    case 'terms-of-use':
      return judgeTerms(shape, draft.terms);
  }
}

function judgeNumber(setting: Setting, shape: Extract<Shape, { kind: 'number' }>, text: string): Judged {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return wrong('Enter a number, such as 30.');
  if (shape.whole && !Number.isInteger(value)) return wrong('Enter a whole number.');
  const tooLittle = shape.aboveLeast ? value <= shape.least : value < shape.least;
  if (tooLittle || value > shape.most) return wrong(rangeSaid(shape));
  const { floor } = setting;
  const looser = floor && (floor.stricter === 'lower' ? value > floor.limit : value < floor.limit);
  return looser ? wrong(`Looser than the law. ${floorSaid(setting)}`) : { value };
}

/** Between what a number may lie. */
export function rangeSaid({ least, aboveLeast, most }: Extract<Shape, { kind: 'number' }>): string {
  return `${aboveLeast ? 'More than' : 'From'} ${least}${aboveLeast ? ', at most' : ' to'} ${most}.`;
}

function judgeDays(shape: Extract<Shape, { kind: 'days-ahead' }>, text: string): Judged {
  const each = text.split(/[\s,;]+/).filter(Boolean);
  const days = each.map(Number);
  if (each.length > shape.mostEntries) return wrong(`At most ${shape.mostEntries} numbers of days.`);
  return days.every((one) => Number.isInteger(one) && one >= 0 && one <= shape.mostDays)
    ? { value: days }
    : wrong(`Whole numbers of days from 0 to ${shape.mostDays}, with commas between them.`);
}

export function judgeTerms(shape: { readonly acceleratorsMost: number }, terms: TermsDraft): Judged {
  const accelerators = limitOf(terms.acceleratorsMax);
  const currency = terms.currency.trim().toUpperCase();
  const minor = minorOf(terms.spendMax, digitsOf(currency));
  const found: Record<string, string> = {};
  const badCount = accelerators !== null && !(Number.isInteger(accelerators) && accelerators >= 0);
  if (badCount || (accelerators ?? 0) > shape.acceleratorsMost)
    found.acceleratorsMax = `A whole number from 0 to ${shape.acceleratorsMost}, or nothing for no limit.`;
  if (minor === undefined)
    found.spendMax = `An amount such as 500.00 with at most ${digitsOf(currency)} digits behind the point, or nothing for no limit.`;
  if (minor !== null && !/^[A-Z]{3}$/.test(currency)) found.currency = 'Three letters, such as USD.';
  if (Object.keys(found).length > 0) return { wrong: found };
  return {
    value: {
      services: linesOf(terms.services),
      acceleratorsMax: accelerators,
      regions: linesOf(terms.regions),
      spendMax: minor === null ? null : { minor, currency },
      monitoring: terms.monitoring,
    },
  };
}

function limitOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim());
}

/** In minor units, without arithmetic on fractions; null: no limit; nothing where it is no amount. */
function minorOf(text: string, digits: number): number | null | undefined {
  const amount = text.trim();
  if (amount === '') return null;
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d*))?$/.exec(amount) ?? [];
  if (whole === undefined || part.length > digits) return undefined;
  return Number(`${whole}${part.padEnd(digits, '0')}`);
}

function linesOf(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

function wrong(says: string): Judged {
  return { wrong: { '': says } };
}
