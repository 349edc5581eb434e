/** Batches read in threads of their own, so that reading lines stops no request. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Asked } from '../formats/index.ts';
import type { BatchCode } from './gather.ts';
import type {
  Answer,
  Encoded,
  Encoding,
  FromThread,
  Gathered,
  Question,
  Resolution,
  ToThread,
} from './messages.ts';

type About = { readonly tenant: string; readonly encoding: Encoding; readonly asked: Asked };

export type BatchReader = {
  open(about: About): BatchInHand;
  close(): Promise<void>;
};

/** One batch while it is read. After a refusal it is forgotten; otherwise `encode` or `drop` ends it. */
export type BatchInHand = {
  /** Takes a piece, which is not kept. Waits while much is still to be read. @returns why the batch is refused. */
  take(chunk: Uint8Array): Promise<BatchCode | undefined>;
  end(): Promise<Gathered | BatchCode>;
  encode(resolution: Resolution): Promise<Encoded>;
  drop(): void;
  /** Bytes that it holds in the thread. */
  held(): number;
};

/** Pieces on their way to the thread, of about 64 KiB each. */
const onTheWay = 8;

type Listener = { hear(answer: Answer): void; lost(error: Error): void };
type Thread = { readonly worker: Worker; readonly listeners: Map<number, Listener> };

export function batchReader(): BatchReader {
  const most = Math.max(1, Math.min(4, availableParallelism() - 1));
  const threads: Thread[] = [];
  let last = 0;
  const lend = (): Thread => {
    if (threads.length < most)
      threads.push(startThread((thread) => threads.splice(threads.indexOf(thread), 1)));
    return threads.reduce((least, one) => (one.listeners.size < least.listeners.size ? one : least));
  };
  return {
    open: (about) => {
      last += 1;
      return inHand(lend(), last, about);
    },
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(ended: (thread: Thread) => void): Thread {
  // Without the program's own arguments: its loader does not run in a thread.
  const worker = new Worker(new URL('reading-thread.mjs', import.meta.url), { execArgv: [] });
  worker.unref();
  const listeners = new Map<number, Listener>();
  const thread = { worker, listeners };
  let over = false;
  const fail = (cause?: unknown) => {
    if (!over) ended(thread);
    over = true;
    for (const one of listeners.values()) one.lost(new Error('the reading thread ended', { cause }));
    listeners.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail());
  worker.on('message', ({ batch, answer }: FromThread) => listeners.get(batch)?.hear(answer));
  return thread;
}

function inHand(thread: Thread, batch: number, about: About): BatchInHand {
  let [waiting, held] = [0, 0];
  let refused: BatchCode | undefined;
  let fault: Error | undefined;
  let answered: Answer | undefined;
  let wake = () => {};
  const over = () => {
    thread.listeners.delete(batch);
    if (thread.listeners.size === 0) thread.worker.unref();
  };
  const lost = (error: Error) => {
    fault = error;
    wake();
  };
  const hear = (answer: Answer) => {
    if ('took' in answer) {
      waiting -= 1;
      held = answer.took;
    } else if ('refused' in answer) refused = answer.refused;
    else if ('failed' in answer) fault = new Error(`the reading thread failed: ${answer.failed}`);
    else answered = answer;
    wake();
  };
  const say = (question: Question, moved: ArrayBuffer[] = []) =>
    thread.worker.postMessage({ batch, question } satisfies ToThread, moved);
  /** Until `ready`, or the batch is refused. @throws where the thread failed */
  const until = async (ready: () => boolean) => {
    while (!ready() && refused === undefined && fault === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (refused !== undefined || fault !== undefined) over();
    if (fault) throw fault;
  };
  thread.listeners.set(batch, { hear, lost });
  thread.worker.ref();
  say({ ask: 'open', ...about });
  return {
    take: async (chunk) => {
      const own = new Uint8Array(chunk);
      waiting += 1;
      say({ ask: 'take', chunk: own }, [own.buffer]);
      await until(() => waiting < onTheWay);
      return refused;
    },
    end: async () => {
      say({ ask: 'end' });
      await until(() => answered !== undefined);
      if (refused !== undefined) return refused;
      if (!answered || !('gathered' in answered)) throw new Error('the reading thread gave another answer');
      return answered.gathered;
    },
    encode: async (resolution) => {
      say({ ask: 'encode', resolution });
      await until(() => answered !== undefined && 'encoded' in answered);
      over();
      if (!answered || !('encoded' in answered)) throw new Error('the reading thread gave another answer');
      return answered.encoded;
    },
    drop: () => {
      say({ ask: 'drop' });
      over();
    },
    held: () => held,
  };
}
