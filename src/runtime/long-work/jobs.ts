/** Running long work, and taking up again what nobody runs any more. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../kernel/ids.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import { addMilliseconds } from '../../kernel/time.ts';
import { perform } from '../commit/perform.ts';
import { enqueueMany } from '../jobs/enqueue.ts';
import type { JobDefinition } from '../jobs/job.ts';
import type { Runtime } from '../runtime.ts';
import { findKind, runJob } from './commands.ts';
import { noteFault, type Taken, takeForgotten, takeTurn } from './store/progress.ts';
import { hold, mostFaults, RightsEnded, TurnOver, turnOf, worker } from './turn.ts';
import { longWorkId, mostResultBytes } from './types.ts';

const payload = z.object({ longWork: longWorkId });

const forgottenMilliseconds = 120_000;
const mostForgotten = 100;

export const jobs: readonly JobDefinition[] = [
  {
    name: runJob,
    describes: 'Runs one long work, or goes on with it where a run before was cut off.',
    scope: 'tenant',
    lane: 'long',
    run: async (runtime, { tenant, payload: given, signal }) => {
      if (tenant) await runOne(runtime, { tenant, id: payload.parse(given).longWork, signal });
    },
  },
  {
    name: 'queue-forgotten-long-work',
    describes: 'Queues long work again that has not ended and gave no sign of life for two minutes.',
    everyMilliseconds: 30_000,
    scope: 'tenant',
    run: async (runtime, { tenant }) => {
      if (!tenant) return;
      await perform(runtime, { tenant, actor: worker }, async (work) => {
        const before = addMilliseconds(work.at, -forgottenMilliseconds);
        const forgotten = await takeForgotten(work, before, mostForgotten);
        await enqueueMany(
          work,
          runJob,
          forgotten.map((longWork) => ({ longWork })),
        );
      });
    },
  },
];

type One = {
  readonly tenant: Id<'organization'>;
  readonly id: Id<'longWork'>;
  readonly signal: AbortSignal | undefined;
};

type Run = Parameters<typeof turnOf>[0];

async function runOne(runtime: Runtime, { tenant, id, signal }: One): Promise<void> {
  const taken = await perform(runtime, { tenant, actor: worker }, (work) => takeTurn(work, id));
  if (!taken) return;
  const run: Run = { runtime, taken, signal };
  try {
    await end(run, { result: await resultOf(run) });
  } catch (error) {
    if (error instanceof TurnOver) return;
    if (error instanceof RightsEnded) return fail(run, 'not-allowed');
    // The worker stops: the queue brings it back, and it goes on where it stood.
    if (signal?.aborted) throw error;
    await countFault(runtime, taken);
    // The queue tries again, later each time.
    if (taken.faults + 1 < mostFaults) throw error;
    await fail(run, 'internal');
    throw error;
  }
}

async function resultOf(run: Run): Promise<unknown> {
  const { taken, runtime } = run;
  const kind = findKind(runtime.parts, taken.kind);
  if (!kind) throw new Error(`no part gives the long work ${taken.kind}`);
  const result = kind.result.parse(await kind.run(turnOf(run), kind.input.parse(taken.input)));
  if (JSON.stringify(result).length > mostResultBytes)
    throw new Error(`the result of ${taken.kind} is too large`);
  return result;
}

async function countFault(runtime: Runtime, taken: Taken): Promise<void> {
  await perform(runtime, { tenant: taken.tenant, actor: worker }, (work) => noteFault(work.tx, taken));
}

type End = { readonly result: unknown } | { readonly problem: ProblemCode };

/** Nothing more to do when somebody called it off meanwhile. */
async function fail(run: Run, problem: ProblemCode): Promise<void> {
  await end(run, { problem }).catch((error: unknown) => {
    if (!(error instanceof TurnOver)) throw error;
  });
}

/** Puts the end on record: the installation ended it, whoever asked for it. */
async function end(run: Run, how: End): Promise<void> {
  const { runtime, taken } = run;
  await perform(runtime, { tenant: taken.tenant, actor: worker }, async (work) => {
    const { done, refused } = await hold(run, work.tx);
    const type = 'problem' in how ? 'long-work-failed' : 'long-work-done';
    await work.commit([{ type, subject: taken.id, data: { kind: taken.kind, done, refused, ...how } }]);
  });
}
