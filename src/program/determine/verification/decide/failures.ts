/** Not verified: concluded by a person or by attempts used up; then resolved, or tried again. */
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import { type Made, made } from '../event-schemas.ts';
import { failureOf, type Judged, type PersonRecord } from '../outcome.ts';
import type { EntryResolution, FailureReason, RegisterRow } from '../types/register.ts';
import { refuseMove } from './transitions.ts';

type Said = { readonly words?: string };

export function notVerified(
  entry: Id<'unresolvedIdentity'>,
  record: PersonRecord,
  said: Said & { readonly because: FailureReason },
): Made {
  const { person, round, failedAttempts } = record;
  return made('identity-not-verified', entry, {
    data: { person, round, because: said.because, failedAttempts },
    ...wordsOf(said),
  });
}

/** A person may conclude it while identity is open; what is verified must be doubted first. */
export function conclude(
  entry: Id<'unresolvedIdentity'>,
  { record, judged }: { readonly record: PersonRecord; readonly judged: Judged },
  said: Said & { readonly because: FailureReason },
): readonly Made[] | Refusal {
  if (judged.outcome !== 'pending' && judged.outcome !== 'in-doubt') {
    return refuse('transition-not-allowed', { field: 'outcome', code: judged.outcome });
  }
  if (record.entries.some((one) => one.round === record.round)) {
    return refuse('already-exists', { field: 'entry', code: 'registered-in-this-round' });
  }
  return [notVerified(entry, record, said)];
}

/**
 * New attempts for somebody who could not be verified, or is about to use them up: the count begins again. An entry
 * stays in the register until it is resolved.
 */
export function grantAttempts(record: PersonRecord, said: Said): readonly Made[] | Refusal {
  if (!failureOf(record) && record.failedAttempts === 0)
    return refuse('transition-not-allowed', { field: 'attempts', code: 'none-failed' });
  return [nextRound(record, said)];
}

export function resolveEntry(
  entry: RegisterRow,
  { record, judged }: { readonly record: PersonRecord; readonly judged: Judged },
  said: Said & { readonly resolution: EntryResolution },
): readonly Made[] | Refusal {
  const refusal = refuseMove('entry', entry.resolution ?? 'open', said.resolution);
  if (refusal) return refusal;
  if (said.resolution === 'verified-later' && judged.lacks.length > 0 && judged.outcome !== 'not-owed') {
    return refuse('evidence-missing', ...judged.lacks.map((lack) => ({ field: 'verification', code: lack })));
  }
  const resolved = made('identity-resolved', entry.id, {
    data: { person: entry.person, resolution: said.resolution },
    ...wordsOf(said),
  });
  // What was never a failure must not leave its attempts behind: they would fail the person again at once.
  const again = said.resolution === 'entered-in-error' && failureOf(record)?.id === entry.id;
  return again ? [resolved, nextRound(record, {})] : [resolved];
}

function nextRound(record: PersonRecord, said: Said): Made {
  return made('verification-attempts-granted', record.person, {
    data: { person: record.person, round: record.round + 1 },
    ...wordsOf(said),
  });
}

function wordsOf({ words }: Said) {
  return words === undefined ? {} : { personal: { words } };
}
