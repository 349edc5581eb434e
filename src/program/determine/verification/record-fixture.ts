/** Records of persons for tests of pure code, and the program they are judged under. */
import type { Id } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/time.ts';
import { type JudgeContext, type JudgeSettings, judge, type PersonRecord } from './outcome.ts';
import type { IdentityDocument } from './types/documents.ts';
import type { Method } from './types/state.ts';

export const id = {
  person: 'per_01980000-0000-7000-8000-000000000001',
  owner: 'per_01980000-0000-7000-8000-000000000002',
  doubt: 'dbt_01980000-0000-7000-8000-000000000003',
  entry: 'uri_01980000-0000-7000-8000-000000000004',
  discrepancy: 'dis_01980000-0000-7000-8000-000000000005',
  evidence: 'evr_01980000-0000-7000-8000-000000000006',
  attempt: 'att_01980000-0000-7000-8000-000000000007',
  document: 'doc_01980000-0000-7000-8000-000000000008',
} as const satisfies Record<string, Id>;

export const now = instant('2026-03-02T15:00:00Z');

export const settings: JudgeSettings = {
  verificationMethods: ['documentary', 'email-code', 'telephone-code', 'domain-dns', 'registry-record'],
  verificationMethodsNeeded: 2,
  documentaryRequired: true,
  verificationAttemptsMax: 3,
  pendingDays: 30,
  reverifyEveryMonths: 24,
  legalZone: 'America/New_York',
};

export function context(over: Partial<JudgeSettings> = {}, at = now): JudgeContext {
  return {
    settings: { ...settings, ...over },
    parameters: { failedAttemptsBeforeMeasures: null, reverificationDays: null },
    at,
  };
}

/** A person known since yesterday, about whom nothing else is on record. */
export function record(over: Partial<PersonRecord> = {}): PersonRecord {
  return {
    person: id.person,
    kind: 'individual',
    knownSince: instant('2026-03-01T12:00:00Z'),
    stored: null,
    round: 1,
    usSince: null,
    proofs: [],
    failedAttempts: 0,
    openAttempts: [],
    documents: { received: 0, accepted: 0, rejected: 0 },
    discrepancies: [],
    doubts: [],
    evidence: [],
    circumstances: [],
    entries: [],
    informationChangedAt: null,
    ...over,
  };
}

export function proof(method: Method, at = '2026-03-02T10:00:00Z') {
  return { method, at: instant(at) };
}

export const verifiedProofs = [proof('documentary'), proof('email-code', '2026-03-02T11:00:00Z')];

export const openDoubt = { id: id.doubt, raisedAt: instant('2026-03-02T12:00:00Z'), lifted: false };

export const openEntry = {
  id: id.entry,
  round: 1,
  registeredAt: instant('2026-03-02T12:00:00Z'),
  resolution: null,
};

export function known(over: Partial<PersonRecord> = {}, under = context()) {
  const one = record(over);
  return { record: one, judged: judge(one, under) };
}

/** A document that waits to be read. */
export const receivedDocument: IdentityDocument = {
  id: id.document,
  person: id.person,
  mediaType: 'image/png',
  bytes: 100,
  receivedAt: now,
  receivedFrom: 'customer',
  state: 'received',
  type: null,
  number: null,
  issuer: null,
  placeOfIssue: null,
  issuedOn: null,
  expiresOn: null,
  nameAsWritten: null,
  rejection: null,
  reviewedAt: null,
  reviewedBy: null,
};
