/** A finding about the certifications of an organization. */
import type { Finding, Outcome, Reason, RuleContext } from '../../../../kernel/finding.ts';
import type { CertificationFacts, CertificationReason } from '../types.ts';

export type CertificationFinding = Finding<CertificationReason>;
export type Context = RuleContext<unknown>;

type Found = {
  readonly obligation: string;
  readonly outcome: Outcome;
  readonly reasons?: readonly Reason<CertificationReason>[];
  readonly missing?: readonly string[];
};

export function finding(
  { about }: CertificationFacts,
  { edition, at }: Context,
  { reasons = [], missing = [], ...found }: Found,
): CertificationFinding {
  return { ...found, subject: about, reasons, missing, edition, at };
}
