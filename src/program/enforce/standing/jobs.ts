/** Work in the background: standings that time has overtaken, and rounds over every account. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../kernel/ids.ts';
import { perform } from '../../../runtime/commit/perform.ts';
import { idField } from '../../../runtime/http/fields.ts';
import { enqueue } from '../../../runtime/jobs/index.ts';
import type { JobDefinition } from '../../../runtime/jobs/job.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { describeFault } from '../../../runtime/scrub.ts';
import { accountsAfter } from '../../collect/identification/index.ts';
import { recompute } from './recompute.ts';
import { holdOverdueStandings } from './store/standings.ts';

const watcher = { kind: 'system', name: 'watch-standings' } as const;
const walker = { kind: 'system', name: 'recompute-standings' } as const;
const accountsInABatch = 500;
const mostBatchesInARound = 250;
const mostFaultsInARound = 20;

export const watchStandings: JobDefinition = {
  name: 'watch-standings',
  describes: 'Works out anew what time alone has changed about accounts',
  everyMilliseconds: 15_000,
  scope: 'tenant',
  run: async (runtime, { tenant, signal }) => {
    if (tenant) await watchRound(runtime, tenant, signal);
  },
};

/**
 * Batches while there are any; after a fault one account at a time, so that one that cannot be worked out holds up no
 * other. It is passed over and tried again in the next round.
 *
 * @throws Error when accounts failed, after the others are done: the job shows as failed until they are.
 */
async function watchRound(runtime: Runtime, tenant: Id<'organization'>, signal?: AbortSignal): Promise<void> {
  const failed: Id<'account'>[] = [];
  let size = accountsInABatch;
  for (let batch = 0; batch < mostBatchesInARound && !signal?.aborted; batch++) {
    const looked = await lookAt(runtime, tenant, { limit: size, passOver: failed });
    if (looked === 'none-left') break;
    if (looked === 'done') continue;
    if (looked.failed.length === 1) failed.push(...looked.failed);
    size = 1;
    if (failed.length >= mostFaultsInARound) break;
  }
  if (failed.length > 0)
    throw new Error(`${failed.length} standings could not be worked out; the log names them`);
}

async function lookAt(
  runtime: Runtime,
  tenant: Id<'organization'>,
  asked: { readonly limit: number; readonly passOver: readonly Id<'account'>[] },
): Promise<'done' | 'none-left' | { failed: readonly Id<'account'>[] }> {
  let looking: readonly Id<'account'>[] = [];
  try {
    return await perform(runtime, { tenant, actor: watcher }, async (work) => {
      looking = await holdOverdueStandings(work.tx, { at: work.at, ...asked });
      if (looking.length === 0) return 'none-left';
      await work.commit(await recompute(work, looking));
      return 'done';
    });
  } catch (error) {
    if (looking.length === 0) throw error;
    runtime.log.error(
      { job: watcher.name, accounts: looking.slice(0, 5), of: looking.length, fault: describeFault(error) },
      'standings could not be worked out',
    );
    return { failed: looking };
  }
}

const roundPayload = z.object({ because: z.string(), after: idField('account').optional() });

/**
 * One batch, and the next one queued in the same transaction: a round goes on where it stopped, whatever stops it.
 */
export const recomputeStandings: JobDefinition = {
  name: 'recompute-standings',
  describes: 'Works out every standing anew after a change that may bear on all',
  scope: 'tenant',
  run: async (runtime, { tenant, payload }) => {
    const { because, after } = roundPayload.parse(payload);
    if (!tenant) return;
    await perform(runtime, { tenant, actor: walker }, async (work) => {
      const accounts = await accountsAfter(work.tx, { after, limit: accountsInABatch });
      await work.commit(await recompute(work, accounts));
      const last = accounts.at(-1);
      if (accounts.length < accountsInABatch || !last) return;
      await enqueue(work, 'recompute-standings', { because, after: last });
    });
  },
};
