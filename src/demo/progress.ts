/** How far the world is loaded: written in the transaction of the steps themselves, so that both are there or neither. */
import { sql } from 'kysely';
import { type Day, day } from '../kernel/time.ts';
import type { Queryable } from '../runtime/database/index.ts';
import type { WorldSeed } from './world.ts';

export type Progress = WorldSeed & {
  /** Digest of the list of steps, so that another version's list is never continued. */
  readonly plan: string;
  /** How often loading was begun, this time among them. */
  readonly starts: number;
  readonly stepsDone: number;
  readonly finished: boolean;
};

type Row = {
  seed: string;
  ends_on: Day;
  customers: number;
  plan: string;
  starts: number;
  steps_done: number;
  finished: boolean;
};

export async function readProgress(db: Queryable): Promise<Progress | undefined> {
  const { rows } = await sql<Row>`
    select seed, ends_on, customers, plan, starts, steps_done, finished from runtime.demo_world`.execute(db);
  const row = rows[0];
  if (!row) return undefined;
  const { ends_on, steps_done, ...rest } = row;
  return { ...rest, endsOn: day(ends_on), stepsDone: steps_done };
}

/** Notes that loading begins, or begins again where it stopped. */
export async function noteStart(db: Queryable, world: WorldSeed, plan: string): Promise<void> {
  await sql`
    insert into runtime.demo_world (seed, ends_on, customers, plan)
    values (${world.seed}, ${world.endsOn}, ${world.customers}, ${plan})
    on conflict (only_row) do update set starts = runtime.demo_world.starts + 1`.execute(db);
}

export async function noteStep(db: Queryable, stepsDone: number): Promise<void> {
  await sql`update runtime.demo_world set steps_done = ${stepsDone}`.execute(db);
}

export async function noteFinished(db: Queryable): Promise<void> {
  await sql`update runtime.demo_world set finished = true`.execute(db);
}
