/** The world as its stories see it: its days, its chances, and the identifiers that its steps will make. */
import type { Actor } from '../kernel/events.ts';
import { type Id, type IdKind, type IdSource, seededIds } from '../kernel/ids.ts';
import { addMilliseconds, addToDay, type Day, type Instant, instant } from '../kernel/time.ts';
import type { Work } from '../runtime/commit/work.ts';
import type { JobDefinition } from '../runtime/jobs/job.ts';
import type { Atlas } from './people/atlas.ts';
import { type Chance, chance } from './random.ts';

/** What decides every byte of the world's content. */
export type WorldSeed = {
  readonly seed: string;
  /** The last day of its history. */
  readonly endsOn: Day;
  readonly customers: number;
};

export const daysOfHistory = 365;

/** When and under which name something is done; what it makes gets identifiers that follow from both. */
export type Moment = { readonly key: string; readonly at: Instant };

/** One command of the story, by one actor at one moment: one entry of the ledger. */
export type Command = Moment & {
  readonly by: Actor;
  run(work: Work): Promise<unknown>;
};

/** A round of a background job, as a worker would have made it at that moment; `queue`: what was put into the queue. */
export type Round = Moment & { readonly job: JobDefinition | 'queue' };

export type Step = Command | Round;

export type World = WorldSeed & {
  readonly atlas: Atlas;
  chance(label: string): Chance;
  /** A moment on a day of the history; `day` 0 is the first. */
  at(day: number, time: { hour: number; minute?: number; second?: number }): Instant;
  dayOf(day: number): Day;
  after(at: Instant, wait: { days?: number; minutes?: number }): Instant;
  /** The next day after `at`, in the hours in which colleagues work. */
  workday(at: Instant, chance: Chance, wait?: { days: number }): Instant;
  /** The `nth` identifier of a kind that a step makes, known before it is made. */
  made<K extends IdKind>(step: Moment, kind: K, nth?: number): Id<K>;
};

export function openWorld(seed: WorldSeed, atlas: Atlas): World {
  const firstDay = addToDay(seed.endsOn, { days: 1 - daysOfHistory });
  const dayOf = (day: number) => addToDay(firstDay, { days: Math.min(day, daysOfHistory - 1) });
  return {
    ...seed,
    atlas,
    chance: (label) => chance(seed.seed, label),
    dayOf,
    at: (day, { hour, minute = 0, second = 0 }) => {
      const two = (number: number) => String(number).padStart(2, '0');
      return instant(`${dayOf(day)}T${two(hour)}:${two(minute)}:${two(second)}Z`);
    },
    after,
    workday: (at, draw, wait = { days: 1 }) => {
      const opening = instant(`${after(at, wait).slice(0, 10)}T14:00:00Z`);
      return addMilliseconds(opening, draw.whole(0, 7 * 3600) * 1000);
    },
    made: (step, kind, nth = 0) => idAt(seed.seed, step, { kind, nth }),
  };
}

function after(at: Instant, { days = 0, minutes = 0 }: { days?: number; minutes?: number }): Instant {
  return addMilliseconds(at, (days * 1440 + minutes) * 60_000);
}

/** The identifiers that one step makes, in the order in which it asks. */
export function idsOf(seed: string, step: Moment): IdSource {
  const asked = new Map<IdKind, number>();
  return {
    next: (kind) => {
      const nth = asked.get(kind) ?? 0;
      asked.set(kind, nth + 1);
      return idAt(seed, step, { kind, nth });
    },
  };
}

function idAt<K extends IdKind>(seed: string, step: Moment, which: { kind: K; nth: number }): Id<K> {
  const bytes = chance(seed, `id ${step.key} ${which.kind} ${which.nth}`).bytes(16);
  return seededIds(
    () => bytes,
    () => Date.parse(step.at),
  ).next(which.kind);
}
