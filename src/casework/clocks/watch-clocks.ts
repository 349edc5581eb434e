/** The worker's round: warns ahead, and records every breach with the moment it happened, however late it looks. */
import type { Id } from '../../kernel/ids.ts';
import { perform } from '../../runtime/commit/perform.ts';
import type { JobDefinition } from '../../runtime/jobs/job.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { describeFault } from '../../runtime/scrub.ts';
import { watch } from './decide.ts';
import { lockClockInNeed } from './store.ts';

const actor = { kind: 'system', name: 'watch-clocks' } as const;
const mostClocksInARound = 1000;
const mostFaultsInARound = 20;

export const watchClocks: JobDefinition = {
  name: 'watch-clocks',
  describes: 'Warns of deadlines ahead and records those that passed',
  everyMilliseconds: 15_000,
  scope: 'tenant',
  run: async (runtime, { tenant, signal }) => {
    if (tenant) await watchRound(runtime, tenant, signal);
  },
};

/**
 * Looks at each clock in need in a transaction of its own, so that a fault in what follows from one clock holds up no
 * other. A clock that failed is passed over and tried again in the next round.
 *
 * @throws Error when clocks failed, after the others are done: the job shows as failed until they are.
 */
async function watchRound(runtime: Runtime, tenant: Id<'organization'>, signal?: AbortSignal): Promise<void> {
  const failed: Id<'clock'>[] = [];
  for (let seen = 0; seen < mostClocksInARound && !signal?.aborted; seen++) {
    const looked = await lookAtOne(runtime, tenant, failed);
    if (looked === 'none-left') break;
    if (looked !== 'done') failed.push(looked.failed);
    if (failed.length >= mostFaultsInARound) break;
  }
  if (failed.length > 0) throw new Error(`${failed.length} clocks could not be watched; the log names them`);
}

async function lookAtOne(
  runtime: Runtime,
  tenant: Id<'organization'>,
  passOver: readonly Id<'clock'>[],
): Promise<'done' | 'none-left' | { failed: Id<'clock'> }> {
  const looking: { at?: Id<'clock'> } = {};
  try {
    return await perform(runtime, { tenant, actor }, async (work) => {
      const clock = await lockClockInNeed(work.tx, work.at, passOver);
      if (!clock) return 'none-left';
      looking.at = clock.id;
      await work.commit(watch(clock, work.at));
      return 'done';
    });
  } catch (error) {
    if (!looking.at) throw error;
    const about = { job: actor.name, clock: looking.at, fault: describeFault(error) };
    runtime.log.error(about, 'a clock could not be watched');
    return { failed: looking.at };
  }
}
