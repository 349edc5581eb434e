/** The worker's round: warns ahead, and records every breach with the moment it happened, however late it looks. */
import type { Id } from '../../kernel/ids.ts';
import { perform } from '../../runtime/commit/perform.ts';
import type { JobDefinition } from '../../runtime/jobs/job.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { describeFault } from '../../runtime/scrub.ts';
import { watch } from './decide.ts';
import { lockClocksInNeed } from './store.ts';

const actor = { kind: 'system', name: 'watch-clocks' } as const;
/** Clocks in one commit, so that people get one message for many and not one for each. */
const batch = 50;
const mostCommitsInARound = 200;
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
 * Looks at clocks in need until none is left. After a fault in what follows from one of them, each is looked at in a
 * commit of its own, so that one clock holds up no other; the one that failed is tried again in the next round.
 *
 * @throws Error when clocks failed, after the others are done: the job shows as failed until they are.
 */
async function watchRound(runtime: Runtime, tenant: Id<'organization'>, signal?: AbortSignal): Promise<void> {
  const failed: Id<'clock'>[] = [];
  let most = batch;
  for (let commits = 0; commits < mostCommitsInARound && !signal?.aborted; commits++) {
    const looked = await look(runtime, tenant, { most, passOver: failed });
    if (looked === 'none-left' || failed.length >= mostFaultsInARound) break;
    if (looked === 'done') continue;
    if (most === 1) failed.push(...looked.failed);
    most = 1;
  }
  if (failed.length > 0) throw new Error(`${failed.length} clocks could not be watched; the log names them`);
}

async function look(
  runtime: Runtime,
  tenant: Id<'organization'>,
  which: { most: number; passOver: readonly Id<'clock'>[] },
): Promise<'done' | 'none-left' | { failed: readonly Id<'clock'>[] }> {
  let looking: readonly Id<'clock'>[] = [];
  try {
    return await perform(runtime, { tenant, actor }, async (work) => {
      const clocks = await lockClocksInNeed(work.tx, work.at, which);
      if (clocks.length === 0) return 'none-left';
      looking = clocks.map((clock) => clock.id);
      await work.commit(clocks.flatMap((clock) => watch(clock, work.at)));
      return 'done';
    });
  } catch (error) {
    if (looking.length === 0) throw error;
    const about = { job: actor.name, clocks: looking, fault: describeFault(error) };
    runtime.log.error(about, 'clocks could not be watched');
    return { failed: looking };
  }
}
