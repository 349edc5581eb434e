/** Rows of long work as the program reads them. */
import { sql } from 'kysely';
import type { Json } from '../../../kernel/canonical.ts';
import type { Actor } from '../../../kernel/events.ts';
import { toId } from '../../../kernel/ids.ts';
import type { ProblemCode } from '../../../kernel/problems.ts';
import { instant } from '../../../kernel/time.ts';
import type { LongWork, LongWorkState } from '../types.ts';

export type Row = {
  id: string;
  kind: string;
  asked_at: Date;
  asked_by: Actor;
  about: Json;
  state: LongWorkState;
  total: number | null;
  done: number;
  refused: number;
  started_at: Date | null;
  heartbeat_at: Date | null;
  ended_at: Date | null;
  result: Json;
  problem: ProblemCode | null;
};

export const columns = sql`
  id, kind, asked_at, asked_by, about, state, total, done, refused, started_at, heartbeat_at, ended_at, result, problem`;

export function longWorkOf(row: Row): LongWork {
  const { kind, about, state, done, total, refused, result, problem } = row;
  return {
    id: toId('longWork', row.id),
    kind,
    askedAt: instant(row.asked_at),
    askedBy: row.asked_by,
    about,
    state,
    progress: { done, total, refused },
    startedAt: row.started_at && instant(row.started_at),
    heartbeatAt: row.heartbeat_at && instant(row.heartbeat_at),
    endedAt: row.ended_at && instant(row.ended_at),
    result,
    problem,
  };
}
