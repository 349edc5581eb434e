// Signs whole batches in a thread of its own, started by signing.ts with the key. Plain JavaScript, because a thread of
// Node 20 starts without the loader that reads TypeScript.
import { sign } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

parentPort.on('message', ({ number, texts }) => {
  parentPort.postMessage({ number, signatures: texts.map((text) => sign(null, text, workerData.key)) });
});
