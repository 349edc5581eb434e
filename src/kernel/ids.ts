/**
 * Identifiers: UUIDv7, written with a typed prefix at every door (`acc_0199…`) and stored as `uuid`.
 *
 * The prefix says what a thing is, so a customer id pasted where an account id belongs is refused by name.
 */
import { v7, validate } from 'uuid';

/** One row per noun that has an identifier. The prefix is part of the public contract and never changes. */
export const idPrefixes = {
  organization: 'org',
  offering: 'off',
  user: 'usr',
  membership: 'mem',
  serviceKey: 'key',
  program: 'prg',
  settingChange: 'set',
  programChange: 'pch',
  person: 'per',
  customer: 'cus',
  account: 'acc',
  element: 'elm',
  import: 'imp',
  ownershipStatement: 'own',
  usPersonDecision: 'usp',
  usPersonClaim: 'usc',
  verification: 'ver',
  verificationAttempt: 'att',
  document: 'doc',
  discrepancy: 'dis',
  doubt: 'dbt',
  evidenceRequest: 'evr',
  unresolvedIdentity: 'uri',
  screeningList: 'lst',
  listVersion: 'lsv',
  screeningResult: 'scr',
  screeningMatch: 'scm',
  screeningJudgement: 'scj',
  specialMeasure: 'spm',
  standing: 'std',
  verdict: 'vrd',
  case: 'cas',
  clock: 'clk',
  event: 'evt',
  entry: 'ent',
  webhook: 'whk',
  delivery: 'dlv',
  notice: 'ntc',
  approval: 'apr',
  ownerInvitation: 'oin',
  portalLink: 'plk',
  application: 'apl',
  portalOpening: 'pop',
  longWork: 'lwk',
  filing: 'fil',
  accessSignal: 'acs',
  retentionChoice: 'rch',
  legalHold: 'hld',
  erasure: 'ers',
} as const;

export type IdKind = keyof typeof idPrefixes;

export const idKinds = Object.keys(idPrefixes) as readonly IdKind[]; // Safe: the keys of that very table.

/** An identifier of one kind, with its prefix. */
export type Id<K extends IdKind = IdKind> = `${(typeof idPrefixes)[K]}_${string}`;

/** Makes identifiers. Passed in, so that the demo world and tests are the same bytes every time. */
export type IdSource = { next<K extends IdKind>(kind: K): Id<K> };

export const randomIds: IdSource = { next: (kind) => toId(kind, v7()) };

/** Identifiers that repeat for the same `random`: its 16 bytes and the millisecond make each one. */
export function seededIds(random: () => Uint8Array, milliseconds: () => number): IdSource {
  return { next: (kind) => toId(kind, v7({ random: random(), msecs: milliseconds(), seq: 0 })) };
}

export function toId<K extends IdKind>(kind: K, uuid: string): Id<K> {
  return `${idPrefixes[kind]}_${uuid}`;
}

/** The `uuid` inside an identifier, as stored. */
export function toUuid(id: Id): string {
  return id.slice(id.indexOf('_') + 1);
}

/** True when `text` is a well-formed identifier of that kind. */
export function isId<K extends IdKind>(kind: K, text: string): text is Id<K> {
  const prefix = `${idPrefixes[kind]}_`;
  return text.startsWith(prefix) && validate(text.slice(prefix.length));
}
