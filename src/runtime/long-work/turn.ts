/** One run of a long work: each step holds its row, so that it stops when it was called off or taken up elsewhere. */
import { isRefusal, type Refusal, RefusedError, refuse } from '../../kernel/problems.ts';
import { isInForce } from '../access/in-force.ts';
import { perform } from '../commit/perform.ts';
import { inTenant, type Transaction } from '../database/index.ts';
import type { Runtime } from '../runtime.ts';
import { describeFault } from '../scrub.ts';
import type { Items, Turn } from './kind.ts';
import { holdTurn, insertRefusal, noteItem, noteProgress, type Taken } from './store/progress.ts';

export const worker = { kind: 'system', name: 'long-work' } as const;

/** It was called off, has ended, or is another run's: this one stops, and leaves everything as it is. */
export class TurnOver extends Error {}

/** Whoever asked for it may not do it any more. */
export class RightsEnded extends Error {}

/** Faults in a row after which an item counts as refused, and work that is one whole as failed. */
export const mostFaults = 3;

/** Progress of work that is one whole is written at most this often. */
const noteMilliseconds = 500;

type Run = { readonly runtime: Runtime; readonly taken: Taken; readonly signal: AbortSignal | undefined };

export function turnOf(run: Run): Turn {
  const { runtime, taken } = run;
  let noted = Number.NEGATIVE_INFINITY;
  return {
    id: taken.id,
    runtime,
    tenant: taken.tenant,
    askedBy: taken.askedBy,
    progress: async (done, total) => {
      run.signal?.throwIfAborted();
      if (performance.now() - noted < noteMilliseconds && done < total) return;
      await note(run, { done, total });
      noted = performance.now();
    },
    each: (items) => doEach(run, items),
  };
}

type Counts = { readonly done: number; readonly refused: number };

/**
 * The row of the long work, held until the transaction ends.
 *
 * @throws TurnOver
 */
export async function hold({ taken }: Run, tx: Transaction): Promise<Counts> {
  const held = await holdTurn(tx, taken);
  if (!held) throw new TurnOver();
  return held;
}

/**
 * The same, for a step that whoever asked for it takes.
 *
 * @throws TurnOver, RightsEnded
 */
async function holdAsAsker(run: Run, tx: Transaction): Promise<Counts> {
  const held = await hold(run, tx);
  const { askedBy: actor, membership } = run.taken;
  if (!(await isInForce(tx, { actor, membership }, run.runtime.clock.now()))) throw new RightsEnded();
  return held;
}

async function note(run: Run, now: { done?: number; total: number }): Promise<void> {
  await ownTransaction(run, async (tx) => {
    await holdAsAsker(run, tx);
    await noteProgress(tx, run.taken, { ...now, at: run.runtime.clock.now() });
  });
}

async function doEach(run: Run, items: Items): Promise<void> {
  await note(run, { total: items.total });
  let { place, faults } = run.taken;
  for (;;) {
    const some = await items.next(place);
    if (some.length === 0) return;
    for (const item of some) {
      run.signal?.throwIfAborted();
      const refusal = await doOne(run, items, item).catch((error: unknown) => refusalOf(run, error, faults));
      if (refusal) await keepRefusal(run, item, refusal);
      place = item;
      faults = 0;
    }
  }
}

/** The item and the note that it is done are one transaction: both are there, or neither. */
async function doOne(run: Run, items: Items, item: string): Promise<Refusal | undefined> {
  const { runtime, taken } = run;
  try {
    await perform(runtime, { tenant: taken.tenant, actor: taken.askedBy }, async (work) => {
      await holdAsAsker(run, work.tx);
      const refusal = await items.act(work, item);
      if (isRefusal(refusal)) throw new RefusedError(refusal);
      await noteItem(work.tx, taken, { at: work.at, item, refused: false });
    });
    return undefined;
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
}

/** A fault is tried again with the whole run; one that comes back at the same item does not keep the others waiting. */
function refusalOf({ runtime, taken, signal }: Run, error: unknown, faults: number): Refusal {
  const isOver = error instanceof TurnOver || error instanceof RightsEnded || signal?.aborted;
  if (isOver || faults < mostFaults - 1) throw error;
  runtime.log.error({ longWork: taken.id, kind: taken.kind, fault: describeFault(error) }, 'item left out');
  return refuse('internal');
}

async function keepRefusal(run: Run, item: string, refusal: Refusal): Promise<void> {
  const { runtime, taken } = run;
  await ownTransaction(run, async (tx) => {
    const { refused } = await hold(run, tx);
    const reason = refusal.errors?.[0]?.code ?? null;
    await insertRefusal(tx, taken, { number: refused + 1, item, code: refusal.refused, reason });
    await noteItem(tx, taken, { at: runtime.clock.now(), item, refused: true });
  });
}

function ownTransaction<T>({ runtime, taken }: Run, write: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTenant(runtime.database.sql, { tenant: taken.tenant, actor: worker }, write);
}
