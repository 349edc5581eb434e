/**
 * Weighs what was received: adds it up, asks the rules about the accounts it touches, and records the signals, all in one
 * transaction. What was taken is gone with it or waits again, so each event counts once.
 */
import type { Id } from '../../../../kernel/ids.ts';
import { addToDay, dayOf } from '../../../../kernel/time.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { type ProgramSettings, programSettings } from '../../../adopt/written-program/index.ts';
import { type NetworkBook, networkOf, placeOf } from '../network/index.ts';
import type { Period } from './rules/index.ts';
import { signalsOn } from './signals-on.ts';
import * as sums from './store/sums.ts';
import { type ToWeigh, takeToWeigh } from './store/to-weigh.ts';

const actor = { kind: 'system', name: 'weigh-accesses' } as const;
const accountsAtOnce = 500;
/** How far rules look back. The settings count their days within it. */
export const windowDays = 30;
/** Days kept of addresses and principals: the window, and what may still come late. */
const keptDays = 40;

/** @returns whether there may be more. */
export async function weighNext(runtime: Runtime, tenant: Id<'organization'>): Promise<boolean> {
  const book = await networkOf(runtime).current();
  return perform(runtime, { tenant, actor }, async (work) => {
    const toWeigh = await takeToWeigh(work.tx, tenant);
    if (!toWeigh) return false;
    await addUp(work, toWeigh, book);
    const settings = await programSettings(work.tx, runtime.edition, work.at);
    await raise(work, toWeigh, settings);
    return true;
  });
}

export async function forgetOld(runtime: Runtime, tenant: Id<'organization'>): Promise<void> {
  await perform(runtime, { tenant, actor }, (work) => sums.forgetBefore(work.tx, keptSince(work)));
}

async function addUp(work: Work, toWeigh: ToWeigh, book: NetworkBook): Promise<void> {
  const addresses = await sums.readAddresses(work.tx, toWeigh);
  const places = addresses.map((address) => {
    const { country, network } = placeOf(book, address);
    return { address, country: country ?? '', network };
  });
  await sums.addCountryDays(work, toWeigh, places);
  const recent = { places, since: keptSince(work) };
  await sums.addAddressDays(work, toWeigh, recent);
  await sums.addPrincipalDays(work, toWeigh, recent);
}

async function raise(work: Work, toWeigh: ToWeigh, settings: ProgramSettings): Promise<void> {
  const period = periodAt(work, windowDays);
  let after: Id<'account'> | undefined;
  do {
    const accounts = await sums.accountsIn(work.tx, toWeigh, { after, limit: accountsAtOnce });
    const events = await signalsOn(work, { accounts, toWeigh, period, settings });
    if (events.length > 0) await work.commit(events);
    after = accounts.length === accountsAtOnce ? accounts.at(-1) : undefined;
  } while (after);
}

/** So many UTC days, today the last. */
export function periodAt({ at }: Pick<Work, 'at'>, days: number): Period {
  const until = dayOf(at, 'UTC');
  return { from: addToDay(until, { days: 1 - days }), until };
}

function keptSince(work: Work) {
  return periodAt(work, keptDays).from;
}
