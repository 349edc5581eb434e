/** One index in a thread of its own, so that comparing names stops no request, and a new index none of the old one's answers. */
import { Worker } from 'node:worker_threads';
import type { Party } from '../party/party.ts';
import type { Answered, Listed, Numbered, Question } from './messages.ts';
import type { Screened } from './types.ts';

export type IndexThread = {
  take(entries: readonly Listed[]): Promise<void>;
  index(): Promise<void>;
  screen(parties: readonly Party[], threshold: number): Promise<readonly Screened[]>;
  screenAmong(
    entries: readonly Listed[],
    parties: readonly Party[],
    threshold: number,
  ): Promise<readonly Screened[]>;
  /** False once the thread ended, whatever the cause. */
  alive(): boolean;
  end(): Promise<void>;
};

type Waiting = { resolve: (answered: Answered) => void; reject: (error: Error) => void };

export function startIndexThread(): IndexThread {
  // Without the program's own arguments: its loader does not run in a thread.
  const worker = new Worker(new URL('screening-thread.mjs', import.meta.url), { execArgv: [] });
  // A program with nothing to compare may end.
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended = false;
  const fail = (cause?: unknown) => {
    ended = true;
    for (const one of waiting.values()) one.reject(new Error('the screening thread ended', { cause }));
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail());
  worker.on('message', (answered: Answered) => {
    const one = waiting.get(answered.number);
    waiting.delete(answered.number);
    if (waiting.size === 0) worker.unref();
    if ('failed' in answered) one?.reject(new Error(`the screening thread failed: ${answered.failed}`));
    else one?.resolve(answered);
  });
  const ask = (question: Question): Promise<Answered> =>
    new Promise((resolve, reject) => {
      if (ended) {
        reject(new Error('the screening thread ended'));
        return;
      }
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.ref();
      worker.postMessage({ number: last, question } satisfies Numbered);
    });
  const screened = (answered: Answered) => ('screened' in answered ? answered.screened : []);
  return {
    take: async (entries) => void (await ask({ ask: 'take', entries })),
    index: async () => void (await ask({ ask: 'index' })),
    screen: async (parties, threshold) => screened(await ask({ ask: 'screen', parties, threshold })),
    screenAmong: async (entries, parties, threshold) =>
      screened(await ask({ ask: 'screen-among', entries, parties, threshold })),
    alive: () => !ended,
    end: async () => void (await worker.terminate()),
  };
}
