/** What follows when something on record about a person changed: a failure, a resolution, a new outcome. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { type Made, made } from '../event-schemas.ts';
import { failureOf, type Judged, type PersonRecord } from '../outcome.ts';
import { notVerified } from './failures.ts';

type Settling = {
  readonly record: PersonRecord;
  readonly judged: Judged;
  readonly at: Instant;
  nextEntry(): Id<'unresolvedIdentity'>;
};

/**
 * Attempts that are used up enter the register, and so fail the person. Whoever is verified in a later round leaves the
 * register as verified later. Every other change of the outcome is recorded as such.
 */
export function settle({ record, judged, at, nextEntry }: Settling): readonly Made[] {
  if (judged.exhausted) {
    const entry = nextEntry();
    return [
      notVerified(entry, record, { because: 'attempts-exhausted' }),
      changed({ record, to: 'failed', since: at, round: record.round, entry }),
    ];
  }
  const { outcome } = judged;
  const newProof = outcome === 'verified' && record.stored?.since !== judged.since;
  if (outcome === (record.stored?.outcome ?? 'pending') && !newProof) return [];
  const resolved = outcome === 'verified' ? leaveRegister(record) : [];
  const since = outcome === 'pending' ? at : judged.since;
  // What failed before a verification does not count towards the next one.
  const round = outcome === 'verified' ? record.round + 1 : record.round;
  const entry = outcome === 'failed' ? (failureOf(record)?.id ?? null) : null;
  return [...resolved, changed({ record, to: outcome, since, round, entry })];
}

function leaveRegister(record: PersonRecord): readonly Made[] {
  return record.entries
    .filter((entry) => entry.resolution === null)
    .map((entry) =>
      made('identity-resolved', entry.id, { data: { person: record.person, resolution: 'verified-later' } }),
    );
}

type Change = {
  readonly record: PersonRecord;
  readonly to: Judged['outcome'];
  readonly since: Instant;
  readonly round: number;
  readonly entry: Id<'unresolvedIdentity'> | null;
};

function changed({ record, to, since, round, entry }: Change): Made {
  const { person } = record;
  const from = record.stored?.outcome ?? 'pending';
  return made('verification-outcome-changed', person, { data: { person, from, to, since, round, entry } });
}
