/** What the assessment of risk says by itself: scores, and what nothing answers. Pure. */
import type { Risk, riskFactors } from '../changes/types.ts';
import type { Clause } from '../clauses/index.ts';

export const factorInWords: Readonly<Record<(typeof riskFactors)[number], string>> = {
  services: 'the services offered',
  'opening-methods': 'the ways an account is opened',
  'identity-data': 'the identifying information available',
  'customer-base': 'the customer base',
  resellers: 'resellers',
  'threat-landscape': 'the threat landscape',
};

/** From 1 to 25. */
export function scoreOf({ likelihood, impact }: Pick<Risk, 'likelihood' | 'impact'>): number {
  return likelihood * impact;
}

/** Risks that no clause in force answers. */
export function unansweredRisks(risks: readonly Risk[], clauses: readonly Clause[]): readonly Risk[] {
  const ids = new Set(clauses.map(({ id }) => id));
  return risks.filter(({ answeredBy }) => !answeredBy.some((clause) => ids.has(clause)));
}
