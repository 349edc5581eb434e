/** What an account may do now, and why: the standing it has, the terms it has, and the provider's own duties. */
import type { Finding, Reason, RuleContext } from '../../../kernel/finding.ts';
import type { Id } from '../../../kernel/ids.ts';
import { compareMoney, type Money } from '../../../kernel/money.ts';
import {
  type Action,
  type Decision,
  type GateReason,
  type HardDuties,
  keepingActions,
  type Question,
  type StandingView,
  windingDownActions,
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
  const reasons: Why[] = [{ clause: '§ 7.304(d)', code: 'certification-missing' }];
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
  const reasons: Why[] = [{ clause: '§ 7.302(a)', code: 'program-not-adopted' }];
  return { ...base, outcome: 'unmet', reasons, missing: ['program.adoption'] };
}

export type Answer = {
  readonly decision: Decision;
  readonly because: readonly Reason[];
  readonly lifts: readonly string[];
};

const keeping: ReadonlySet<Action> = new Set(keepingActions);
const windingDown: ReadonlySet<Action> = new Set(windingDownActions);
const clause = '§ 7.302(d)';
// The keys of a reason stand in the order of canonical JSON, so that a verdict is written without sorting it.
const withinTerms: Why = { clause, code: 'within-terms' };
const keepsWhatIsThere: Answer = {
  decision: 'permit',
  because: [{ clause, code: 'keeps-what-is-there' }],
  lifts: [],
};
const standingGood: Answer = { decision: 'permit', because: [{ clause, code: 'standing-good' }], lifts: [] };

/** The answer to one question. Every reason is given, not only the first. */
export function answerQuestion(
  question: Question,
  standing: StandingView,
  duties: HardDuties,
  context: RuleContext<unknown>,
): Answer {
  // Doubt about an identity limits what is new. What runs keeps running, and what is less is always allowed.
  if (keeping.has(question.action)) return answerKeeping(question.action, standing);
  const failing = failingDuties(standing, duties, context);
  const against: Why[] = [];
  addState(against, standing);
  const limits = standing.terms.newProvisioning === 'within-limits';
  if (limits) addOutsideTerms(against, question, standing.terms);
  if (failing.length + against.length > 0) {
    return {
      decision: 'deny',
      because: [...failing, ...against, ...standing.reasons.filter((one) => !saidBy(failing, one))],
      lifts: [...failing.map((one) => one.code), ...standing.lifts],
    };
  }
  // Restricted without a limit that the gate can hold: conditions in words, which go with the answer.
  if (!limits && standing.state !== 'restricted') return standingGood;
  return {
    decision: 'permit-with-terms',
    because: [withinTerms, ...standing.reasons],
    lifts: standing.lifts,
  };
}

/** A special measure that forbids the account ends its use: what runs may be made less, and taken away. */
function answerKeeping(action: Action, { terms, reasons, lifts, version }: StandingView): Answer {
  if (terms.runningMachines !== 'wind-down' || windingDown.has(action)) return keepsWhatIsThere;
  const forbidden: Why = { clause: '§ 7.307', code: 'account-forbidden', facts: { version } };
  return { decision: 'deny', because: [forbidden, ...reasons], lifts };
}

/** The standing may rest on a failing duty itself: nothing is said twice. */
function saidBy(failing: readonly Why[], { code }: Reason): boolean {
  return failing.some((one) => one.code === code);
}

// What the duties say hangs neither on the question nor on the account: it is worked out once for each state of them.
const knownOfForeign = new WeakMap<HardDuties, readonly Why[]>();
const knownOfOthers = new WeakMap<HardDuties, readonly Why[]>();

function failingDuties(
  standing: StandingView,
  duties: HardDuties,
  context: RuleContext<unknown>,
): readonly Why[] {
  const known = standing.foreign ? knownOfForeign : knownOfOthers;
  const before = known.get(duties);
  if (before) return before;
  const failing = hardDutyRules.flatMap((rule) => rule(standing, duties, context).reasons);
  known.set(duties, failing);
  return failing;
}

/** A standing that gives nothing new; or terms that stop new use in one that does, e.g. when time has run out. */
function addState(against: Why[], standing: StandingView): void {
  switch (standing.state) {
    case 'pending':
    case 'good':
    case 'restricted':
      if (standing.terms.newProvisioning === 'stopped')
        against.push({ clause, code: 'new-use-stopped', facts: { version: standing.version } });
      return;
    case 'not-opened':
    case 'suspended':
    case 'closing':
    case 'closed':
    case 'refused':
      against.push({ clause, code: `standing-${standing.state}`, facts: { version: standing.version } });
  }
}

/** Where terms set a limit, the request must show that it stays within: an amount that is not given does not. */
function addOutsideTerms(against: Why[], question: Question, terms: StandingView['terms']): void {
  addUnlisted(against, { what: 'service', asked: question.service }, terms.services);
  addUnlisted(against, { what: 'region', asked: question.region }, terms.regions);
  addAccelerators(against, question.amounts.accelerators, terms.acceleratorsMax);
  addSpend(against, question.amounts.spend, terms.spendMax);
}

type Named = { readonly what: 'service' | 'region'; readonly asked: string | undefined };

function addUnlisted(against: Why[], { what, asked }: Named, allowed: readonly string[]): void {
  if (allowed.length === 0) return;
  if (asked === undefined) against.push({ clause, code: `${what}-not-given` });
  else if (!allowed.includes(asked)) against.push({ clause, code: `${what}-not-in-terms`, facts: { asked } });
}

function addAccelerators(against: Why[], asked: number | undefined, limit: number | null): void {
  if (limit === null) return;
  if (asked === undefined) against.push({ clause, code: 'accelerators-not-given', facts: { limit } });
  else if (asked > limit) against.push({ clause, code: 'accelerators-over-terms', facts: { asked, limit } });
}

function addSpend(against: Why[], asked: Money | undefined, limit: Money | null): void {
  if (limit === null) return;
  const { currency, minor } = limit;
  if (asked === undefined) {
    against.push({ clause, code: 'spend-not-given', facts: { currency, limit: minor } });
    return;
  }
  const compared = compareMoney(asked, limit);
  if (compared === undefined)
    against.push({
      clause,
      code: 'spend-currency-differs',
      facts: { asked: asked.currency, currency, limit: minor },
    });
  else if (compared > 0)
    against.push({ clause, code: 'spend-over-terms', facts: { asked: asked.minor, currency, limit: minor } });
}

export const hardDutyRules = [certifyBeforeForeignAccess, blockWhileFailing];
