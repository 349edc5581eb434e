/** A paper that a reviewer turned down, and the attempt that was made with it. */
import type { NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../runtime/commit/work.ts';

type Rejected = {
  readonly person: Id<'person'>;
  readonly document: Id<'document'>;
  /** `unreadable` says nothing about the person: no attempt failed by it. */
  readonly rejection: 'another-person' | 'altered' | 'document-expired' | 'unreadable';
};

export function paperRejected(work: Work, { person, document, rejection }: Rejected): readonly NewEvent[] {
  const nothingRead = { type: null, placeOfIssue: null, issuedOn: null, expiresOn: null };
  const reviewed: NewEvent = {
    type: 'identity-document-reviewed',
    subject: document,
    also: [person],
    data: { person, result: 'rejected', ...nothingRead, rejection },
  };
  if (rejection === 'unreadable') return [reviewed];
  const attempt = work.runtime.ids.next('verificationAttempt');
  const by = { person, method: 'documentary' as const };
  return [
    reviewed,
    {
      type: 'verification-attempt-started',
      subject: attempt,
      also: [person],
      data: { ...by, round: 1, element: null, document, expiresAt: null },
    },
    {
      type: 'verification-attempt-ended',
      subject: attempt,
      also: [person],
      data: { ...by, outcome: 'failed', why: rejection },
    },
  ];
}
