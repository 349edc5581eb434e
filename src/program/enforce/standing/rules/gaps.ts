/** What the law asks to be collected before an account opens and is not there: about the customer, and the owners. */
import type { Finding } from '../../../../kernel/finding.ts';
import { askedOfOwners } from '../../../collect/beneficial-owners/index.ts';
import { type CollectionFacts, identificationFindings } from '../../../collect/identification/index.ts';
import { statusOf } from '../../../determine/us-person/index.ts';
import type { HolderPerson, StandingFacts } from '../types/facts.ts';
import { errorCodes, type RequirementError, type RequirementItem } from '../types/requirements.ts';
import type { StandingReason } from '../types/standing.ts';
import type { StandingContext } from './context.ts';
import { type AsReason, because, requirementId } from './measure.ts';

/** Everything missing about one person, or about the owners as a whole. */
export type Gap = {
  readonly why: StandingReason;
  readonly clause: string;
  readonly person: RequirementItem['person'];
  readonly codes: readonly string[];
  readonly errors: readonly RequirementError[];
};

export function gapsOf(facts: StandingFacts, context: StandingContext): readonly Gap[] {
  const { account, customer } = facts;
  const asCustomer = {
    as: 'customer',
    trial: account.trial,
    accountNamesLocations: account.namesLocations,
  } as const;
  const data = [
    dataGap(customer, asCustomer, context),
    ...facts.owners.map((owner) => dataGap(owner, { as: 'owner', asked: askedOfOwners }, context)),
  ].filter((gap) => gap !== undefined);
  if (!isOpen(facts.ownersKnown)) return data;
  const owners: Gap = {
    why: 'owners-not-known',
    clause: '§ 7.301',
    person: null,
    codes: ['beneficial-owners'],
    errors: [],
  };
  return [...data, owners];
}

/** The reason a gap gives, with the day by which it must be closed where there is one. */
export function gapReason(gap: Gap, dueOn?: string | null): AsReason {
  return because(gap.why, gap.clause, {
    ...(gap.person === null ? {} : { person: gap.person }),
    missing: gap.codes.join(','),
    ...(dueOn ? { dueOn } : {}),
  });
}

/** What is missing about one person, where anything is. */
function dataGap(
  { person, kind, collected, status }: HolderPerson,
  role: CollectionFacts['role'],
  context: StandingContext,
): Gap | undefined {
  const decided = statusOf(status, context);
  const usPerson = decided === 'us' ? 'established' : decided;
  const { edition, at, settings } = context;
  const parameters = { trialWithoutPayment: settings.trialWithoutPayment };
  const findings = identificationFindings(
    { person, kind, collected, usPerson, role },
    { edition, at, parameters },
  );
  const open = findings.filter(isOpen);
  if (open.length === 0) return undefined;
  return {
    why: 'minimum-data-missing',
    clause: '§ 7.302(c)',
    person,
    codes: [...new Set(open.flatMap((finding) => finding.missing))],
    errors: open.flatMap((finding) => errorsOf(finding, person)),
  };
}

function isOpen({ outcome }: Pick<Finding, 'outcome'>): boolean {
  return outcome === 'unmet' || outcome === 'unknown';
}

/** Something was given and does not count. A finding names its reasons in the order of what is missing. */
function errorsOf(finding: Finding, person: RequirementItem['person']): RequirementError[] {
  return finding.reasons.flatMap((reason, index): RequirementError[] => {
    const code = errorCodes.find((one) => one === reason.code);
    const missing = finding.missing[index] ?? finding.missing[0];
    return code && missing ? [{ requirement: requirementId(missing, person), code }] : [];
  });
}
