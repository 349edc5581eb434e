/** The requirements ledger, put together from what each rule says is owed. Pure. */
import type { Day } from '../../../kernel/time.ts';
import { type Owed, owe, type Place, type Reach, requirementId } from './rules/measure.ts';
import type { RequirementError, RequirementItem, RequirementsLedger } from './types/requirements.ts';
import type { StandingReason } from './types/standing.ts';

export type LedgerInput = {
  readonly owed: readonly Owed[];
  readonly errors: readonly RequirementError[];
  readonly reach: Reach;
  readonly disabledReason: StandingReason | null;
  /** Whether the account may still come to be used: a closed or refused one owes nothing more. */
  readonly alive: boolean;
};

export function ledgerOf(input: LedgerInput): RequirementsLedger {
  const own = onceEach(input.owed);
  const alternative = input.alive ? usStatusInstead(own, input.reach) : undefined;
  const owed = onceEach([...own, ...(alternative?.offered ?? [])]);
  const at = (place: Place) => owed.filter((one) => one.place === place).map(({ item }) => item);
  const currentlyDue = at('currentlyDue');
  const errors = [...input.errors, ...(input.alive ? input.reach.errors : [])];
  return {
    currentlyDue,
    eventuallyDue: at('eventuallyDue'),
    pastDue: at('pastDue'),
    pendingVerification: at('pendingVerification'),
    currentDeadline: earliest(currentlyDue),
    disabledReason: input.disabledReason,
    errors: errors.filter(
      (error, index) =>
        errors.findIndex((one) => one.requirement === error.requirement && one.code === error.code) === index,
    ),
    alternatives: alternative ? [{ instead: alternative.instead, by: alternative.by }] : [],
  };
}

/** What would lift the limits: everything owed now, by whomever. An appeal where nothing else is left. */
export function liftsOf(ledger: RequirementsLedger): string[] {
  const owed = [...ledger.pastDue, ...ledger.currentlyDue, ...ledger.pendingVerification];
  const required = owed.filter((item) => !item.optional).map((item) => item.requirement);
  const appeal = ledger.eventuallyDue
    .filter((item) => item.code === 'appeal')
    .map((item) => item.requirement);
  return required.length > 0 ? required : appeal;
}

const urgency: Readonly<Record<Place, number>> = {
  pastDue: 0,
  currentlyDue: 1,
  pendingVerification: 2,
  eventuallyDue: 3,
};

/** Two rules may ask the same: it stands once, in the more urgent place. */
function onceEach(owed: readonly Owed[]): readonly Owed[] {
  const kept = new Map<string, Owed>();
  for (const one of owed) {
    const before = kept.get(one.item.requirement);
    if (!before || urgency[one.place] < urgency[before.place]) kept.set(one.item.requirement, one);
  }
  return [...kept.values()];
}

/** Showing that the customer and all owners are U.S. persons ends what is owed about data and verification. */
function usStatusInstead(
  owed: readonly Owed[],
  reach: Reach,
): { readonly instead: string[]; readonly by: string[]; readonly offered: readonly Owed[] } | undefined {
  const instead = owed.filter(({ item }) => endsWithUsStatus(item)).map(({ item }) => item.requirement);
  if (instead.length === 0 || reach.statusOpenFor.length === 0) return undefined;
  const offered = reach.statusOpenFor.map((person) => {
    const claimed = reach.statusClaimedBy.includes(person);
    return owe(claimed ? 'pendingVerification' : 'eventuallyDue', {
      code: 'us-status',
      person,
      clause: '§ 7.302(b)',
      why: 'us-status-undetermined',
      optional: true,
      ...(claimed && { owedBy: 'provider' as const }),
    });
  });
  return { instead, by: reach.statusOpenFor.map((person) => requirementId('us-status', person)), offered };
}

function endsWithUsStatus(item: RequirementItem): boolean {
  if (item.owedBy !== 'customer' || item.optional) return false;
  return (
    item.code === 'verification' || item.code === 'reverification' || item.why === 'minimum-data-missing'
  );
}

function earliest(items: readonly RequirementItem[]): Day | null {
  const days = items.flatMap((item) => (item.dueOn === null ? [] : [item.dueOn])).sort();
  return days[0] ?? null;
}
