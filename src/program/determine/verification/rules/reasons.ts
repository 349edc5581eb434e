/** The words of the findings of verification, and what its rules are given. */
import type { Finding, Outcome, Reason, RuleContext } from '../../../../kernel/finding.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Judged, JudgeSettings, PersonRecord } from '../outcome.ts';

export const verificationReasons = [
  'us-person-established',
  'document-accepted',
  'document-awaits-review',
  'document-rejected',
  'no-document',
  'documents-not-in-program',
  'verified-without-documents',
  'method-succeeded',
  'another-method-needed',
  'hard-case',
  'documents-are-enough',
  'owners-not-fully-known',
  'no-foreign-owner',
  'owner-verified',
  'owner-not-verified',
  'not-in-doubt',
  'doubt-open',
  'identity-not-verified',
  'nothing-asked',
  'evidence-asked',
  'evidence-settled',
  'no-discrepancy',
  'discrepancy-open',
  'discrepancies-resolved',
  'no-failure',
  'failure-registered',
  'failure-not-registered',
  'resolution-open',
  'never-verified',
  'verified-until',
  'verification-due-again',
  'information-changed',
] as const;
export type VerificationReason = (typeof verificationReasons)[number];

export type PersonFactsOfVerification = { readonly record: PersonRecord; readonly judged: Judged };
export type VerificationContext = RuleContext<unknown> & { readonly settings: JudgeSettings };

export type Facts = NonNullable<Reason['facts']>;

export function because(
  code: VerificationReason,
  facts?: Facts,
  clause = '§ 7.302(d)',
): Reason<VerificationReason> {
  return { code, clause, ...(facts ? { facts } : {}) };
}

type About = {
  readonly obligation: string;
  readonly subject: Id;
  readonly context: VerificationContext;
};

export function answer(
  { obligation, subject, context }: About,
  outcome: Outcome,
  said: { readonly reasons: readonly Reason<VerificationReason>[]; readonly missing?: readonly string[] },
): Finding<VerificationReason> {
  const { edition, at } = context;
  return { obligation, subject, outcome, reasons: said.reasons, missing: said.missing ?? [], edition, at };
}
