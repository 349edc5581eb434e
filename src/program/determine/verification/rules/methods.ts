/** By which methods a person is verified. */
import type { Finding } from '../../../../kernel/finding.ts';
import {
  answer,
  because,
  type PersonFactsOfVerification,
  type VerificationContext,
  type VerificationReason,
} from './reasons.ts';

/** A foreign customer is verified by documents where the program says so (verify-by-documents). */
export function verifyByDocuments(
  { record, judged }: PersonFactsOfVerification,
  context: VerificationContext,
): Finding<VerificationReason> {
  const about = { obligation: 'verify-by-documents', subject: record.person, context };
  const { settings } = context;
  if (judged.outcome === 'not-owed')
    return answer(about, 'not-applicable', { reasons: [because('us-person-established')] });
  if (!settings.verificationMethods.includes('documentary'))
    return answer(about, 'not-applicable', { reasons: [because('documents-not-in-program')] });
  const proof = judged.proofs.find((one) => one.method === 'documentary');
  if (proof) return answer(about, 'met', { reasons: [because('document-accepted', { at: proof.at })] });
  // A program that leaves the choice of methods asks no document of who is verified by others.
  const enough = !judged.lacks.includes('another-method');
  if (!settings.documentaryRequired && enough)
    return answer(about, 'not-applicable', { reasons: [because('verified-without-documents')] });
  const { received, rejected } = record.documents;
  const reasons = [
    ...(received > 0 ? [because('document-awaits-review', { documents: received })] : []),
    ...(rejected > 0 ? [because('document-rejected', { documents: rejected })] : []),
  ];
  const missing = ['person.document'];
  if (received > 0) return answer(about, 'unknown', { reasons, missing });
  return rejected > 0
    ? answer(about, 'unmet', { reasons, missing })
    : answer(about, 'unknown', { reasons: [because('no-document')], missing });
}

/** A foreign customer is verified by other methods where the program says so, and in the hard cases (verify-without-documents). */
export function verifyWithoutDocuments(
  { record, judged }: PersonFactsOfVerification,
  context: VerificationContext,
): Finding<VerificationReason> {
  const about = { obligation: 'verify-without-documents', subject: record.person, context };
  if (judged.outcome === 'not-owed')
    return answer(about, 'not-applicable', { reasons: [because('us-person-established')] });
  const hardCases = record.circumstances.map((circumstance) => because('hard-case', { circumstance }));
  const others = judged.proofs.filter((proof) => proof.method !== 'documentary');
  const done = others.map((proof) => because('method-succeeded', { method: proof.method, at: proof.at }));
  const lacking = judged.lacks.filter(
    (lack) => lack === 'another-method' || lack === 'non-documentary-method',
  );
  // What documents will prove once they do is not asked of other methods.
  const needed = othersNeeded(record.circumstances.length > 0, context);
  if (needed === 0 && lacking.length === 0)
    return answer(about, 'not-applicable', { reasons: [because('documents-are-enough')] });
  if (others.length >= needed && !lacking.includes('non-documentary-method'))
    return answer(about, 'met', { reasons: [...hardCases, ...done] });
  const open = because('another-method-needed', { needed, done: others.length });
  return answer(about, 'unknown', {
    reasons: [...hardCases, ...done, open],
    missing: ['person.verification.other-method'],
  });
}

function othersNeeded(hardCase: boolean, { settings }: VerificationContext): number {
  const byDocument = settings.verificationMethods.includes('documentary') ? 1 : 0;
  return Math.max(hardCase ? 1 : 0, settings.verificationMethodsNeeded - byDocument);
}
