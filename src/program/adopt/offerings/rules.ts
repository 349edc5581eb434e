/** What the law says of a product: is it IaaS, and is it a U.S. product? The provider decides; the rules compare. */
import type { Finding, Reason, RuleContext } from '../../../kernel/finding.ts';
import type { KeptOffering, OfferingFacts, OfferingReason } from './types.ts';

type Context = RuleContext<unknown>;
type Suggestion = { answer: boolean | undefined; reasons: Reason<OfferingReason>[]; missing: string[] };

const clause = '§ 7.301';

/** Every product has a reasoned decision whether it is an IaaS product (decide-iaas-scope). */
export function decideIaasScope(offering: KeptOffering, context: Context): Finding<OfferingReason> {
  return compare(
    'decide-iaas-scope',
    offering,
    offering.decision?.inScope,
    suggestScope(offering.facts),
    context,
  );
}

/** Every product has a decision whether it is a U.S. product: U.S.-owned or U.S.-operated (decide-us-product). */
export function decideUsProduct(offering: KeptOffering, context: Context): Finding<OfferingReason> {
  return compare(
    'decide-us-product',
    offering,
    offering.decision?.usProduct,
    suggestUsProduct(offering.facts),
    context,
  );
}

/** What the facts alone say of the scope, with the reasons a decision can cite. */
export function suggestScope(facts: OfferingFacts): Suggestion {
  const trial: Reason<OfferingReason>[] = facts.trial ? [{ code: 'trial-counts', clause }] : [];
  if (facts.kind === 'domain-registration') {
    return { answer: false, reasons: [{ code: 'registration-is-left-out', clause }], missing: [] };
  }
  if (facts.kind === 'content-delivery' || facts.kind === 'proxy' || facts.kind === 'name-resolution') {
    return { answer: true, reasons: [{ code: 'said-to-be-reached', clause }, ...trial], missing: [] };
  }
  if (facts.customerRunsOwnSoftware === null) {
    return { answer: undefined, reasons: [], missing: ['offering.customerRunsOwnSoftware'] };
  }
  return facts.customerRunsOwnSoftware
    ? { answer: true, reasons: [{ code: 'runs-own-software', clause }, ...trial], missing: [] }
    : { answer: false, reasons: [{ code: 'predefined-software-only', clause }], missing: [] };
}

export function suggestUsProduct(facts: OfferingFacts): Suggestion {
  const reasons: Reason<OfferingReason>[] = [];
  if (facts.ownedByUsPerson) reasons.push({ code: 'owned-by-us-person', clause });
  if (facts.operatedIn.includes('US')) reasons.push({ code: 'operated-in-united-states', clause });
  if (reasons.length > 0) return { answer: true, reasons, missing: [] };
  const missing = [
    ...(facts.ownedByUsPerson === null ? ['offering.ownedByUsPerson'] : []),
    ...(facts.operatedIn.length === 0 ? ['offering.operatedIn'] : []),
  ];
  if (missing.length > 0) return { answer: undefined, reasons: [], missing };
  return { answer: false, reasons: [{ code: 'neither-us-owned-nor-us-operated', clause }], missing: [] };
}

/** Met: decided as the facts say. Unmet: not decided, or decided against the facts. Unknown: the facts do not say. */
function compare(
  obligation: string,
  offering: KeptOffering,
  decided: boolean | undefined,
  suggestion: Suggestion,
  context: Context,
): Finding<OfferingReason> {
  const base = {
    obligation,
    subject: offering.id,
    missing: suggestion.missing,
    edition: context.edition,
    at: context.at,
  };
  if (decided === undefined) {
    return {
      ...base,
      outcome: 'unmet',
      reasons: [{ code: 'decision-missing', clause: '§ 7.300' }, ...suggestion.reasons],
    };
  }
  if (suggestion.answer === undefined) return { ...base, outcome: 'unknown', reasons: suggestion.reasons };
  if (suggestion.answer === decided) return { ...base, outcome: 'met', reasons: suggestion.reasons };
  return {
    ...base,
    outcome: 'unmet',
    reasons: [
      { code: 'decision-differs-from-facts', clause, facts: { decided, factsSay: suggestion.answer } },
      ...suggestion.reasons,
    ],
  };
}

export const offeringRules = [decideIaasScope, decideUsProduct];
