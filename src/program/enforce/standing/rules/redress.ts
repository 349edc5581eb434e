/** Cases that bear on the standing: which are open, and what a granted appeal undoes. */
import type { VerificationFacts } from '../../../determine/verification/index.ts';
import type { AccountCase, CaseKindCode } from '../types/life.ts';
import type { StandingContext } from './context.ts';
import type { JudgedFacts } from './measure.ts';

export function openCase(facts: Pick<JudgedFacts, 'cases'>, kind: CaseKindCode): AccountCase | undefined {
  return facts.cases.find((one) => one.kind === kind && one.resolved === null);
}

/** The last appeal granted on or after the day the attempts ended in failure: the customer may try again from then. */
export function pardon(
  one: Pick<VerificationFacts, 'failedOn' | 'since'>,
  facts: Pick<JudgedFacts, 'cases'>,
  context: StandingContext,
): { readonly case: AccountCase['id']; readonly on: ReturnType<StandingContext['dayOf']> } | undefined {
  const failedOn = one.failedOn ?? context.dayOf(one.since);
  return facts.cases
    .flatMap(({ id, kind, resolved }) =>
      kind === 'appeal' && resolved?.outcome === 'granted'
        ? [{ case: id, on: context.dayOf(resolved.at) }]
        : [],
    )
    .filter(({ on }) => on >= failedOn)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
}

export function isPardoned(
  one: VerificationFacts,
  facts: Pick<JudgedFacts, 'cases'>,
  context: StandingContext,
): boolean {
  return pardon(one, facts, context) !== undefined;
}
