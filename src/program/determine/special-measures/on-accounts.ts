/** The special measures that may bear on accounts: what later parts ask. They say themselves what follows on which day. */
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { readResellers } from '../../adopt/organizations/index.ts';
import { readPlacesOf, readPlacesOfUse } from '../../collect/identification/index.ts';
import { hitsOn } from './rules/located-in.ts';
import { readApproved } from './store/measures.ts';
import type { AccountPlaced, Hit, MeasureOnAccount } from './types/hits.ts';
import type { SpecialMeasure } from './types/measure.ts';

/** An account, who stands behind it, the customer and the owners who are persons on record, and through whom it is opened. */
export type AccountBehind = {
  readonly account: Id<'account'>;
  readonly customer: Id<'person'>;
  readonly owners: readonly Id<'person'>[];
  readonly reseller: Id<'organization'> | null;
};

/**
 * The approved measures that reach each account by any reading, with every reason; with `asOf`, as on record then.
 * Accounts that none reaches are not in the answer. Without a measure it costs one look at an index.
 */
export async function measuresOnAccounts(
  tx: Transaction,
  accounts: readonly AccountBehind[],
  asOf?: Instant,
): Promise<ReadonlyMap<Id<'account'>, readonly MeasureOnAccount[]>> {
  const measures = await readApproved(tx, asOf);
  if (measures.length === 0) return new Map();
  const placed = await placeAccounts(tx, accounts, asOf);
  return new Map(
    placed.flatMap((one) => {
      const on = measures.flatMap((measure) => onAccount(measure, one));
      return on.length === 0 ? [] : [[one.account, on] as const];
    }),
  );
}

/** Accounts with every place on record of whoever stands behind them, and of their resellers. */
export async function placeAccounts(
  tx: Transaction,
  accounts: readonly AccountBehind[],
  asOf?: Instant,
): Promise<readonly AccountPlaced[]> {
  const everybody = new Set(accounts.flatMap(({ customer, owners }) => [customer, ...owners]));
  const persons = await readPlacesOf(tx, [...everybody], asOf);
  const uses = await readPlacesOfUse(
    tx,
    accounts.map(({ account }) => account),
    asOf,
  );
  const through = new Set(accounts.flatMap(({ reseller }) => reseller ?? []));
  const resellers = new Map((await readResellers(tx, [...through], asOf)).map((one) => [one.id, one]));
  const of = (person: Id<'person'>) => persons.get(person) ?? { person, addresses: [], uses: [] };
  return accounts.map(({ account, customer, owners, reseller }) => ({
    account,
    uses: uses.get(account) ?? [],
    customer: of(customer),
    owners: owners.map(of),
    reseller: (reseller && resellers.get(reseller)) ?? null,
  }));
}

function onAccount(measure: SpecialMeasure, placed: AccountPlaced): MeasureOnAccount[] {
  const { id, content, lastOn } = measure;
  if (lastOn === null) return [];
  const hits = hitsOn(content, placed, []);
  if (hits.length === 0) return [];
  const { opening, maintaining, terms, texts } = content.imposes;
  return [
    {
      measure: id,
      effectiveOn: content.effectiveOn,
      lastOn,
      imposes: { opening, maintaining, terms, texts: texts.length },
      reseller: hits.some(({ criterion }) => criterion === 'reseller') ? (placed.reseller?.id ?? null) : null,
      because: onceEach(hits.filter(({ sure }) => sure)),
      unsure: onceEach(hits.filter(({ sure }) => !sure)),
    },
  ];
}

/** One reason for each criterion and person: how many values say the same makes no difference. */
function onceEach(hits: readonly Hit[]): MeasureOnAccount['because'] {
  const kept = new Map(
    hits.map(({ criterion, person }) => [`${criterion} ${person}`, { criterion, person }]),
  );
  return [...kept.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
