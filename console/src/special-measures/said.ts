/** What a measure is, and why an account is reached, in words. */
import type { Answer, Item } from '../api/call.ts';
import { placeSaid } from '../places.ts';
import { majorOf } from '../written-program/said.ts';

type Measure = Answer<'getSpecialMeasure'>;
type Row = Item<'listSpecialMeasurePreviewAccounts'>;

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

/** Each value that reaches the account once: what it is, where, and whether it counts. */
export function whySaid({ hits }: Pick<Row, 'hits'>): string {
  const each = hits.map(({ criterion, country, region, sure, counts }) => {
    const where = country ? ` in ${[region, placeSaid(country)].filter(Boolean).join(', ')}` : '';
    const open = sure ? '' : ', part not on record';
    return `${criterionSays[criterion]}${where}${open}${counts ? '' : ', which the program does not count'}`;
  });
  return [...new Set(each)].join('; ');
}

export function moneySaid(money: Row['money']): string {
  return money.map((one) => `${majorOf(one)} ${one.currency}`).join(', ');
}

/** A row as the list shows it. */
export function rowSaid(row: Row) {
  return {
    account: row.account,
    said: outcomeSays[row.outcome],
    why: whySaid(row),
    worth: moneySaid(row.money),
  };
}
