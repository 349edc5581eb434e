/** Gathers what the census says of those whom something happened to, from the parts that hold it. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import {
  type AccountHolder,
  accountsOf,
  readAccountHolders,
  readWhereabouts,
  type Whereabouts,
} from '../../../collect/identification/index.ts';
import { statusFacts, statusOf } from '../../../determine/us-person/index.ts';
import { readUnverifiedSince } from '../../../enforce/standing/index.ts';
import { type OwnerPair, readOwnerPairs } from './store.ts';
import type { CensusFacts, Touched } from './types.ts';

/** In use: neither never opened nor ended. */
const usedStates: readonly string[] = ['pending', 'good', 'restricted', 'suspended', 'closing'];

type Person = Whereabouts & {
  readonly usUntil: Day | null;
  /** With a contract, or with an account in use: then they are a customer, whatever was written down. */
  readonly counted: boolean;
};

export async function gatherCensus(work: Work, touched: Touched): Promise<readonly CensusFacts[]> {
  const held = await readAccountHolders(work.tx, [...touched.accounts]);
  const behind = new Set([...touched.persons, ...held.map(({ person }) => person)]);
  const { pairs, gone } = await pairsOf(work, { ...touched, persons: behind });
  const all = [...pairs, ...gone];
  const persons = await personsOf(work, [...behind, ...all.flatMap(({ owner, entity }) => [owner, entity])]);
  return [
    ...[...behind].flatMap((id) => customerFacts(persons.get(id))),
    ...pairs.flatMap((pair) => ownerFacts(pair, { persons, named: true })),
    ...gone.flatMap((pair) => ownerFacts(pair, { persons, named: false })),
    ...(await accountFacts(work, held)),
  ];
}

/** The pairs that touch these persons, with what a new determination of owners made of them. */
async function pairsOf(work: Work, { persons, owners }: Touched) {
  const known = await readOwnerPairs(work.tx, [...new Set([...persons, ...owners.keys()])]);
  const isNow = ({ owner, entity }: OwnerPair) => owners.get(entity)?.includes(owner) ?? true;
  const found = [...owners].flatMap(([entity, all]) => all.map((owner): OwnerPair => ({ owner, entity })));
  const kept = known.filter(isNow).filter(({ entity }) => !owners.has(entity));
  return { pairs: [...kept, ...found], gone: known.filter((pair) => !isNow(pair)) };
}

async function personsOf(
  work: Work,
  ids: readonly Id<'person'>[],
): Promise<ReadonlyMap<Id<'person'>, Person>> {
  const all = [...new Set(ids)];
  if (all.length === 0) return new Map();
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const statuses = await statusFacts(work.tx, all);
  const usUntil = new Map(
    statuses.map((facts) => {
      const established = statusOf(facts, { at: work.at, settings }) === 'us';
      return [facts.person, established ? (facts.latest?.expiresOn ?? null) : null];
    }),
  );
  const used = await usersAmong(work, all);
  const where = await readWhereabouts(work.tx, all);
  return new Map(
    where.map((one) => [
      one.person,
      {
        ...one,
        usUntil: usUntil.get(one.person) ?? null,
        counted: one.customer?.status === 'contracting' || used.has(one.person),
      },
    ]),
  );
}

/** Those of the persons who hold an account in use. */
async function usersAmong(work: Work, persons: readonly Id<'person'>[]): Promise<ReadonlySet<Id<'person'>>> {
  const accounts = await accountsOf(work.tx, { customers: [], persons });
  if (accounts.length === 0) return new Set();
  const inUse = new Set(
    (await readUnverifiedSince(work.tx, accounts))
      .filter(({ state }) => usedStates.includes(state))
      .map(({ account }) => account),
  );
  const holders = await readAccountHolders(work.tx, [...inUse]);
  return new Set(holders.map(({ person }) => person));
}

function customerFacts(person: Person | undefined): readonly CensusFacts[] {
  if (!person?.customer) return [];
  const { customer, residence, uses, billing, usUntil, counted } = person;
  return [
    {
      kind: 'customer',
      subject: customer.id,
      of: person.person,
      counted,
      state: customer.status,
      residence,
      uses,
      billing,
      usUntil,
      unverifiedSince: null,
    },
  ];
}

/** An owner counts while an entity that is a customer names them. */
function ownerFacts(
  { owner, entity }: OwnerPair,
  { persons, named }: { readonly persons: ReadonlyMap<Id<'person'>, Person>; readonly named: boolean },
): readonly CensusFacts[] {
  const person = persons.get(owner);
  if (!person) return [];
  return [
    {
      kind: 'owner',
      subject: owner,
      of: entity,
      counted: named && (persons.get(entity)?.counted ?? false),
      state: named ? 'named' : 'gone',
      residence: person.residence,
      uses: [],
      billing: null,
      usUntil: person.usUntil,
      unverifiedSince: null,
    },
  ];
}

async function accountFacts(work: Work, held: readonly AccountHolder[]): Promise<readonly CensusFacts[]> {
  if (held.length === 0) return [];
  const customers = new Map(held.map(({ account, customer }) => [account, customer]));
  const standings = await readUnverifiedSince(work.tx, [...customers.keys()]);
  return standings.flatMap(({ account, state, unverifiedSince }) => {
    const customer = customers.get(account);
    if (!customer) return [];
    return [
      {
        kind: 'account' as const,
        subject: account,
        of: customer,
        counted: usedStates.includes(state),
        state,
        residence: null,
        uses: [],
        billing: null,
        usUntil: null,
        unverifiedSince,
      },
    ];
  });
}
