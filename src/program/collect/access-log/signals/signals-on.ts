/** Asks every rule about accounts that were used, and makes the events of what they find. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { ProgramSettings } from '../../../adopt/written-program/index.ts';
import {
  type AccountHolder,
  readAccountHolders,
  readPlacesOf,
  readPlacesOfUse,
} from '../../identification/index.ts';
import { type About, raised, type SignalRaised } from './events.ts';
import {
  type EarlierEvidence,
  impossibleTravel,
  type Period,
  placeNotStated,
  sharedAddress,
} from './rules/index.ts';
import * as facts from './store/facts.ts';
import { readEvidenceOfSignals } from './store/signals.ts';
import type { ToWeigh } from './store/to-weigh.ts';
import type { SignalEvidence } from './types.ts';

type Asked = {
  readonly period: Period;
  readonly settings: Pick<ProgramSettings, 'accessOtherPlaceDays' | 'accessSharedAddressCustomers'>;
};

type AskedOfAccounts = Asked & {
  readonly accounts: readonly Id<'account'>[];
  readonly toWeigh: Pick<ToWeigh, 'firstAt' | 'lastAt'>;
};

type Found = { readonly account: Id<'account'>; readonly evidence: SignalEvidence };

/** Signals on accounts by themselves: from where, and how they travel. */
export async function signalsOnAccounts(
  work: Work,
  asked: AskedOfAccounts,
): Promise<readonly SignalRaised[]> {
  const earlier = await readEvidenceOfSignals(work.tx, asked.accounts);
  const earlierOf = (account: Id<'account'>): EarlierEvidence => earlier.get(account) ?? [];
  return eventsOf(work, [
    ...(await elsewhere(work, asked, earlierOf)),
    ...(await travels(work, asked, earlierOf)),
  ]);
}

/** Signals on whoever shares an address: those who were there before are in doubt as much as those who came now. */
export async function signalsAtAddresses(
  work: Work,
  { addresses, period, settings }: Asked & { readonly addresses: readonly string[] },
): Promise<readonly SignalRaised[]> {
  const customers = settings.accessSharedAddressCustomers;
  const crowded = await facts.readCrowdedAddresses(work.tx, addresses, { period, customers });
  const everybody = [
    ...new Set([...crowded.values()].flatMap((there) => there.map(({ account }) => account))),
  ];
  const evidence = new Map(await readEvidenceOfSignals(work.tx, everybody));
  const found: Found[] = [];
  for (const there of crowded.values())
    for (const of of there) {
      const earlier = evidence.get(of.account) ?? [];
      const weighed = sharedAddress({ of, there, period, earlier }, settings);
      if (!('signal' in weighed)) continue;
      evidence.set(of.account, [...earlier, weighed.signal]);
      found.push({ account: of.account, evidence: weighed.signal });
    }
  return eventsOf(work, found);
}

type Earlier = (account: Id<'account'>) => EarlierEvidence;

async function elsewhere(work: Work, asked: AskedOfAccounts, earlierOf: Earlier): Promise<readonly Found[]> {
  const { accounts, period, settings } = asked;
  const days = await facts.readCountryDays(work.tx, accounts, period);
  const ofAccounts = await readPlacesOfUse(work.tx, accounts);
  const holders = await readAccountHolders(work.tx, accounts);
  const ofPersons = await readPlacesOf(work.tx, [...new Set(holders.map(({ person }) => person))]);
  return holders.flatMap(({ account, person }) => {
    const places = [...(ofAccounts.get(account) ?? []), ...(ofPersons.get(person)?.uses ?? [])];
    const stated = places.map(({ country }) => country).filter((country) => country !== '');
    const weighed = placeNotStated(
      { stated, days: days.get(account) ?? [], period, earlier: earlierOf(account) },
      settings,
    );
    return 'signal' in weighed ? [{ account, evidence: weighed.signal }] : [];
  });
}

async function travels(
  work: Work,
  { accounts, toWeigh }: AskedOfAccounts,
  earlierOf: Earlier,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const { account, days } of await facts.readPrincipalDays(work.tx, accounts, toWeigh)) {
    const here = found.filter((one) => one.account === account).map(({ evidence }) => evidence);
    const weighed = impossibleTravel({ days, earlier: [...earlierOf(account), ...here] });
    if ('signal' in weighed) found.push({ account, evidence: weighed.signal });
  }
  return found;
}

async function eventsOf(work: Work, found: readonly Found[]): Promise<readonly SignalRaised[]> {
  if (found.length === 0) return [];
  const accounts = [...new Set(found.map(({ account }) => account))];
  const holders = new Map(
    (await readAccountHolders(work.tx, accounts)).map((holder) => [holder.account, holder]),
  );
  return found.flatMap(({ account, evidence }) => {
    const holder = holders.get(account);
    return holder ? [raised(work.runtime.ids, aboutOf(holder), evidence)] : [];
  });
}

export function aboutOf({ account, person, customer }: AccountHolder): About {
  return { account, person, customer };
}
