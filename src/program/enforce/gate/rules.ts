/** What an account may do now, and why: the standing it has, the terms it has, and the provider's own duties. */
import type { Finding, Reason, RuleContext } from '../../../kernel/finding.ts';
import type { Id } from '../../../kernel/ids.ts';
import { compareMoney } from '../../../kernel/money.ts';
import {
  type Action,
  type Decision,
  type GateReason,
  type HardDuties,
  keepingActions,
  type Question,
  type StandingView,
} from './types.ts';

type GateFinding = Finding<GateReason>;
type Why = Reason<GateReason>;
/** The holder as the duties see it. */
export type Holder = { readonly account: Id<'account'>; readonly foreign: boolean };

/** A new provider has its first certification on record before a foreign customer is served (certify-before-foreign-access). */
export function certifyBeforeForeignAccess(
  holder: Holder,
  duties: HardDuties,
  context: RuleContext<unknown>,
): GateFinding {
  const base = {
    obligation: 'certify-before-foreign-access',
    subject: holder.account,
    edition: context.edition,
    at: context.at,
  };
  if (!holder.foreign || !duties.newProvider)
    return { ...base, outcome: 'not-applicable', reasons: [], missing: [] };
  if (duties.certified) return { ...base, outcome: 'met', reasons: [], missing: [] };
  const reasons: Why[] = [{ code: 'certification-missing', clause: '§ 7.304(d)' }];
  return { ...base, outcome: 'unmet', reasons, missing: ['organization.firstCertification'] };
}

/** Nothing is supplied to a foreign customer while a hard duty of the provider is failing (block-while-failing). */
export function blockWhileFailing(
  holder: Holder,
  duties: HardDuties,
  context: RuleContext<unknown>,
): GateFinding {
  const base = {
    obligation: 'block-while-failing',
    subject: holder.account,
    edition: context.edition,
    at: context.at,
  };
  if (!holder.foreign) return { ...base, outcome: 'not-applicable', reasons: [], missing: [] };
  if (duties.programAdopted) return { ...base, outcome: 'met', reasons: [], missing: [] };
  const reasons: Why[] = [{ code: 'program-not-adopted', clause: '§ 7.302(a)' }];
  return { ...base, outcome: 'unmet', reasons, missing: ['program.adoption'] };
}

export type Answer = {
  readonly decision: Decision;
  readonly because: readonly Reason[];
  readonly lifts: readonly string[];
};

const keeping: ReadonlySet<Action> = new Set(keepingActions);
const stateClause = '§ 7.302(d)';

/** The answer to one question. Every reason is given, not only the first. */
export function answerQuestion(
  question: Question,
  standing: StandingView,
  duties: HardDuties,
  context: RuleContext<unknown>,
): Answer {
  // Doubt about an identity limits what is new. What runs keeps running, and what is less is always allowed.
  if (keeping.has(question.action)) {
    return { decision: 'permit', because: [{ code: 'keeps-what-is-there', clause: stateClause }], lifts: [] };
  }
  const holder = { account: standing.account, foreign: standing.foreign };
  const failing = hardDutyRules.flatMap((rule) => rule(holder, duties, context).reasons);
  const blocked = [...blockedByState(standing), ...stopped(standing)];
  const limits = standing.terms.newProvisioning === 'within-limits';
  const overTerms = limits ? outsideTerms(question, standing.terms) : [];
  const against = [...failing, ...blocked, ...overTerms];
  if (against.length > 0) {
    return {
      decision: 'deny',
      because: [...against, ...standing.reasons],
      lifts: liftsOf(failing, standing),
    };
  }
  return limits
    ? {
        decision: 'permit-with-terms',
        because: [{ code: 'within-terms', clause: stateClause }, ...standing.reasons],
        lifts: standing.lifts,
      }
    : { decision: 'permit', because: [{ code: 'standing-good', clause: stateClause }], lifts: [] };
}

function blockedByState(standing: StandingView): Why[] {
  switch (standing.state) {
    case 'pending':
    case 'good':
    case 'restricted':
      return [];
    case 'not-opened':
    case 'suspended':
    case 'closing':
    case 'closed':
    case 'refused':
      return [
        { code: `standing-${standing.state}`, clause: stateClause, facts: { version: standing.version } },
      ];
  }
}

/** Terms may stop new use in a standing that does not, e.g. when the time for verification has run out. */
function stopped(standing: StandingView): Why[] {
  return blockedByState(standing).length === 0 && standing.terms.newProvisioning === 'stopped'
    ? [{ code: 'new-use-stopped', clause: stateClause, facts: { version: standing.version } }]
    : [];
}

/** Where terms set a limit, the request must show that it stays within: an amount that is not given does not. */
function outsideTerms(question: Question, terms: StandingView['terms']): Why[] {
  return [
    ...listed('service', question.service, terms.services),
    ...listed('region', question.region, terms.regions),
    ...acceleratorsOver(question, terms.acceleratorsMax),
    ...spendOver(question, terms.spendMax),
  ];
}

function listed(what: 'service' | 'region', asked: string | undefined, allowed: readonly string[]): Why[] {
  if (allowed.length === 0) return [];
  if (asked === undefined) return [{ code: `${what}-not-given`, clause: stateClause }];
  return allowed.includes(asked)
    ? []
    : [{ code: `${what}-not-in-terms`, clause: stateClause, facts: { asked } }];
}

function acceleratorsOver(question: Question, limit: number | null): Why[] {
  const asked = question.amounts.accelerators;
  if (limit === null) return [];
  if (asked === undefined) return [{ code: 'accelerators-not-given', clause: stateClause, facts: { limit } }];
  return asked > limit
    ? [{ code: 'accelerators-over-terms', clause: stateClause, facts: { asked, limit } }]
    : [];
}

function spendOver(question: Question, limit: StandingView['terms']['spendMax']): Why[] {
  const asked = question.amounts.spend;
  if (limit === null) return [];
  const facts = { limit: limit.minor, currency: limit.currency };
  if (asked === undefined) return [{ code: 'spend-not-given', clause: stateClause, facts }];
  const compared = compareMoney(asked, limit);
  if (compared === undefined)
    return [
      { code: 'spend-currency-differs', clause: stateClause, facts: { ...facts, asked: asked.currency } },
    ];
  return compared > 0
    ? [{ code: 'spend-over-terms', clause: stateClause, facts: { ...facts, asked: asked.minor } }]
    : [];
}

function liftsOf(failing: readonly Why[], standing: StandingView): readonly string[] {
  return failing.length > 0 ? [...failing.map((one) => one.code), ...standing.lifts] : standing.lifts;
}

export const hardDutyRules = [certifyBeforeForeignAccess, blockWhileFailing];
