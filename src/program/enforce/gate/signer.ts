/**
 * Signs large batches of verdicts in a thread beside the program, while the program reads the next questions. A small
 * batch is signed at once: handing it over would take longer than signing it.
 */
import { type KeyObject, sign } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { publicJwk } from './signing.ts';

export type VerdictSigner = {
  readonly keyId: string;
  /** The signatures in the order of the texts. */
  sign(texts: readonly Buffer[]): Promise<readonly Buffer[]>;
};

type Signed = { readonly number: number; readonly signatures: readonly Uint8Array[] };
type Waiting = { resolve: (signatures: readonly Buffer[]) => void; reject: (error: Error) => void };
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

/** Signatures that take about as long as the way to the thread and back. */
const atOnce = 16;

/** Starts its thread when there is first a large batch to sign, and another one should it ever end. */
export function verdictSigner(privateKey: KeyObject): VerdictSigner {
  const { kid } = publicJwk(privateKey);
  let running: Thread | undefined;
  let last = 0;
  const lost = (worker: Worker) => {
    if (running?.worker === worker) running = undefined;
  };
  return {
    keyId: kid,
    sign: async (texts) => {
      if (texts.length <= atOnce) return texts.map((text) => sign(null, text, privateKey));
      return new Promise((resolve, reject) => {
        running ??= startThread(privateKey, lost);
        last += 1;
        running.waiting.set(last, { resolve, reject });
        running.worker.ref();
        running.worker.postMessage({ number: last, texts });
      });
    },
  };
}

function startThread(key: KeyObject, lost: (worker: Worker) => void): Thread {
  // Without the program's own arguments: its loader does not run in a thread.
  const worker = new Worker(new URL('signing-thread.mjs', import.meta.url), {
    workerData: { key },
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  const fail = (cause?: unknown) => {
    lost(worker);
    for (const one of waiting.values()) one.reject(new Error('the signing thread ended', { cause }));
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail());
  worker.on('message', ({ number, signatures }: Signed) => {
    waiting.get(number)?.resolve(signatures.map(asBuffer));
    waiting.delete(number);
    // A program with nothing to sign may end.
    if (waiting.size === 0) worker.unref();
  });
  return { worker, waiting };
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
