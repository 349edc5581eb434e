/**
 * Loads the demo world through the program's own commands, at the moments of its history.
 *
 * Many commands share a transaction, each with its own actor, moment and ledger entry. A load that was killed goes on
 * with the first step that is not on record; until the last one is, nobody is told that the world is there.
 */
import { createHash } from 'node:crypto';
import type { Actor } from '../kernel/events.ts';
import type { Id } from '../kernel/ids.ts';
import { addToDay } from '../kernel/time.ts';
import { defaultSettings, legalDay } from '../program/adopt/written-program/index.ts';
import { closeReception } from '../program/collect/access-log/index.ts';
import { performIn } from '../runtime/commit/perform.ts';
import {
  actAs,
  connectToLoad,
  type Database,
  inTenant,
  type Transaction,
} from '../runtime/database/index.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { readAtlas } from './people/atlas.ts';
import { plan } from './plan.ts';
import { noteFinished, noteStart, noteStep, type Progress, readProgress } from './progress.ts';
import { ensureProvider, provider } from './provider/provider.ts';
import { runQueue } from './queue.ts';
import {
  type Command,
  idsOf,
  openWorld,
  type Round,
  type Step,
  type World,
  type WorldSeed,
} from './world.ts';

export type DemoOptions = {
  /** Takes one line of progress at a time. */
  readonly print: (line: string) => void;
  /** Absent: the world everybody gets, ending yesterday. A world that was begun keeps its own. */
  readonly world?: Partial<WorldSeed>;
};

export const defaultSeed = 'meridian';
export const defaultCustomers = 2000;
/** Commands in one transaction: enough to save commits, few enough that a kill costs little. */
const mostInABatch = 100;
const loader: Actor = { kind: 'system', name: 'demo' };

/**
 * Loads the demo world, or what is missing of it; does nothing where it is whole.
 *
 * @returns the provider's tenant.
 * @throws Error when another version began this world, or a step was refused: the world's fault, never the user's.
 */
export async function loadDemoWorld(runtime: Runtime, options: DemoOptions): Promise<Id<'organization'>> {
  const db = runtime.database.sql;
  const begun = await readProgress(db);
  const seed: WorldSeed = begun ?? seedOf(runtime, options.world ?? {});
  const world = openWorld(seed, await readAtlas());
  const tenant = provider(world);
  if (begun?.finished) return tenant;
  const steps = plan(world);
  const digest = digestOf(steps);
  if (begun && begun.plan !== digest) {
    throw new Error(
      'the demo world here was begun by another version; start in an empty directory (GATEHOUSE_DIR)',
    );
  }
  await noteStart(db, seed, digest);
  const loading = connectToLoad(runtime.database, { log: runtime.log, rarelyWritten: 'adopt' });
  try {
    const asleep = withoutOutside(runtime, loading);
    await ensureProvider(asleep, world);
    await runAll({ runtime: asleep, world, tenant, starts: (begun?.starts ?? 0) + 1 }, steps, {
      from: begun?.stepsDone ?? 0,
      print: options.print,
    });
  } finally {
    await closeReception({ database: loading });
    await loading.close();
  }
  // On the disk with this commit: all before it.
  await noteFinished(db);
  options.print(
    `demo world: ${seed.customers} customers of a made-up provider, one year until ${seed.endsOn}`,
  );
  return tenant;
}

export function demoProgress(runtime: Runtime): Promise<Progress | undefined> {
  return readProgress(runtime.database.sql);
}

function seedOf(runtime: Runtime, asked: Partial<WorldSeed>): WorldSeed {
  const today = legalDay(defaultSettings(runtime.edition.parameters), runtime.clock.now());
  return {
    seed: asked.seed ?? defaultSeed,
    endsOn: asked.endsOn ?? addToDay(today, { days: -1 }),
    customers: asked.customers ?? defaultCustomers,
  };
}

/** Nothing of the demo's past is ever sent to anybody, nor told to other programs: parts ask each other alone. */
function withoutOutside(runtime: Runtime, database: Database): Runtime {
  const { meter: _, ...rest } = runtime;
  const { directory, owed, screener, network } = runtime.connectors;
  const parts = runtime.parts.map((part) => {
    const { follow: _, ...quiet } = part;
    return part.slug === 'webhooks' ? quiet : part;
  });
  return { ...rest, database, connectors: { directory, owed, screener, network }, parts };
}

type Loading = {
  readonly runtime: Runtime;
  readonly world: World;
  readonly tenant: Id<'organization'>;
  readonly starts: number;
};

async function runAll(
  loading: Loading,
  steps: readonly Step[],
  progress: { from: number; print: (line: string) => void },
): Promise<void> {
  let done = progress.from;
  let tenths = Math.floor((done * 10) / steps.length);
  while (done < steps.length) {
    const next = steps[done];
    if (next && 'job' in next) {
      await runRound(loading, next);
      await noteStep(loading.runtime.database.sql, ++done);
    } else {
      done = await runBatch(loading, steps, done);
    }
    const now = Math.floor((done * 10) / steps.length);
    if (now > tenths) progress.print(`demo world: ${now * 10} % of ${steps.length} steps`);
    tenths = now;
  }
}

/** Runs commands from `first` on, up to the next round, in one transaction. Gives how many steps are then done. */
function runBatch(loading: Loading, steps: readonly Step[], first: number): Promise<number> {
  const { runtime, tenant } = loading;
  return inTenant(runtime.database.sql, { tenant, actor: loader }, async (tx) => {
    let acting: Actor = loader;
    let done = first;
    for (const step of steps.slice(first, first + mostInABatch)) {
      if ('job' in step) break;
      if (step.by !== acting) await actAs(tx, step.by);
      acting = step.by;
      await runCommand(loading, step, tx);
      done++;
    }
    await noteStep(tx, done);
    return done;
  });
}

async function runCommand({ runtime, world, tenant }: Loading, step: Command, tx: Transaction) {
  const moved = { ...runtime, ids: idsOf(world.seed, step), clock: { now: () => step.at } };
  try {
    await performIn({ tx, runtime: moved, who: { tenant, actor: step.by, at: step.at } }, (work) =>
      step.run(work),
    );
  } catch (error) {
    throw new Error(`the demo world failed at ${step.key}, ${step.at}`, { cause: error });
  }
}

/** A round commits by itself, so one that was cut off is made again, under identifiers of its own. */
async function runRound({ runtime, world, tenant, starts }: Loading, round: Round): Promise<void> {
  const key = starts === 1 ? round.key : `${round.key} again ${starts}`;
  const moved = { ...runtime, ids: idsOf(world.seed, { ...round, key }), clock: { now: () => round.at } };
  try {
    if (round.job === 'queue') await runQueue(moved);
    else await round.job.run(moved, { tenant });
  } catch (error) {
    throw new Error(`the demo world failed at ${round.key}, ${round.at}`, { cause: error });
  }
}

function digestOf(steps: readonly Step[]): string {
  const hash = createHash('sha256');
  for (const step of steps) hash.update(`${step.key} ${step.at}\n`);
  return hash.digest('base64');
}
