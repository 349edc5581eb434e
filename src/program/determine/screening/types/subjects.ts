/** Who is compared with lists: persons of every part, owners that are only named, resellers, and means of payment. */
import { z } from '@hono/zod-openapi';
import { type Id, toId } from '../../../../kernel/ids.ts';
import { idField } from '../../../../runtime/http/fields.ts';
import { organizationId } from '../../../adopt/organizations/index.ts';
import { elementId, personId } from '../../../collect/identification/index.ts';

/** `stated-owner`: somebody whom the ownership file of an entity names as a holder and nobody entered as a person. */
export const subjectKinds = ['person', 'reseller', 'payment-means', 'stated-owner'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The thing's own id: of a means of payment the element's, of a stated owner that of the statement it is called after. */
export const subjectId = z.union([personId, organizationId, elementId, idField('ownershipStatement')]);
export const holderId = z.union([personId, organizationId]);
export type SubjectId = Id<'person' | 'organization' | 'element' | 'ownershipStatement'>;

/** `holder`: under whose key what is found is sealed; of a stated owner the entity whose file names it. */
export type Subject = {
  readonly id: SubjectId;
  readonly kind: SubjectKind;
  readonly holder: Id<'person' | 'organization'>;
};

const idKindOf = {
  person: 'person',
  reseller: 'organization',
  'payment-means': 'element',
  'stated-owner': 'ownershipStatement',
} as const;

export function subjectOf(kind: SubjectKind, uuid: string): SubjectId {
  return toId(idKindOf[kind], uuid);
}

export function holderOf(kind: SubjectKind, uuid: string): Subject['holder'] {
  return toId(kind === 'reseller' ? 'organization' : 'person', uuid);
}

/** Why somebody is to be compared. */
export const dueReasons = ['entered', 'changed', 'list-changed', 'asked', 'threshold-changed'] as const;
export type DueReason = (typeof dueReasons)[number];
