/** Between a clock and its row. */
import { type Id, toId, toUuid } from '../../kernel/ids.ts';
import { day, type Instant, instant } from '../../kernel/time.ts';
import type {
  Clock,
  ClockState,
  Extension,
  LengthSource,
  Owner,
  Progress,
  Reading,
  SatisfiedBy,
} from './types.ts';

export type ClockRow = {
  id: string;
  obligation: string;
  clause: string;
  subject: Id;
  key: string;
  trigger: Clock['trigger'];
  readings: Reading[];
  reading: string;
  reading_because: string;
  starts_at: Date;
  length: Clock['length'];
  length_from: LengthSource;
  zone: string;
  warn_days: number[];
  owner_role: Owner['role'];
  owner_user: string | null;
  personal_of: Id;
  due_on: string;
  due_at: Date;
  soon_at: Date;
  urgent_at: Date;
  extensions: Extension[];
} & ProgressColumns<Date>;

/** The columns that say how far a clock is. A check on the table holds which go with which state. */
export type ProgressColumns<Moment> = {
  state: ClockState;
  attention_at: Moment | null;
  satisfied_at: Moment | null;
  satisfied_by: SatisfiedBy | null;
  breached_at: Moment | null;
  breach_recorded_at: Moment | null;
  cancelled_because: Extract<Progress, { state: 'cancelled' }>['because'] | null;
};

export function clockOf(row: ClockRow): Clock {
  return {
    id: toId('clock', row.id),
    obligation: row.obligation,
    clause: row.clause,
    subject: row.subject,
    key: row.key,
    trigger: row.trigger,
    readings: row.readings,
    reading: row.reading,
    readingBecause: row.reading_because,
    startsAt: instant(row.starts_at),
    length: row.length,
    lengthFrom: row.length_from,
    zone: row.zone,
    warnDays: row.warn_days,
    owner: { role: row.owner_role, user: row.owner_user === null ? null : toId('user', row.owner_user) },
    personalOf: row.personal_of,
    dueOn: day(row.due_on),
    dueAt: instant(row.due_at),
    soonAt: instant(row.soon_at),
    urgentAt: instant(row.urgent_at),
    extensions: row.extensions,
    progress: progressOf(row),
  };
}

function progressOf(row: ProgressColumns<Date>): Progress {
  const breach =
    row.breached_at && row.breach_recorded_at
      ? { breachedAt: instant(row.breached_at), recordedAt: instant(row.breach_recorded_at) }
      : undefined;
  const met =
    row.satisfied_at && row.satisfied_by
      ? { satisfiedAt: instant(row.satisfied_at), satisfiedBy: row.satisfied_by }
      : undefined;
  if (row.state === 'running' && row.attention_at)
    return { state: 'running', attentionAt: instant(row.attention_at) };
  if (row.state === 'satisfied' && met) return { state: 'satisfied', ...met };
  if (row.state === 'breached' && breach) return { state: 'breached', ...breach };
  if (row.state === 'breached-then-satisfied' && breach && met) {
    return { state: 'breached-then-satisfied', ...breach, ...met };
  }
  if (row.state === 'cancelled' && row.cancelled_because) {
    return { state: 'cancelled', because: row.cancelled_because, ...(breach ? { breach } : {}) };
  }
  throw new Error(`the row of a clock in state ${row.state} lacks what belongs to that state`);
}

export function progressColumns(progress: Progress): ProgressColumns<Instant> {
  const breach =
    'breachedAt' in progress ? progress : progress.state === 'cancelled' ? progress.breach : undefined;
  const met = 'satisfiedAt' in progress ? progress : undefined;
  return {
    state: progress.state,
    attention_at: progress.state === 'running' ? progress.attentionAt : null,
    satisfied_at: met?.satisfiedAt ?? null,
    satisfied_by: met?.satisfiedBy ?? null,
    breached_at: breach?.breachedAt ?? null,
    breach_recorded_at: breach?.recordedAt ?? null,
    cancelled_because: progress.state === 'cancelled' ? progress.because : null,
  };
}

export function userUuid(user: Id<'user'> | null): string | null {
  return user === null ? null : toUuid(user);
}
