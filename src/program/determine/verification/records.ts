/** What determine/verification keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

const personal = { personal: true, retainedFrom: 'account-closed-or-last-access' } as const;

export const records: readonly RecordClass[] = [
  {
    name: 'verification',
    table: 'determine.verification',
    ...personal,
    evidenceFor: ['verify-beneficial-owners', 'reverify-periodically'],
  },
  {
    name: 'verification-attempt',
    table: 'determine.verification_attempt',
    ...personal,
    evidenceFor: ['verify-by-documents', 'verify-without-documents', 'verify-beneficial-owners'],
  },
  {
    name: 'identity-document',
    table: 'determine.identity_document',
    ...personal,
    evidenceFor: ['verify-by-documents'],
  },
  {
    name: 'discrepancy',
    table: 'determine.discrepancy',
    ...personal,
    evidenceFor: ['resolve-discrepancies'],
  },
  { name: 'doubt', table: 'determine.doubt', ...personal, evidenceFor: ['ask-more-when-in-doubt'] },
  {
    name: 'evidence-request',
    table: 'determine.evidence_request',
    ...personal,
    evidenceFor: ['ask-more-when-in-doubt'],
  },
  {
    name: 'circumstance',
    table: 'determine.circumstance',
    ...personal,
    evidenceFor: ['verify-without-documents'],
  },
  {
    name: 'unresolved-identity',
    table: 'determine.unresolved_identity',
    ...personal,
    evidenceFor: ['register-unresolved-identities'],
  },
];
