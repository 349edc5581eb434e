/** A standing as people see it. What colleagues have not decided, the customer does not see. */
import type { z } from '@hono/zod-openapi';
import type { Finding } from '../../../kernel/finding.ts';
import { presentFinding } from '../../../runtime/http/fields.ts';
import type { Gathered } from './gather.ts';
import type { KeptStanding } from './store/standings.ts';
import { errorTexts, reasonTexts, requirementText } from './texts.ts';
import type { AccountCase, CaseKindCode, Life } from './types/life.ts';
import type { RequirementItem, RequirementsLedger } from './types/requirements.ts';
import type { StandingReason } from './types/standing.ts';
import type { shownLedger, standingRow, standingView } from './types/views.ts';

/** Proposals are told when they are decided, or a customer would be warned of what may never come. */
const untold: readonly StandingReason[] = ['refusal-proposed', 'closing-proposed', 'closing-to-be-proposed'];
const untoldCases: readonly CaseKindCode[] = ['refusal-proposal', 'closing-proposal'];

type Shown = {
  readonly kept: KeptStanding;
  readonly account: Gathered;
  readonly findings: readonly Finding[];
  readonly forCustomer: boolean;
};

export function presentStanding({
  kept,
  account,
  findings,
  forCustomer,
}: Shown): z.input<typeof standingView> {
  const { facts, holder } = account;
  const tells = (code: StandingReason) => !forCustomer || toldToCustomers(code);
  const { requirements, persons: _persons, ...standing } = kept;
  return {
    ...standing,
    customer: holder.customer,
    person: holder.person,
    reasons: kept.reasons
      .filter(({ code }) => tells(code))
      .map(({ code, clause, facts: about }) => ({
        code,
        clause,
        ...(about ? { facts: { ...about } } : {}),
        customerText: reasonTexts[code],
      })),
    lifts: [...kept.lifts],
    requirements: presentLedger(requirements, tells),
    life: presentLife(facts.life),
    cases: facts.cases
      .filter((one) => !forCustomer || one.resolved !== null || !untoldCases.includes(one.kind))
      .map(presentCase),
    findings: forCustomer ? [] : findings.map(presentFinding),
  };
}

export function toldToCustomers(code: StandingReason): boolean {
  return !untold.includes(code);
}

export function presentLedger(
  ledger: RequirementsLedger,
  tells: (code: StandingReason) => boolean,
): z.input<typeof shownLedger> {
  const items = (list: readonly RequirementItem[]) =>
    list.filter((item) => tells(item.why)).map((item) => ({ ...item, ...textOf(item.code) }));
  const { disabledReason } = ledger;
  return {
    ...ledger,
    currentlyDue: items(ledger.currentlyDue),
    eventuallyDue: items(ledger.eventuallyDue),
    pastDue: items(ledger.pastDue),
    pendingVerification: items(ledger.pendingVerification),
    disabledReason: disabledReason !== null && tells(disabledReason) ? disabledReason : null,
    errors: ledger.errors.map((error) => ({
      ...error,
      customerText: errorTexts[error.code],
      remedy: textOf(error.requirement.split(':')[0] ?? '').remedy,
    })),
  };
}

function textOf(code: string) {
  const { title, customerText, remedy } = requirementText(code);
  return { title, customerText, remedy };
}

function presentLife(life: Life): z.input<typeof standingView>['life'] {
  return {
    state: life.state,
    since: life.since,
    openedOn: 'openedOn' in life ? life.openedOn : null,
    closesOn: 'closesOn' in life ? life.closesOn : null,
    closedOn: 'closedOn' in life ? life.closedOn : null,
  };
}

function presentCase({ id, kind, openedAt, dueOn, resolved }: AccountCase) {
  return { case: id, kind, openedAt, dueOn, outcome: resolved?.outcome ?? null };
}

export function presentRow(kept: KeptStanding, forCustomer: boolean): z.input<typeof standingRow> {
  const codes = kept.reasons.map((reason) => reason.code);
  return {
    account: kept.account,
    state: kept.state,
    reasons: forCustomer ? codes.filter((code) => !untold.includes(code)) : codes,
    newProvisioning: kept.terms.newProvisioning,
    currentDeadline: kept.requirements.currentDeadline,
    pastDue: kept.requirements.pastDue.length,
    validUntil: kept.validUntil,
    changedAt: kept.changedAt,
    version: kept.version,
  };
}
