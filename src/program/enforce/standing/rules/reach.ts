/** Whether the law reaches the account at all: by its product, and by who stands behind it. */
import { isId } from '../../../../kernel/ids.ts';
import { claimState, stopAtUsStatus } from '../../../determine/us-person/index.ts';
import type { HolderPerson, StandingFacts } from '../types/facts.ts';
import type { ErrorCode, RequirementError } from '../types/requirements.ts';
import type { StandingContext } from './context.ts';
import { because, type Reach, requirementId } from './measure.ts';

const errorOf: Readonly<Partial<Record<string, ErrorCode>>> = {
  'decision-expired': 'us-status-expired',
  'decision-withdrawn': 'us-status-withdrawn',
  'attestation-only': 'us-status-only-attested',
};

/**
 * A product out of scope, or a customer who is a U.S. person with owners who all are, is not reached. While nobody has
 * decided about the product, it counts as reached.
 */
export function reachOf(facts: StandingFacts, context: StandingContext): Reach {
  const { offering } = facts;
  if (offering && !(offering.inScope && offering.usProduct)) {
    const reason = because('offering-out-of-scope', '§ 7.300', { ...offering });
    return { reached: false, reasons: [reason], statusOpenFor: [], statusClaimedBy: [], errors: [] };
  }
  const stop = stopFinding(facts, context);
  // A U.S. status that somebody may have borrowed settles nothing.
  const doubted = facts.verification.some((one) => one.outcome === 'in-doubt');
  if (stop.outcome === 'met' && !doubted) {
    const reason = because('customer-and-all-owners-us', '§ 7.302(b)', { owners: facts.owners.length });
    return { reached: false, reasons: [reason], statusOpenFor: [], statusClaimedBy: [], errors: [] };
  }
  const decidedForeign = stop.reasons.some((reason) => reason.code === 'decided-foreign');
  const holders = [facts.customer, ...facts.owners];
  const open = new Set(stop.reasons.map((reason) => String(reason.facts?.person ?? '')));
  return {
    reached: true,
    reasons: offering ? [] : [because('offering-scope-undecided', '§ 7.300')],
    // Where one of them says that they are foreign, nobody is asked to show the contrary.
    statusOpenFor:
      decidedForeign || holders.some(saysForeign) ? [] : [...open].filter((id) => isId('person', id)),
    statusClaimedBy: holders.filter(hasOpenClaim).map(({ person }) => person),
    errors: [
      ...stop.reasons.flatMap((reason): RequirementError[] => {
        const code = errorOf[reason.code];
        const person = String(reason.facts?.person ?? '');
        return code && isId('person', person)
          ? [{ requirement: requirementId('us-status', person), code }]
          : [];
      }),
      ...holders
        .filter(({ status }) => claimState(status) === 'not-shown')
        .map(
          ({ person }): RequirementError => ({
            requirement: requirementId('us-status', person),
            code: 'us-status-not-shown',
          }),
        ),
    ],
  };
}

/** What somebody said of their status, and nobody has answered. */
export function hasOpenClaim({ status }: HolderPerson): boolean {
  return claimState(status) === 'open';
}

function saysForeign(holder: HolderPerson): boolean {
  return hasOpenClaim(holder) && holder.status.claim?.status === 'foreign';
}

function stopFinding(facts: StandingFacts, context: StandingContext) {
  const customer = facts.customer.status;
  const owners = facts.owners.map((owner) => owner.status);
  // The rule compares the day of expiry itself: name it here, so that its turn is known.
  for (const { latest } of [customer, ...owners]) if (latest) context.over(latest.expiresOn);
  const { edition, at, settings } = context;
  const ownersKnown = facts.ownersKnown.outcome;
  return stopAtUsStatus({ customer, owners, ownersKnown }, { edition, at, settings, parameters: {} });
}
