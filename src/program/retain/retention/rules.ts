/** What § 7.302(e) asks of records that are kept, and what a policy of counsel may add. Pure. */
import type { Finding, Reason, RuleContext } from '../../../kernel/finding.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Day } from '../../../kernel/time.ts';
import type { Parameters } from '../../../law/index.ts';
import { holdsOn, keptUntil } from './limits.ts';
import type { RetentionChoice } from './types/choices.ts';
import type { Due, DueClass, HoldOnAccount, RetentionFacts } from './types/due.ts';

export type RetentionReason =
  | 'account-open'
  | 'kept-until'
  | 'legal-hold'
  | 'due-for-erasure'
  | 'erased-after-its-time'
  | 'erased-too-soon'
  | 'kept-less-than-law'
  | 'no-access-on-record'
  | 'clause-not-written'
  | 'reader-without-purpose'
  | 'reader-without-end'
  | 'key-without-end'
  | 'readings-on-record'
  | 'no-policy'
  | 'held-for-limitation'
  | 'beyond-limitation';

type Context = RuleContext<Pick<Parameters, 'retentionYears' | 'limitationYears'>>;
type Judged = Pick<Finding<RetentionReason>, 'outcome' | 'reasons'> & {
  readonly missing?: readonly string[];
};

const recordsClause = '§ 7.302(e)';
const limitationClause = 'Pub. L. 118-50';

/** When the records of an account may go, class by class. A hold wins over everything while it lasts. */
export function dueOn(facts: RetentionFacts): Due {
  const base = baseOf(facts);
  const classes = facts.limits.map((limit): DueClass => {
    const holds = facts.holds.filter((hold) => reaches(hold, limit.name));
    const kept = base && keptUntil(base.on, limit.years);
    const keepUntil = kept === null ? 'open' : latest([kept, ...holds.map(({ until }) => until ?? 'open')]);
    return {
      name: limit.name,
      table: limit.table,
      years: limit.years,
      keepUntil,
      due: keepUntil !== 'open' && keepUntil < facts.today,
      reasons: [
        kept === null ? ('account-open' as const) : ('retention-period' as const),
        ...(limit.choices.length > 0 ? (['chosen-longer'] as const) : []),
        ...(holds.length > 0 ? (['legal-hold'] as const) : []),
      ],
      choices: [...limit.choices],
      holds: holds.map(({ id }) => id),
    };
  });
  return { keepUntil: latest(classes.map(({ keepUntil }) => keepUntil)), base, classes };
}

/** The clock begins on the later of closing and last access; it has not begun while the account is open. */
function baseOf({ closedOn, lastAccessOn }: RetentionFacts): Due['base'] {
  if (closedOn === null) return null;
  return lastAccessOn !== null && lastAccessOn > closedOn
    ? { on: lastAccessOn, from: 'last-access' }
    : { on: closedOn, from: 'closing' };
}

export function reaches({ classes }: Pick<HoldOnAccount, 'classes'>, name: string): boolean {
  return classes.length === 0 || classes.includes(name);
}

function latest(days: readonly (Day | 'open')[]): Day | 'open' {
  if (days.length === 0 || days.includes('open')) return 'open';
  return [...days].sort().at(-1) ?? 'open';
}

/**
 * Identifying information is kept for the retention period after the account is closed or was last accessed, whichever
 * is later (retain-identifying-information).
 */
export function retainIdentifyingInformation(
  facts: RetentionFacts,
  context: Context,
): Finding<RetentionReason> {
  return finding('retain-identifying-information', facts.account, context, judgeRetention(facts, context));
}

function judgeRetention(facts: RetentionFacts, { parameters }: Context): Judged {
  const { keepUntil, base, classes } = dueOn(facts);
  const reasons: Reason<RetentionReason>[] = [];
  const short = classes.filter(({ years }) => years < parameters.retentionYears);
  for (const { name, years } of short)
    reasons.push(reason('kept-less-than-law', { class: name, years, least: parameters.retentionYears }));
  const tooSoon = facts.erased.filter((one) => one.on <= one.keptUntil);
  for (const { erasure, on, keptUntil: until } of tooSoon)
    reasons.push(reason('erased-too-soon', { erasure, on, keptUntil: until }));
  for (const { erasure, on } of facts.erased.filter((one) => one.on > one.keptUntil))
    reasons.push(reason('erased-after-its-time', { erasure, on }));
  if (base === null) reasons.push(reason('account-open'));
  else {
    const due = classes.filter((one) => one.due).length;
    const gone = facts.erased.some(({ whole }) => whole);
    if (!gone) reasons.push(reason('kept-until', { keepUntil, began: base.on, from: base.from }));
    if (!gone && due > 0) reasons.push(reason('due-for-erasure', { classes: due }));
  }
  for (const { id, until } of facts.holds) reasons.push(reason('legal-hold', { hold: id, until }));
  const unseen = base !== null && facts.lastAccessOn === null && facts.erased.length === 0;
  if (unseen) reasons.push(reason('no-access-on-record'));
  return {
    outcome: short.length > 0 || tooSoon.length > 0 ? 'unmet' : 'met',
    reasons,
    missing: unseen ? ['account.lastAccess'] : [],
  };
}

/** Who can read the records, as facts without names. */
export type ReaderFacts = {
  readonly organization: Id<'organization'>;
  /** Whether the written program says how the access of third parties is limited. */
  readonly clauseWritten: boolean;
  /** Grants in force of people from outside, such as examiners. */
  readonly grants: readonly {
    readonly id: Id<'membership'>;
    readonly hasPurpose: boolean;
    readonly ends: boolean;
  }[];
  /** Keys in force that read identifying information. */
  readonly keys: readonly { readonly id: Id<'serviceKey'>; readonly ends: boolean }[];
  /** Sealed values that were shown to somebody: each is an event with a reason. */
  readonly readings: number;
};

/**
 * The access of third parties to the records is limited: each grant has a purpose and an end, and each reading of a
 * sealed value is on record (limit-third-party-access).
 */
export function limitThirdPartyAccess(facts: ReaderFacts, context: Context): Finding<RetentionReason> {
  const { organization, clauseWritten, grants, keys, readings } = facts;
  const open = [
    ...grants
      .filter(({ hasPurpose }) => !hasPurpose)
      .map(({ id }) => reason('reader-without-purpose', { grant: id })),
    ...grants.filter(({ ends }) => !ends).map(({ id }) => reason('reader-without-end', { grant: id })),
  ];
  const endless = keys.filter(({ ends }) => !ends).map(({ id }) => reason('key-without-end', { key: id }));
  const judged: Judged = {
    // Who holds a key is not on record; that the program says nothing leaves open what limits there are.
    outcome: open.length > 0 ? 'unmet' : endless.length > 0 || !clauseWritten ? 'unknown' : 'met',
    reasons: [
      ...open,
      ...endless,
      ...(clauseWritten ? [] : [reason('clause-not-written')]),
      reason('readings-on-record', { readings }),
    ],
    missing: [
      ...(clauseWritten ? [] : ['program.third-party-access']),
      ...(endless.length > 0 ? ['key.holder'] : []),
    ],
  };
  return finding('limit-third-party-access', organization, context, judged);
}

export type PolicyFacts = {
  readonly organization: Id<'organization'>;
  readonly choices: readonly RetentionChoice[];
  readonly today: Day;
};

/**
 * Records may be held beyond the minimum, up to the limitation period in which a violation can be pursued; each such
 * policy says why and until when (hold-for-limitation).
 */
export function holdForLimitation(facts: PolicyFacts, context: Context): Finding<RetentionReason> {
  const most = context.parameters.limitationYears;
  const policies = facts.choices.filter(
    (choice) => choice.because === 'limitation' && holdsOn(choice, facts.today),
  );
  const reasons = policies.map(({ id, years, until }) =>
    years > most
      ? reason('beyond-limitation', { choice: id, years, most }, limitationClause)
      : reason('held-for-limitation', { choice: id, years, until }, limitationClause),
  );
  return finding('hold-for-limitation', facts.organization, context, {
    outcome:
      policies.length === 0 ? 'not-applicable' : policies.some(({ years }) => years > most) ? 'unmet' : 'met',
    reasons: policies.length === 0 ? [reason('no-policy', undefined, limitationClause)] : reasons,
  });
}

function reason(
  code: RetentionReason,
  facts?: Reason['facts'],
  clause = recordsClause,
): Reason<RetentionReason> {
  return { code, clause, ...(facts ? { facts } : {}) };
}

function finding(
  obligation: string,
  subject: Id,
  { edition, at }: Context,
  { outcome, reasons, missing = [] }: Judged,
): Finding<RetentionReason> {
  return { obligation, subject, outcome, reasons, missing, edition, at };
}

/** Every rule of the part, in the order of the law. */
export const retentionRules = [
  retainIdentifyingInformation,
  limitThirdPartyAccess,
  holdForLimitation,
] as const;
