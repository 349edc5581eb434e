/** What happens in verification, and the state that follows. */
import { defineEvent } from '../../../runtime/part.ts';
import { data, personal } from './event-schemas.ts';
import * as attempts from './store/attempts.ts';
import * as discrepancies from './store/discrepancies.ts';
import * as documents from './store/documents.ts';
import * as doubts from './store/doubts.ts';
import * as register from './store/register.ts';
import * as state from './store/state.ts';

export const events = [
  defineEvent({
    type: 'verification-attempt-started',
    describes: 'An attempt to verify a person by one method began.',
    data: data['verification-attempt-started'],
    personal: personal['verification-attempt-started'],
    apply: attempts.insertAttempt,
  }),
  defineEvent({
    type: 'verification-code-wrong',
    describes: 'A code that was not the one sent was entered.',
    data: data['verification-code-wrong'],
    apply: attempts.countWrongEntry,
  }),
  defineEvent({
    type: 'verification-attempt-ended',
    describes: 'An attempt to verify a person succeeded, failed, or was abandoned, and why.',
    data: data['verification-attempt-ended'],
    apply: attempts.endAttempt,
  }),
  defineEvent({
    type: 'registry-record-compared',
    describes: 'What was collected was compared with a record of a public register, field by field.',
    data: data['registry-record-compared'],
    personal: personal['registry-record-compared'],
    apply: attempts.keepComparison,
  }),
  defineEvent({
    type: 'identity-document-received',
    describes: 'A document was handed in; a reviewer has yet to read it.',
    data: data['identity-document-received'],
    personal: personal['identity-document-received'],
    apply: documents.insertDocument,
  }),
  defineEvent({
    type: 'identity-document-reviewed',
    describes: 'A reviewer read a document and accepted or rejected it.',
    data: data['identity-document-reviewed'],
    personal: personal['identity-document-reviewed'],
    apply: documents.keepReview,
  }),
  defineEvent({
    type: 'identity-document-revealed',
    describes: 'Somebody saw the image or the number of a document, for a reason.',
    data: data['identity-document-revealed'],
    personal: personal['identity-document-revealed'],
    // The event is the record; nothing else changes.
    apply: () => Promise.resolve(),
  }),
  defineEvent({
    type: 'discrepancy-recorded',
    describes: 'Two pieces of evidence about a person do not agree.',
    data: data['discrepancy-recorded'],
    personal: personal['discrepancy-recorded'],
    apply: discrepancies.insertDiscrepancy,
  }),
  defineEvent({
    type: 'discrepancy-resolved',
    describes: 'Somebody resolved a discrepancy, and said how.',
    data: data['discrepancy-resolved'],
    personal: personal['discrepancy-resolved'],
    apply: discrepancies.keepResolution,
  }),
  defineEvent({
    type: 'doubt-raised',
    describes: 'The identity of a person is in doubt from now on.',
    data: data['doubt-raised'],
    personal: personal['doubt-raised'],
    apply: doubts.insertDoubt,
  }),
  defineEvent({
    type: 'doubt-lifted',
    describes: 'Somebody lifted a doubt about an identity, for a reason.',
    data: data['doubt-lifted'],
    personal: personal['doubt-lifted'],
    apply: doubts.keepLift,
  }),
  defineEvent({
    type: 'more-evidence-asked',
    describes: 'More evidence is asked about a person or about somebody with authority over the account.',
    data: data['more-evidence-asked'],
    apply: doubts.insertEvidenceRequest,
  }),
  defineEvent({
    type: 'evidence-settled',
    describes: 'Evidence that was asked further was provided or waived.',
    data: data['evidence-settled'],
    personal: personal['evidence-settled'],
    apply: doubts.keepSettlement,
  }),
  defineEvent({
    type: 'circumstance-set',
    describes: 'A hard case of § 7.302(d) applies to a person, or no longer does.',
    data: data['circumstance-set'],
    apply: state.keepCircumstance,
  }),
  defineEvent({
    type: 'identity-not-verified',
    describes: 'A person could not be verified, and stands in the register.',
    data: data['identity-not-verified'],
    personal: personal['identity-not-verified'],
    apply: register.registerFailure,
  }),
  defineEvent({
    type: 'identity-resolved',
    describes: 'An entry in the register of identities not verified was resolved.',
    data: data['identity-resolved'],
    personal: personal['identity-resolved'],
    apply: register.keepEntryResolution,
  }),
  defineEvent({
    type: 'verification-attempts-granted',
    describes: 'Somebody who could not be verified may try again; the count of attempts begins anew.',
    data: data['verification-attempts-granted'],
    personal: personal['verification-attempts-granted'],
    apply: state.beginRound,
  }),
  defineEvent({
    type: 'verification-outcome-changed',
    describes: 'How far the verification of a person is has changed.',
    data: data['verification-outcome-changed'],
    apply: state.keepOutcome,
  }),
  defineEvent({
    type: 'verified-information-changed',
    describes: 'Something that was verified is no longer what is collected.',
    data: data['verified-information-changed'],
    apply: attempts.overtake,
  }),
];
