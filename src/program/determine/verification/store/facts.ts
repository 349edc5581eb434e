/** SQL that gathers, for any number of persons at once, what their verification is judged by. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { statusFacts, statusOf } from '../../us-person/index.ts';
import type { PersonRecord, Proof } from '../outcome.ts';
import { type StoredState, statesAsOf } from '../stored-state.ts';
import type { Circumstance, Method, VerificationOutcome } from '../types/state.ts';
import * as store from './as-of.ts';

type Asked = {
  readonly persons: readonly Id<'person'>[];
  readonly at: Instant;
  readonly legalZone: string;
  /** What was on record by then; absent: what is. */
  readonly asOf?: Instant | undefined;
};

type Row = {
  id: string;
  kind: 'individual' | 'entity';
  created_at: Date;
  outcome: VerificationOutcome | null;
  since: Date | null;
  round: number;
  information_changed_at: Date | null;
  attempts: { method: Method; outcome: string; round: number; ended: string | null; stands: boolean }[];
  documents: { state: 'received' | 'accepted' | 'rejected' }[];
  discrepancies: { id: string; severity: 'substantive' | 'minor'; resolved: boolean }[];
  doubts: { id: string; raised: string; lifted: boolean }[];
  evidence: {
    id: string;
    doubt: string | null;
    kind: string;
    state: 'asked' | 'provided' | 'waived';
    due: string;
  }[];
  circumstances: Circumstance[];
  entries: {
    id: string;
    round: number;
    registered: string;
    resolution: PersonRecord['entries'][number]['resolution'];
  }[];
};

/** The record of each person asked about. Persons who do not exist, or did not by then, are left out. */
export async function readRecords(tx: Transaction, asked: Asked): Promise<readonly PersonRecord[]> {
  const persons = [...new Set(asked.persons)];
  if (persons.length === 0) return [];
  const { asOf } = asked;
  const { rows } = await sql<Row>`
    select person.id, person.kind, person.created_at, verification.outcome, verification.since,
      coalesce(verification.round, 1) as round, verification.information_changed_at,
      array(select jsonb_build_object('method', method, 'outcome', outcome, 'round', round, 'ended', ended_at,
                                      'stands', overtaken_at is null)
            from ${store.attemptsAsOf(asOf)} where person_id = person.id
            order by started_at, id) as attempts,
      array(select jsonb_build_object('state', state)
            from ${store.documentsAsOf(asOf)} where person_id = person.id) as documents,
      array(select jsonb_build_object('id', id, 'severity', severity, 'resolved', resolution is not null)
            from ${store.discrepanciesAsOf(asOf)} where person_id = person.id order by recorded_at, id) as discrepancies,
      array(select jsonb_build_object('id', id, 'raised', raised_at, 'lifted', lifted_at is not null)
            from ${store.doubtsAsOf(asOf)} where person_id = person.id order by raised_at, id) as doubts,
      array(select jsonb_build_object('id', id, 'doubt', doubt_id, 'kind', kind, 'state', state, 'due', due_on)
            from ${store.evidenceAsOf(asOf)} where person_id = person.id order by asked_at, id) as evidence,
      array(select circumstance from ${store.circumstancesAsOf(asOf)}
            where person_id = person.id and ended_at is null order by circumstance) as circumstances,
      array(select jsonb_build_object('id', id, 'round', round, 'registered', registered_at, 'resolution', resolution)
            from ${store.registerAsOf(asOf)} where person_id = person.id order by registered_at, id) as entries
    from collect.person left join determine.verification on verification.person_id = person.id
    where person.id = any(${persons.map(toUuid)}::uuid[])
      and (${asOf ?? null}::timestamptz is null or person.created_at <= ${asOf ?? null})`.execute(tx);
  const then = asOf && (await statesOf(tx, rows, asOf));
  const us = await usSince(tx, { ...asked, persons });
  const found = new Map(rows.map((row) => [toId('person', row.id), row]));
  return persons.flatMap((person) => {
    const row = found.get(person);
    return row ? [recordOf(then ? withState(row, then.get(person)) : row, us.get(person) ?? null)] : [];
  });
}

function statesOf(tx: Transaction, rows: readonly Row[], asOf: Instant) {
  const persons = rows.map(({ id }) => toId('person', id));
  const entries = rows.flatMap((row) => row.entries.map(({ id }) => toId('unresolvedIdentity', id)));
  return statesAsOf(tx, { persons, entries }, asOf);
}

/** The row with the state of another moment than now. */
function withState(row: Row, state: StoredState | undefined): Row {
  const { outcome = null, since, round = 1, informationChangedAt } = state ?? {};
  return {
    ...row,
    outcome,
    since: since ? new Date(since) : null,
    round,
    information_changed_at: informationChangedAt ? new Date(informationChangedAt) : null,
  };
}

async function usSince(tx: Transaction, { persons, at, legalZone, asOf }: Asked) {
  const facts = await statusFacts(tx, persons, asOf);
  const us = facts.filter((one) => statusOf(one, { at, settings: { legalZone } }) === 'us');
  return new Map(us.map((one) => [one.person, one.latest?.decidedAt ?? at]));
}

function recordOf(row: Row, usSince: Instant | null): PersonRecord {
  const inRound = row.attempts.filter((attempt) => attempt.round === row.round);
  const documentsIn = (state: string) => row.documents.filter((one) => one.state === state).length;
  return {
    person: toId('person', row.id),
    kind: row.kind,
    knownSince: instant(row.created_at),
    stored: row.outcome && row.since ? { outcome: row.outcome, since: instant(row.since) } : null,
    round: row.round,
    usSince,
    proofs: row.attempts.flatMap(proofOf),
    failedAttempts: inRound.filter((attempt) => attempt.outcome === 'failed').length,
    openAttempts: row.attempts.filter((one) => one.outcome === 'open').map((one) => one.method),
    documents: {
      received: documentsIn('received'),
      accepted: documentsIn('accepted'),
      rejected: documentsIn('rejected'),
    },
    discrepancies: row.discrepancies.map((one) => ({ ...one, id: toId('discrepancy', one.id) })),
    doubts: row.doubts.map((one) => ({
      id: toId('doubt', one.id),
      raisedAt: instant(one.raised),
      lifted: one.lifted,
    })),
    evidence: row.evidence.map((one) => ({
      id: toId('evidenceRequest', one.id),
      doubt: one.doubt === null ? null : toId('doubt', one.doubt),
      kind: one.kind,
      state: one.state,
      dueOn: day(one.due),
    })),
    circumstances: row.circumstances,
    entries: row.entries.map((one) => ({
      id: toId('unresolvedIdentity', one.id),
      round: one.round,
      registeredAt: instant(one.registered),
      resolution: one.resolution,
    })),
    informationChangedAt: row.information_changed_at && instant(row.information_changed_at),
  };
}

function proofOf(attempt: Row['attempts'][number]): Proof[] {
  const stands = attempt.outcome === 'succeeded' && attempt.stands && attempt.ended !== null;
  return stands ? [{ method: attempt.method, at: instant(attempt.ended ?? '') }] : [];
}
