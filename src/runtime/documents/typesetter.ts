/** Sets documents as PDF in a thread beside the program, one after the other, so that nobody's request waits for it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { loadFonts } from './fonts.ts';

type Typeset = { readonly number: number; readonly bytes?: Uint8Array; readonly fault?: string };
type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void };
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

/** A document that takes longer is given up with its thread, so that the others do not wait for ever. */
const patienceMilliseconds = 120_000;
/** Documents that may wait at once; each is held in memory. */
const mostWaiting = 100;

let running: Promise<Thread> | undefined;
let last = 0;

/** Sets one document, given as the JSON that template.typ reads. Starts the thread when there is first something to set. */
export async function typeset(document: string, createdAt: number): Promise<Uint8Array> {
  running ??= startThread();
  const { worker, waiting } = await running;
  if (waiting.size >= mostWaiting) throw new Error('too many documents wait to be typeset');
  return new Promise((resolve, reject) => {
    last += 1;
    const limit = setTimeout(() => void worker.terminate(), patienceMilliseconds * (waiting.size + 1));
    const ended = () => clearTimeout(limit);
    waiting.set(last, {
      resolve: (bytes) => {
        ended();
        resolve(bytes);
      },
      reject: (error) => {
        ended();
        reject(error);
      },
    });
    worker.ref();
    worker.postMessage({ number: last, document, createdAt });
  });
}

async function startThread(): Promise<Thread> {
  const here = new URL('.', import.meta.url);
  const [template, { files }] = await Promise.all([
    readFile(new URL('template.typ', here), 'utf8'),
    loadFonts(),
  ]);
  // Without the program's own arguments: its loader does not run in a thread.
  const worker = new Worker(new URL('typesetting-thread.mjs', here), {
    workerData: { template, fontFiles: files, folder: fileURLToPath(here) },
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  const fail = (cause?: unknown) => {
    running = undefined;
    for (const one of waiting.values()) one.reject(new Error('the typesetting thread ended', { cause }));
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail());
  worker.on('message', ({ number, bytes, fault }: Typeset) => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (bytes === undefined) one?.reject(new Error(`the document could not be typeset: ${fault}`));
    else one?.resolve(bytes);
    // A program with nothing to set may end.
    if (waiting.size === 0) worker.unref();
  });
  return { worker, waiting };
}
