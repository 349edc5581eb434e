/** What a measure is, and why an account is reached, in words. */
import type { Answer, Item } from '../api/call.ts';
import { placeSaid } from '../places.ts';
import { majorOf } from '../written-program/said.ts';

type Measure = Answer<'getSpecialMeasure'>;
type Row = Item<'listSpecialMeasurePreviewAccounts'>;
type Previewed = Item<'listSpecialMeasurePreviews'>['found'];

export function targetSaid({ target, named }: Pick<Measure, 'target' | 'named'>): string {
  if (target.kind === 'person') return `${named?.name ?? 'a person'} (${target.party})`;
  const parts = target.regions.map(({ names }) => names[0]).join(', ');
  return parts ? `${parts} in ${placeSaid(target.country)}` : placeSaid(target.country);
}

const says: Readonly<Record<Measure['imposes']['opening'], string>> = {
  none: 'not touched',
  conditions: 'under conditions',
  prohibited: 'prohibited',
};

export function imposesSaid({ opening, maintaining, resellerAccounts }: Measure['imposes']): string {
  const resellers = resellerAccounts ? 'reseller accounts included' : 'reseller accounts left out';
  return `opening ${says[opening]}, maintaining ${says[maintaining]}, ${resellers}`;
}

const outcomeSays: Readonly<Record<Row['outcome'], string>> = {
  touched: 'touched',
  unknown: 'unknown: the record does not say which part of the country',
  otherwise: 'not touched, but by another reading',
};

/** Why a party counts as the person a determination names. */
export const linkSaid = {
  'same-person': 'It is that person',
  'same-identifier': 'It has the same identifier',
  'acts-for-it': 'It acts for that person',
  'controlled-by-it': 'It is controlled by that person',
} as const;

const criterionSays: Readonly<Record<Row['hits'][number]['criterion'], string>> = {
  address: 'an address of the customer',
  use: 'a place of use',
  ownership: 'an address of an owner',
  linked: 'a link',
  reseller: 'its reseller',
};

/** By what the program counts an account as located in a jurisdiction. */
export const countedSaid: Readonly<Record<NonNullable<Previewed>['basis'][number], string>> = {
  address: 'an address of the customer',
  use: 'a place of use',
  access: 'where it is accessed from',
  ownership: 'an address of an owner',
};

/** Each value that reaches the account once: what it is, where, and whether it counts. */
export function whySaid({ hits }: Pick<Row, 'hits'>, target: Measure['target']): string {
  const each = hits.map(({ criterion, country, region, sure, counts }) => {
    const where = country
      ? ` in ${[partSaid(region, target), placeSaid(country)].filter(Boolean).join(', ')}`
      : '';
    const open = sure ? '' : ', part not on record';
    return `${criterionSays[criterion]}${where}${open}${counts ? '' : ', which the program does not count'}`;
  });
  return [...new Set(each)].join('; ');
}

/** A part of a country as the determination calls it; `BS` and `CH-BS` are read by few. */
function partSaid(region: string | null, target: Measure['target']): string | null {
  const parts = target.kind === 'jurisdiction' ? target.regions : [];
  return parts.find(({ code }) => code && [code, code.slice(3)].includes(region ?? ''))?.names[0] ?? region;
}

export function count(number: number): string {
  return number.toLocaleString('en');
}

export function moneySaid(money: Row['money']): string {
  return money.map((one) => `${majorOf(one)} ${one.currency}`).join(', ');
}

/** A row as the list shows it. */
export function rowSaid(row: Row, target: Measure['target']) {
  return {
    account: row.account,
    said: outcomeSays[row.outcome],
    why: whySaid(row, target),
    worth: moneySaid(row.money),
  };
}

type Approvable = Pick<Measure, 'effectiveOn' | 'lifeEndsOn' | 'imposes' | 'preview'>;

/** What an approval sets in force, and whom the newest look found under it. */
export function approvalSaid({ effectiveOn, lifeEndsOn, imposes, preview }: Approvable): string {
  const enforced = `From ${effectiveOn} through ${lifeEndsOn} the gate enforces it by itself: ${imposesSaid(imposes)}.`;
  if (!preview) return enforced;
  const { touched, customers, resellers, unknown } = preview;
  const few = (number: number, one: string) => (number === 1 ? `1 ${one}` : `${count(number)} ${one}s`);
  const open =
    unknown === 0
      ? ''
      : ` On ${few(unknown, 'more account')} it is not enforced: the record does not say in which part of the country they are.`;
  return `${enforced} It touches ${few(touched, 'account')} of ${few(customers, 'customer')}, and ${few(resellers, 'reseller')}.${open}`;
}
