/** Gathers the facts of many accounts at once, from the parts that hold them. */
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { readOffering } from '../../adopt/offerings/index.ts';
import { type AccountHolder, readAccountHolders, readPersons } from '../../collect/identification/index.ts';
import { readScreening } from '../../determine/screening/index.ts';
import { measuresOnAccounts } from '../../determine/special-measures/index.ts';
import { statusFacts } from '../../determine/us-person/index.ts';
import {
  foreseeVerificationFacts,
  newcomerFacts,
  readVerificationFacts,
} from '../../determine/verification/index.ts';
import { lifeAtFirst } from './life.ts';
import { behindCustomers, type EverybodyBehind } from './owners.ts';
import type { ProgramAt } from './program.ts';
import { readAccountCases, readLives } from './store/lives.ts';
import type { HolderPerson, StandingFacts } from './types/facts.ts';

/** The facts of an account, and whose history shows its events. */
export type Gathered = { readonly facts: StandingFacts; readonly holder: AccountHolder };

/** Accounts that are not there are not in the answer. */
export async function gatherFacts(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
  program: ProgramAt,
): Promise<ReadonlyMap<Id<'account'>, Gathered>> {
  const { asOf } = program;
  const holders = await readAccountHolders(tx, accounts, asOf);
  const behind = await behindCustomers(tx, holders, program);
  const offerings = await offeringsOf(tx, holders, asOf);
  const lives = await readLives(tx, accounts, asOf);
  const cases = await readAccountCases(tx, accounts, asOf);
  const persons = await personsOf(tx, behind, asOf);
  const screened = await screeningOf(tx, [...persons.keys()], behind, program);
  const measures = await measuresOnAccounts(
    tx,
    holders.map(({ account, person, reseller }) => ({
      account,
      customer: person,
      owners: known(behind.customers, person).owners,
      reseller,
    })),
    asOf,
  );
  const verification = await verificationOf(tx, { persons: [...persons.keys()], behind }, program);
  return new Map(
    holders.map((holder) => {
      const { account: id, trial, namesLocations, origin } = holder;
      const { owners, ownersKnown, heldUntil } = known(behind.customers, holder.person);
      const everybody = [holder.person, ...owners];
      const facts: StandingFacts = {
        account: { id, trial, namesLocations, origin },
        life: lives.get(id) ?? lifeAtFirst(holder),
        offering: offerings.get(holder.offering) ?? null,
        customer: known(persons, holder.person),
        owners: owners.map((owner) => known(persons, owner)),
        ownersKnown,
        verification: everybody.flatMap((person) => verification.get(person) ?? []),
        provider: program.provider,
        screening: screened(everybody),
        cases: cases.get(id) ?? [],
        measures: measures.get(id) ?? [],
        heldUntil,
      };
      return [id, { facts, holder }];
    }),
  );
}

/** Few offerings stand behind many accounts. */
async function offeringsOf(tx: Transaction, holders: readonly AccountHolder[], asOf: Instant | undefined) {
  const decisions = new Map<Id<'offering'>, StandingFacts['offering']>();
  for (const id of new Set(holders.map((holder) => holder.offering))) {
    const decision = (await readOffering(tx, id, asOf))?.decision;
    decisions.set(id, decision ? { inScope: decision.inScope, usProduct: decision.usProduct } : null);
  }
  return decisions;
}

async function personsOf(
  tx: Transaction,
  { customers, newcomers }: EverybodyBehind,
  asOf: Instant | undefined,
) {
  const everybody = new Set([...customers].flatMap(([person, { owners }]) => [person, ...owners]));
  const ids = [...everybody].filter((person) => !newcomers.has(person));
  const statuses = new Map((await statusFacts(tx, ids, asOf)).map((status) => [status.person, status]));
  const persons = await readPersons(tx, ids, asOf);
  const entered = persons.map(({ id: person, kind, collected }): [Id<'person'>, HolderPerson] => [
    person,
    { person, kind, collected, status: statuses.get(person) ?? { person, latest: undefined } },
  ]);
  const foreseen = [...newcomers].map(([person, collected]): [Id<'person'>, HolderPerson] => [
    person,
    { person, kind: 'individual', collected, status: { person, latest: undefined } },
  ]);
  return new Map([...entered, ...foreseen]);
}

type Whose = { readonly persons: readonly Id<'person'>[]; readonly behind: EverybodyBehind };

async function verificationOf(
  tx: Transaction,
  { persons, behind: { newcomers } }: Whose,
  program: ProgramAt,
) {
  const { settings, at } = program.time;
  const context = { settings, at, parameters: program.edition.parameters };
  const asked = { persons: persons.filter((person) => !newcomers.has(person)), ...context };
  const facts = program.foreseen
    ? await foreseeVerificationFacts(tx, asked)
    : await readVerificationFacts(tx, { ...asked, asOf: program.asOf });
  const ofNewcomers = [...newcomers.keys()].map((person) => newcomerFacts(person, context));
  return new Map([...facts, ...ofNewcomers].map((one) => [one.person, [one]]));
}

/** Of whoever a trial foresees as an owner nothing is known yet, so nothing is said. */
async function screeningOf(
  tx: Transaction,
  persons: readonly Id<'person'>[],
  { newcomers }: EverybodyBehind,
  { asOf, time }: ProgramAt,
): Promise<(everybody: readonly Id<'person'>[]) => StandingFacts['screening']> {
  const known = persons.filter((person) => !newcomers.has(person));
  const found = await readScreening(tx, known, { legalZone: time.settings.legalZone, asOf });
  return (everybody) => {
    const all = everybody.flatMap((person) => found?.get(person) ?? []);
    const [first] = all;
    return first
      ? {
          staleFrom: first.staleFrom,
          staleList: first.staleList,
          persons: all.map(({ staleFrom: _from, staleList: _list, ...person }) => person),
        }
      : null;
  };
}

/** A foreign key, or the door that answers for everybody asked about, says it is there. */
function known<T>(found: ReadonlyMap<Id<'person'>, T>, id: Id<'person'>): T {
  const one = found.get(id);
  if (!one) throw new Error(`${id} stands behind an account and is not there`);
  return one;
}
