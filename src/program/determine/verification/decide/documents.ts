/** Documents: handing in, and what a reviewer reads in them. */
import type { Id, IdSource } from '../../../../kernel/ids.ts';
import { type FieldError, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { PersonKind } from '../../../collect/identification/index.ts';
import { type Made, made } from '../event-schemas.ts';
import { compareNames } from '../registry/compare.ts';
import {
  type DocumentType,
  documentBytesMax,
  type HandIn,
  type IdentityDocument,
  identityTypes,
  type MediaType,
  type Rejection,
  type ReviewDocument,
  rejectionTable,
} from '../types/documents.ts';
import { wholeAttempt } from './attempts.ts';
import { raise } from './doubts.ts';
import { refuseMove } from './transitions.ts';

export type Receiving = {
  readonly id: Id<'document'>;
  readonly person: Id<'person'>;
  readonly from: 'customer' | 'colleague';
  readonly bytes: number;
  /** What the bytes themselves say. */
  readonly mediaTypeFound: MediaType | undefined;
};

export function receiveDocument(command: HandIn, receiving: Receiving): Made[] | Refusal {
  const { id, person, from, bytes } = receiving;
  if (bytes > documentBytesMax) return { refused: 'too-large', facts: { limit: documentBytesMax } };
  if (receiving.mediaTypeFound !== command.mediaType) {
    const code = receiving.mediaTypeFound ? 'not-what-it-says' : 'not-a-known-file';
    return refuse('invalid-field', { field: 'body.content', code });
  }
  return [
    made('identity-document-received', id, {
      data: { person, mediaType: command.mediaType, bytes, from },
      personal: { content: command.content },
    }),
  ];
}

export type Reviewing = {
  readonly person: {
    readonly id: Id<'person'>;
    readonly kind: PersonKind;
    readonly names: readonly string[];
  };
  readonly round: number;
  readonly today: Day;
  readonly evidenceDueOn: Day;
  readonly ids: IdSource;
};

export function reviewDocument(
  document: IdentityDocument,
  command: ReviewDocument,
  reviewing: Reviewing,
): readonly Made[] | Refusal {
  const refusal = refuseMove('document', document.state, command.result);
  if (refusal) return refusal;
  return command.result === 'accepted'
    ? accept(document, command, reviewing)
    : reject(document, command.reason, reviewing);
}

type Accepted = Extract<ReviewDocument, { result: 'accepted' }>;

function accept(
  document: IdentityDocument,
  command: Accepted,
  reviewing: Reviewing,
): readonly Made[] | Refusal {
  const errors = [...wrongDays(command, reviewing.today), ...wrongType(command.type, reviewing.person.kind)];
  if (errors.length > 0) return refuse('invalid-field', ...errors);
  const { person, round, ids } = reviewing;
  const { result, number, issuer, nameAsWritten, ...read } = command;
  const reviewed = made('identity-document-reviewed', document.id, {
    data: { person: person.id, result, ...read, rejection: null },
    personal: { number, issuer, nameAsWritten },
  });
  if (!provesIdentity(command.type, person.kind)) return [reviewed];
  const id = ids.next('verificationAttempt');
  const attempt = { id, person: person.id, method: 'documentary', round, document: document.id } as const;
  return [
    reviewed,
    ...wholeAttempt(attempt, 'succeeded', 'document-accepted'),
    ...nameDiscrepancy(nameAsWritten, reviewing),
  ];
}

/** An expired document is no evidence of who somebody is today; it holds through its last day. */
function wrongDays({ issuedOn, expiresOn }: Accepted, today: Day): FieldError[] {
  return [
    ...(issuedOn > today ? [{ field: 'body.issuedOn', code: 'in-the-future' }] : []),
    ...(expiresOn !== null && expiresOn < issuedOn
      ? [{ field: 'body.expiresOn', code: 'before-issue' }]
      : []),
    ...(expiresOn !== null && expiresOn < today ? [{ field: 'body.expiresOn', code: 'expired' }] : []),
  ];
}

function wrongType(type: DocumentType, kind: PersonKind): FieldError[] {
  const other: readonly string[] = identityTypes[kind === 'entity' ? 'individual' : 'entity'];
  if (!other.includes(type)) return [];
  return [{ field: 'body.type', code: 'not-for-this-kind', detail: identityTypes[kind].join(', ') }];
}

export function provesIdentity(type: DocumentType, kind: PersonKind): boolean {
  const types: readonly string[] = identityTypes[kind];
  return types.includes(type);
}

/** A document in a name that nobody stated is not agreed with silently. */
function nameDiscrepancy(nameAsWritten: string, { person, ids }: Reviewing): readonly Made[] {
  const { severity } = compareNames(person.names, [nameAsWritten]);
  if (!severity) return [];
  return [
    made('discrepancy-recorded', ids.next('discrepancy'), {
      data: {
        person: person.id,
        field: 'name',
        severity,
        statedBy: 'collected',
        foundBy: 'document',
        attempt: null,
      },
      personal: { stated: person.names.join('; ').slice(0, 500), found: nameAsWritten },
    }),
  ];
}

/** Rejections that call the identity itself into question. */
const raisesDoubt: readonly Rejection[] = ['another-person', 'altered', 'not-genuine'];

function reject(
  document: IdentityDocument,
  rejection: Rejection,
  { person, round, ids, evidenceDueOn }: Reviewing,
): readonly Made[] {
  const nothingRead = { type: null, placeOfIssue: null, issuedOn: null, expiresOn: null };
  const attempt = {
    id: ids.next('verificationAttempt'),
    person: person.id,
    method: 'documentary',
    round,
    document: document.id,
  } as const;
  const outcome = rejectionTable[rejection].counts ? 'failed' : 'abandoned';
  const doubt = raisesDoubt.includes(rejection)
    ? raise({ person: person.id, kind: person.kind, reason: 'document-not-genuine', evidenceDueOn, ids })
    : [];
  return [
    made('identity-document-reviewed', document.id, {
      data: { person: person.id, result: 'rejected', ...nothingRead, rejection },
    }),
    ...wholeAttempt(attempt, outcome, rejection),
    ...doubt,
  ];
}

/**
 * Whether one person alone may see what is sealed. Reading a document that waits to be read is the review itself; what
 * was read already is shown again only as the program says.
 */
export function revealAlone(
  document: Pick<IdentityDocument, 'state'>,
  fourEyes: readonly string[],
): Refusal | undefined {
  if (document.state === 'received' || !fourEyes.includes('reveal')) return undefined;
  return refuse('second-person-needed');
}
