/** What the law asks to be collected before an account opens and is not there: about the customer, and the owners. */
import type { Finding } from '../../../../kernel/finding.ts';
import { isId } from '../../../../kernel/ids.ts';
import { identificationFindings } from '../../../collect/identification/index.ts';
import { statusOf } from '../../../determine/us-person/index.ts';
import type { StandingFacts } from '../types/facts.ts';
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
  const open = [...customerFindings(facts, context), ...facts.ownership.collected].filter(isOpen);
  const { known } = facts.ownership;
  const persons = new Set(open.map((finding) => finding.subject));
  const data = [...persons].map((subject) => dataGap(open.filter((finding) => finding.subject === subject)));
  if (!isOpen(known)) return data;
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

function customerFindings(facts: StandingFacts, context: StandingContext): readonly Finding[] {
  const { account, customer } = facts;
  const usPerson = statusOf(facts.status.customer, context);
  return identificationFindings(
    {
      ...customer,
      usPerson: usPerson === 'us' ? 'established' : usPerson,
      role: { as: 'customer', trial: account.trial, accountNamesLocations: account.namesLocations },
    },
    {
      edition: context.edition,
      at: context.at,
      parameters: { trialWithoutPayment: context.settings.trialWithoutPayment },
    },
  );
}

function isOpen(finding: Finding): boolean {
  return finding.outcome === 'unmet' || finding.outcome === 'unknown';
}

function dataGap(findings: readonly Finding[]): Gap {
  const subject = findings[0]?.subject ?? '';
  const person = isId('person', subject) ? subject : null;
  return {
    why: 'minimum-data-missing',
    clause: '§ 7.302(c)',
    person,
    codes: [...new Set(findings.flatMap((finding) => finding.missing))],
    errors: findings.flatMap((finding) => errorsOf(finding, person)),
  };
}

/** Something was given and does not count. A finding names its reasons in the order of what is missing. */
function errorsOf(finding: Finding, person: RequirementItem['person']): RequirementError[] {
  return finding.reasons.flatMap((reason, index): RequirementError[] => {
    const code = errorCodes.find((one) => one === reason.code);
    const missing = finding.missing[index] ?? finding.missing[0];
    return code && missing ? [{ requirement: requirementId(missing, person), code }] : [];
  });
}
