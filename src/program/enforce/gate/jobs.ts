/** Brings verdicts under the ledger, a batch at a time, in the order of their ids. */
import { batchOf } from '../../../kernel/batch.ts';
import type { Id } from '../../../kernel/ids.ts';
import { addMilliseconds } from '../../../kernel/time.ts';
import { perform } from '../../../runtime/commit/perform.ts';
import { treeHashing } from '../../../runtime/crypto/tree-hashing.ts';
import type { JobDefinition } from '../../../runtime/jobs/job.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { lockLastSealed, verdictsBetween } from './store.ts';

/**
 * Ids ascend with time, but two processes' clocks and commits do not agree to the millisecond. A verdict is durable
 * within seconds of its id; waiting a minute leaves none behind.
 */
const settleMilliseconds = 60_000;
const batchSize = 10_000;
const mostBatches = 50;

export const jobs: readonly JobDefinition[] = [
  {
    name: 'seal-verdicts',
    describes: 'Puts verdicts older than a minute under a Merkle root in the ledger.',
    everyMilliseconds: 5_000,
    scope: 'tenant',
    run: async (runtime, { tenant }) => {
      if (!tenant) return;
      for (let batch = 0; batch < mostBatches; batch += 1) {
        if ((await sealNext(runtime, tenant)) < batchSize) return;
      }
    },
  },
];

/** Seals the next batch. @returns how many verdicts it held. */
export function sealNext(runtime: Runtime, tenant: Id<'organization'>): Promise<number> {
  const actor = { kind: 'system', name: 'seal-verdicts' } as const;
  return perform(runtime, { tenant, actor }, async (work) => {
    const after = await lockLastSealed(work.tx);
    const before = addMilliseconds(work.at, -settleMilliseconds);
    const rows = await verdictsBetween(work.tx, { after, before, limit: batchSize });
    if (rows.length === 0) return 0;
    const records = rows.map((row) => ({ id: row.id, leaf: treeHashing.leaf(Buffer.from(row.canonical)) }));
    await work.commit([
      { type: 'verdicts-batched', subject: tenant, data: batchOf('verdict', records, treeHashing) },
    ]);
    return rows.length;
  });
}
