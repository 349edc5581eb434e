/** Asking the gate of a running installation, from within the program. */
import type { KeyObject } from 'node:crypto';
import type { Runtime } from '../../../runtime/runtime.ts';
import { answerBatch } from './answer-batch.ts';
import { memory } from './memory.ts';
import { type VerdictSigner, verdictSigner } from './signer.ts';
import { type Answered, type VerdictLog, verdictLog, type Waiting } from './verdict-log.ts';

/** One question: its verdict is signed, and on record before it is given. Those asked together form a batch. */
export function askGate(runtime: Runtime, waiting: Waiting): Promise<Answered> {
  return logOf(runtime).ask(waiting);
}

// One log for each running installation: its queue is what group commit gathers in.
const logs = new WeakMap<Runtime, VerdictLog>();

function logOf(runtime: Runtime): VerdictLog {
  const known = logs.get(runtime);
  if (known) return known;
  const gate = { runtime, signer: signerOf(runtime.keys.verdicts), memory: memory() };
  const log = verdictLog((tenant, batch) => answerBatch(gate, tenant, batch));
  logs.set(runtime, log);
  return log;
}

// One for each key: it may have a thread of its own.
const signers = new WeakMap<KeyObject, VerdictSigner>();

function signerOf(key: KeyObject): VerdictSigner {
  const known = signers.get(key);
  if (known) return known;
  const signer = verdictSigner(key);
  signers.set(key, signer);
  return signer;
}
