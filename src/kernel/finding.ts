/** The answer of one obligation for one subject: never a bare boolean. */
import type { Id } from './ids.ts';
import type { Instant } from './time.ts';

export type Outcome = 'met' | 'unmet' | 'unknown' | 'not-applicable';

/**
 * One reason of a finding. `code` is from the part's closed set; `facts` are the values it rests on, free of
 * personal data (ids, counts, days, percentages).
 */
export type Reason<Code extends string = string> = {
  readonly code: Code;
  readonly clause: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
};

export type Finding<Code extends string = string> = {
  /** The obligation's id in the edition, e.g. `collect-name`. */
  readonly obligation: string;
  readonly subject: Id;
  readonly outcome: Outcome;
  /** Every reason, not only the first. Empty only when the outcome is `met` and nothing needs saying. */
  readonly reasons: readonly Reason<Code>[];
  /** The facts that were needed and not there, by name, e.g. `person.address.residence`. */
  readonly missing: readonly string[];
  readonly edition: string;
  readonly at: Instant;
};

/** What a rule is given beside its facts: the law in force for this program, and the moment asked about. */
export type RuleContext<Parameters> = {
  readonly edition: string;
  readonly parameters: Parameters;
  readonly at: Instant;
};

const severity: Record<Outcome, number> = { 'not-applicable': 0, met: 1, unknown: 2, unmet: 3 };

/** The worst outcome of several: `unmet` over `unknown` over `met` over `not-applicable`. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce<Outcome>((a, b) => (severity[b] > severity[a] ? b : a), 'not-applicable');
}
