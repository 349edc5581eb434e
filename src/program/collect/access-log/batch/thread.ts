/** Inside the reading thread: the batches at hand, each in the order of what was said about it. */
import { parentPort } from 'node:worker_threads';
import { encode } from './encode.ts';
import { BatchRefused, Gathering } from './gather.ts';
import type { Answer, FromThread, Question, ToThread } from './messages.ts';
import { type Unpacking, unpacking } from './unpack.ts';

type Open = { readonly gathering: Gathering; readonly unpacked: Unpacking };

const port = parentPort;
if (!port) throw new Error('this file runs in a thread');
const open = new Map<number, Open>();
const turns = new Map<number, Promise<void>>();

port.on('message', ({ batch, question }: ToThread) => {
  const before = turns.get(batch) ?? Promise.resolve();
  const turn = before.then(() => answer(batch, question));
  turns.set(batch, turn);
  void turn.then(() => {
    if (turns.get(batch) === turn) turns.delete(batch);
  });
});

async function answer(batch: number, question: Question): Promise<void> {
  const say = (answered: Answer, moved: ArrayBuffer[] = []) =>
    port?.postMessage({ batch, answer: answered } satisfies FromThread, moved);
  try {
    await one(batch, question, say);
  } catch (error) {
    forget(batch);
    if (error instanceof BatchRefused) say({ refused: error.code });
    // No message of a fault: a parser quotes what it read.
    else say({ failed: error instanceof Error ? error.name : 'unknown' });
  }
}

type Say = (answer: Answer, moved?: ArrayBuffer[]) => void;

async function one(batch: number, question: Question, say: Say): Promise<void> {
  if (question.ask === 'open') {
    const gathering = new Gathering(question.tenant, question.asked);
    open.set(batch, {
      gathering,
      unpacked: unpacking(question.encoding, (chunk) => gathering.push(chunk)),
    });
    return;
  }
  if (question.ask === 'drop') {
    forget(batch);
    return;
  }
  const found = open.get(batch);
  // Refused before, and said so.
  if (!found) return;
  const { gathering, unpacked } = found;
  if (question.ask === 'take') {
    const { buffer, byteOffset, byteLength } = question.chunk;
    await unpacked.push(Buffer.from(buffer, byteOffset, byteLength));
    say({ took: gathering.held });
  } else if (question.ask === 'end') {
    await unpacked.end();
    say({ gathered: gathering.end() });
  } else {
    const encoded = encode(gathering.rows, gathering.accounts, question.resolution);
    const { days, last } = encoded;
    const moved = [...days.map(({ copy }) => copy), ...(last ? [last.accounts, last.times] : [])];
    // Safe: each was made for this answer alone, in memory of its own.
    say({ encoded }, [...new Set(moved.map(({ buffer }) => buffer as ArrayBuffer))]);
    forget(batch);
  }
}

function forget(batch: number): void {
  open.get(batch)?.unpacked.drop();
  open.delete(batch);
}
