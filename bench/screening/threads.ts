/** The same work on every core: each thread opens what is listed for itself and takes its share of the parties. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Share, Told } from './share.ts';

export const threads = availableParallelism();

export type Screened = { readonly seconds: number; readonly found: number };

/** Seconds from when all are ready until the last has done its share. `progress` is told the parties so far. */
export async function onAllCores(
  share: Share,
  progress: (parties: number) => void = () => undefined,
): Promise<Screened> {
  const each = Math.ceil(share.parties / threads);
  const workers = Array.from(
    { length: threads },
    (_, nth) =>
      new Worker(new URL('share-thread.mjs', import.meta.url), {
        workerData: { ...share, parties: each, label: `${share.label} ${nth}` } satisfies Share,
        execArgv: [],
      }),
  );
  const soFar = workers.map(() => 0);
  await Promise.all(workers.map((worker) => next(worker)));
  const ends = workers.map((worker, nth) => {
    const end = new Promise<Told>((resolve, reject) => {
      worker.once('error', reject);
      worker.on('message', (told: Told) => {
        if (told.told === 'ready') return;
        soFar[nth] = told.parties;
        progress(soFar.reduce((sum, one) => sum + one, 0));
        if (told.told === 'done') resolve(told);
      });
    });
    worker.postMessage('go');
    return end;
  });
  const done = (await Promise.all(ends)).flatMap((told) => (told.told === 'ready' ? [] : [told]));
  return {
    seconds: Math.max(...done.map(({ busyMs }) => busyMs)) / 1000,
    found: done.reduce((sum, one) => sum + one.found, 0),
  };
}

function next(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', () => resolve());
  });
}
