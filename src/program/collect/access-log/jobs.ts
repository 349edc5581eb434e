/** The background work of the access log. */
import { z } from '@hono/zod-openapi';
import type { Work } from '../../../runtime/commit/work.ts';
import { enqueue } from '../../../runtime/jobs/enqueue.ts';
import type { JobDefinition } from '../../../runtime/jobs/index.ts';
import { indexDays } from './hot/index-days.ts';
import { bringLastAccesses } from './hot/last-access.ts';
import type { ForeignAccount } from './types.ts';
import { replayAll, replayName } from './unmatched/replay.ts';

const replayJob = 'replay-accesses-of-name';
const payload = z.object({ namespace: z.string(), id: z.string() });

/** Brings what waits for a name to its account, soon after this transaction commits. */
export function enqueueReplay(work: Work, { namespace, id }: ForeignAccount): Promise<void> {
  return enqueue(work, replayJob, { namespace, id });
}

export const jobs: readonly JobDefinition[] = [
  {
    name: replayJob,
    describes: 'Brings accesses that waited for a name to the account that it means now.',
    lane: 'long',
    scope: 'tenant',
    run: async (runtime, { tenant, payload: told, signal }) => {
      if (!tenant) throw new Error('a name belongs to a tenant');
      await replayName(runtime, { tenant, signal }, payload.parse(told));
    },
  },
  {
    name: 'match-waiting-accesses',
    describes: 'Looks for accesses whose account became known after they came, and brings them to it.',
    everyMilliseconds: 60_000,
    scope: 'tenant',
    run: async (runtime, { tenant, signal }) => {
      if (tenant) await replayAll(runtime, { tenant, signal });
    },
  },
  {
    name: 'bring-last-accesses',
    describes: 'Brings the newest accesses that batches told to their accounts.',
    everyMilliseconds: 10_000,
    scope: 'tenant',
    run: async (runtime, { tenant, signal }) => {
      if (tenant) await bringLastAccesses(runtime, { tenant, signal });
    },
  },
  {
    name: 'index-access-days',
    describes:
      'Keeps days of the access log that are not sealed quick to search, whatever came into them since.',
    everyMilliseconds: 30_000,
    scope: 'tenant',
    run: async (runtime, { tenant, signal }) => {
      if (tenant) await indexDays(runtime, { tenant, signal });
    },
  },
];
