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
import { preferring } from '../hot/planner.ts';
import { type NetworkBook, networkOf, placeOf } from '../network/index.ts';
import type { SignalRaised } from './events.ts';
import type { Period } from './rules/index.ts';
import { signalsAtAddresses, signalsOnAccounts } from './signals-on.ts';
import * as sums from './store/sums.ts';
import { type ToWeigh, takeToWeigh } from './store/to-weigh.ts';

const actor = { kind: 'system', name: 'weigh-accesses' } as const;
/** Accounts, or addresses. */
const atOnce = 500;
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
    const touched = await addUp(work, toWeigh, book);
    const settings = await programSettings(work.tx, runtime.edition, work.at);
    await raise(work, { toWeigh, touched, settings });
    return true;
  });
}

export async function forgetOld(runtime: Runtime, tenant: Id<'organization'>): Promise<void> {
  await perform(runtime, { tenant, actor }, (work) => sums.forgetBefore(work.tx, keptSince(work)));
}

function addUp(work: Work, toWeigh: ToWeigh, book: NetworkBook): Promise<sums.Touched> {
  return preferring(work.tx, ['pages by their summaries', 'joins by hash'], async () => {
    const addresses = await sums.readAddresses(work.tx, toWeigh);
    const places = addresses.map((address) => {
      const { country, network } = placeOf(book, address);
      return { address, country: country ?? '', network };
    });
    return sums.addUp(work, toWeigh, { places, since: keptSince(work) });
  });
}

type Raising = {
  readonly toWeigh: ToWeigh;
  readonly touched: sums.Touched;
  readonly settings: ProgramSettings;
};

async function raise(work: Work, { toWeigh, touched, settings }: Raising): Promise<void> {
  const asked = { period: periodAt(work, windowDays), settings };
  for (const accounts of partsOf(touched.accounts))
    await commitAny(work, await signalsOnAccounts(work, { ...asked, accounts, toWeigh }));
  for (const addresses of partsOf(touched.addresses))
    await commitAny(work, await signalsAtAddresses(work, { ...asked, addresses }));
}

async function commitAny(work: Work, events: readonly SignalRaised[]): Promise<void> {
  if (events.length > 0) await work.commit(events);
}

function* partsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += atOnce) yield all.slice(from, from + atOnce);
}

/** So many UTC days, today the last. */
export function periodAt({ at }: Pick<Work, 'at'>, days: number): Period {
  const until = dayOf(at, 'UTC');
  return { from: addToDay(until, { days: 1 - days }), until };
}

function keptSince(work: Work) {
  return periodAt(work, keptDays).from;
}
