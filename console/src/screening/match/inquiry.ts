/** From what was typed to what the lists are asked, and back to a side of the answer. */
import type { Input } from '../../api/call.ts';
import type { Party } from './sides.ts';

export type Asked = NonNullable<Input<'askLists'>['body']>;

export type Typed = {
  readonly kind: Asked['kind'];
  readonly names: string;
  readonly bornOn: string;
  readonly countries: string;
  readonly numberKind: NonNullable<Asked['identifiers']>[number]['type'];
  readonly number: string;
  readonly reason: Asked['reason'];
};

/** What is left empty is not asked for. */
export function askedFrom({ kind, names, bornOn, countries, numberKind, number, reason }: Typed): Asked {
  return {
    kind,
    names: parts(names, '\n'),
    ...(bornOn.trim() === '' ? {} : { bornOn: bornOn.trim() }),
    countries: parts(countries, ',').map((code) => code.toUpperCase()),
    identifiers: number.trim() === '' ? [] : [{ type: numberKind, number: number.trim() }],
    reason,
  };
}

/** What was asked, as the left side shows it. */
export function partyOf({ kind, names, bornOn, countries = [], identifiers = [] }: Asked): Party {
  return {
    kind,
    names: names.map((text, nth) => ({ kind: nth === 0 ? ('primary' as const) : ('alias' as const), text })),
    births: bornOn === undefined ? [] : [birthAsked(bornOn)],
    countries: countries.map((code) => ({ role: 'located' as const, text: code, code })),
    addresses: [],
    identifiers: identifiers.map(({ type, number }) => ({ type, number, label: '' })),
  };
}

/** Only its text is shown. */
function birthAsked(text: string): Party['births'][number] {
  const precision = text.length === 10 ? 'day' : text.length === 7 ? 'month' : 'year';
  return { from: text, to: text, precision, circa: false, text };
}

function parts(text: string, between: string): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);
}
