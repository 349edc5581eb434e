/** Accounts that were there before the program: are they under it now? Pure. */

import type { RuleContext } from '../../../../kernel/finding.ts';
import { type Finding, worst } from '../../../../kernel/finding.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { addToDay, type Day } from '../../../../kernel/time.ts';
import type { Origin } from '../types/customers.ts';
import type { IdentificationReason as Code } from '../types/facts.ts';

export type ExistingAccountFacts = {
  readonly account: Id<'account'>;
  readonly origin: Origin;
  /** The findings of collection for the customer behind it. */
  readonly collection: readonly Finding[];
  /** The legal day it is. */
  readonly today: Day;
};

export type ExistingAccountContext = RuleContext<{
  readonly effectiveOn: Day | null;
  readonly initialCertificationYears: number;
}>;

const clause = '§ 7.302(a)';

/** Accounts that already exist are brought under the program within the implementation period (bring-in-existing-accounts). */
export function bringInExistingAccount(
  facts: ExistingAccountFacts,
  context: ExistingAccountContext,
): Finding<Code> {
  const finding = {
    obligation: 'bring-in-existing-accounts',
    subject: facts.account,
    edition: context.edition,
    at: context.at,
  };
  if (facts.origin === 'application') {
    return {
      ...finding,
      outcome: 'not-applicable',
      reasons: [{ code: 'account-not-existing', clause }],
      missing: [],
    };
  }
  const open = facts.collection.filter((one) => one.outcome === 'unmet' || one.outcome === 'unknown');
  if (open.length === 0) {
    return { ...finding, outcome: 'met', reasons: [{ code: 'collected', clause }], missing: [] };
  }
  const dueOn = existingAccountsDueOn(context.parameters);
  const over = dueOn !== null && facts.today > dueOn;
  return {
    ...finding,
    outcome: worst(open.map((one) => one.outcome)),
    reasons: [
      { code: 'elements-missing', clause, facts: { elements: open.length, dueOn } },
      ...(over ? [{ code: 'implementation-period-over' as const, clause, facts: { dueOn } }] : []),
    ],
    missing: [...new Set(open.flatMap((one) => one.missing))],
  };
}

/** The last day of the implementation period; null while the edition has no day on which it takes effect. */
export function existingAccountsDueOn(parameters: ExistingAccountContext['parameters']): Day | null {
  return (
    parameters.effectiveOn &&
    addToDay(parameters.effectiveOn, { years: parameters.initialCertificationYears })
  );
}
