/** Whether a customer is bound to tell of new owners, and has. */
import type { Finding, Reason, RuleContext } from '../../../../kernel/finding.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { addToDay, type Day } from '../../../../kernel/time.ts';
import type { PartyId } from '../types.ts';
import type { OwnershipMissing, OwnershipReason } from './reasons.ts';

export type OwnerUpdateFacts = {
  readonly person: Id<'person'>;
  readonly kind: 'individual' | 'entity';
  /** The day the customer accepted the clause that binds it to tell. */
  readonly clauseAcceptedOn: Day | undefined;
  readonly additions: readonly OwnerAddition[];
  /** The day asked about, in the program's legal zone. */
  readonly today: Day;
};

/** An owner the customer did not have when its ownership was first determined. */
export type OwnerAddition = {
  readonly owner: PartyId;
  readonly since: Day;
  /** The day the customer told of it; absent where it is known from elsewhere only. */
  readonly toldOn?: Day;
};

/** `ownerNoticeDays`: how long a customer has from the day the owner was added. The last day still counts. */
export type OwnerUpdateParameters = { readonly ownerNoticeDays: number };

const clause = '§ 7.302(f)';

/** A customer is required to say when it adds a beneficial owner, and its notices are taken in (require-owner-updates). */
export function requireOwnerUpdates(
  facts: OwnerUpdateFacts,
  { edition, at, parameters }: RuleContext<OwnerUpdateParameters>,
): Finding<OwnershipReason> {
  const base = { obligation: 'require-owner-updates', subject: facts.person, edition, at };
  if (facts.kind === 'individual') {
    return {
      ...base,
      outcome: 'not-applicable',
      reasons: [{ code: 'customer-is-an-individual', clause }],
      missing: [],
    };
  }
  const isBound = facts.clauseAcceptedOn !== undefined && facts.clauseAcceptedOn <= facts.today;
  const additions = facts.additions.map((addition) => additionReason(addition, facts.today, parameters));
  const isUntold = additions.some(({ code }) => code === 'addition-not-told');
  const missing: OwnershipMissing[] = [
    ...(isBound ? [] : ['customer.owner-notice-clause' as const]),
    ...(isUntold ? ['customer.owner-notice' as const] : []),
  ];
  return {
    ...base,
    outcome: isBound && !isUntold ? 'met' : 'unmet',
    reasons: [{ code: isBound ? 'clause-accepted' : 'clause-not-accepted', clause }, ...additions],
    missing,
  };
}

/** The day by which the customer must have told. */
export function noticeDueOn(since: Day, { ownerNoticeDays }: OwnerUpdateParameters): Day {
  return addToDay(since, { days: ownerNoticeDays });
}

function additionReason(
  { owner, since, toldOn }: OwnerAddition,
  today: Day,
  parameters: OwnerUpdateParameters,
): Reason<OwnershipReason> {
  const dueOn = noticeDueOn(since, parameters);
  const facts = { owner, since, dueOn, ...(toldOn && { toldOn }) };
  if (toldOn !== undefined) {
    return { code: toldOn <= dueOn ? 'addition-told-in-time' : 'addition-told-late', clause, facts };
  }
  return { code: today <= dueOn ? 'addition-may-still-be-told' : 'addition-not-told', clause, facts };
}
