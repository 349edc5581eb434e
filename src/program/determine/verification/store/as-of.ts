/**
 * SQL of verification as it stood at a moment; without one, as it is kept. Rows say when they were recorded and when what
 * came of them was; only the state of a person and the circumstances are overwritten, and come from the history.
 */
import { sql } from 'kysely';
import type { Instant } from '../../../../kernel/time.ts';

type AsOf = Instant | undefined;

/** The columns that came with a later moment, empty where it had not come by then. */
function byThen(asOf: Instant, moment: string, columns: readonly string[]) {
  return sql.join(
    columns.map(
      (name) => sql`case when ${sql.ref(moment)} <= ${asOf} then ${sql.ref(name)} end as ${sql.ref(name)}`,
    ),
  );
}

export function attemptsAsOf(asOf: AsOf) {
  if (!asOf) return sql`determine.verification_attempt`;
  return sql`(
    select id, person_id, method, round, started_at, element_id, document_id, domain, token, expires_at, salt, digest,
      wrong_entries, case when ended_at <= ${asOf} then outcome else 'open' end as outcome,
      ${byThen(asOf, 'ended_at', ['why', 'ended_at'])}, ${byThen(asOf, 'overtaken_at', ['overtaken_at'])}
    from determine.verification_attempt where started_at <= ${asOf}) as verification_attempt`;
}

export function documentsAsOf(asOf: AsOf) {
  if (!asOf) return sql`determine.identity_document`;
  const read = [
    'type',
    'number_masked',
    'issuer',
    'place_of_issue',
    'issued_on',
    'expires_on',
    'name_as_written',
  ];
  return sql`(
    select id, person_id, media_type, bytes, received_at, received_from, content_event,
      case when reviewed_at <= ${asOf} then state else 'received' end as state,
      ${byThen(asOf, 'reviewed_at', [...read, 'rejection', 'reviewed_at', 'reviewed_by', 'review_event'])}
    from determine.identity_document where received_at <= ${asOf}) as identity_document`;
}

export function discrepanciesAsOf(asOf: AsOf) {
  if (!asOf) return sql`determine.discrepancy`;
  return sql`(
    select id, person_id, field, severity, stated_by, found_by, stated, found, recorded_at, recorded_by,
      ${byThen(asOf, 'resolved_at', ['resolution', 'resolved_at', 'resolved_by'])}
    from determine.discrepancy where recorded_at <= ${asOf}) as discrepancy`;
}

export function doubtsAsOf(asOf: AsOf) {
  if (!asOf) return sql`determine.doubt`;
  return sql`(
    select id, person_id, source, reason, raised_at, raised_by, signal_id, signal_kind,
      ${byThen(asOf, 'lifted_at', ['lifted_at', 'lifted_by', 'lifted_because'])}
    from determine.doubt where raised_at <= ${asOf}) as doubt`;
}

export function evidenceAsOf(asOf: AsOf) {
  if (!asOf) return sql`determine.evidence_request`;
  return sql`(
    select id, person_id, doubt_id, about_id, kind, asked_at, due_on,
      case when settled_at <= ${asOf} then state else 'asked' end as state,
      ${byThen(asOf, 'settled_at', ['document_id', 'settled_at', 'settled_by'])}
    from determine.evidence_request where asked_at <= ${asOf}) as evidence_request`;
}

/** The register as it stood: what came later was not known then. */
export function registerAsOf(asOf: AsOf) {
  if (!asOf) return sql`determine.unresolved_identity`;
  return sql`(
    select id, person_id, round, because, failed_attempts, registered_at, registered_by,
      ${byThen(asOf, 'resolved_at', ['resolution', 'resolved_at', 'resolved_by'])}
    from determine.unresolved_identity where registered_at <= ${asOf}) as unresolved_identity`;
}

export function circumstancesAsOf(asOf: AsOf) {
  if (!asOf) return sql`determine.circumstance`;
  return sql`(
    select kept.person_id, kept.circumstance, case when applies then null else ${asOf}::timestamptz end as ended_at
    from determine.circumstance as kept
    cross join lateral (
      select (data ->> 'applies')::boolean as applies from retain.event
      where subject = 'per_' || kept.person_id and type = 'circumstance-set' and recorded_at <= ${asOf}
        and data ->> 'circumstance' = kept.circumstance
      order by position desc limit 1) as newest) as circumstance`;
}
