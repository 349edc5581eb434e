/** Who stands behind each customer, as ownership was last determined. */
import { type Id, isId } from '../../../kernel/ids.ts';
import { startOfDay } from '../../../kernel/time.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import {
  type ForeseenOwnership,
  foreseeOwnership,
  type Ownership,
  readOwnership,
} from '../../collect/beneficial-owners/index.ts';
import type { AccountHolder } from '../../collect/identification/index.ts';
import type { ProgramAt } from './program.ts';
import type { StandingFacts, StandingTime } from './types/facts.ts';

export type Behind = {
  readonly owners: readonly Id<'person'>[];
  readonly ownersKnown: StandingFacts['ownersKnown'];
  readonly heldUntil: StandingFacts['heldUntil'];
};

export type EverybodyBehind = {
  /** Every customer asked about is in it. */
  readonly customers: ReadonlyMap<Id<'person'>, Behind>;
  /** Owners who are foreseen and not entered yet. */
  readonly newcomers: ForeseenOwnership['newcomers'];
};

export async function behindCustomers(
  tx: Transaction,
  holders: readonly AccountHolder[],
  program: ProgramAt,
): Promise<EverybodyBehind> {
  const { time } = program;
  const persons = holders.map(({ person, kind }) => ({ person, kind }));
  const { ownership, newcomers } = await ownershipOf(tx, persons, program);
  const customers = new Map([...ownership].map(([person, one]) => [person, behindOf(one, time)]));
  return { customers, newcomers };
}

async function ownershipOf(
  tx: Transaction,
  persons: Parameters<typeof readOwnership>[1],
  { edition, time, asOf, foreseen }: ProgramAt,
): Promise<ForeseenOwnership> {
  const when = { edition, settings: time.settings, at: time.at };
  if (foreseen) return foreseeOwnership(foreseen, persons, when);
  return { ownership: await readOwnership(tx, persons, { ...when, asOf }), newcomers: new Map() };
}

export function behindOf({ identified, owners, lookAgainOn }: Ownership, time: StandingTime): Behind {
  const { outcome, missing, reasons } = identified;
  // An owner found in statements who could not be entered as a person can be neither collected about nor verified.
  const unentered = reasons.some(
    ({ code, facts }) => code === 'owner-found' && !isId('person', String(facts?.person)),
  );
  const held = lookAgainOn === null ? null : startOfDay(lookAgainOn, time.settings.legalZone);
  return {
    owners,
    ownersKnown: {
      outcome: unentered && outcome === 'met' ? 'unknown' : outcome,
      missing: unentered ? [...missing, 'customer.ownership.person'] : missing,
    },
    heldUntil: held !== null && held > time.at ? held : null,
  };
}
