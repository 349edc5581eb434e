// Plain JavaScript, because a thread of Node 20 starts without the loader that reads TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { work } = await import('./share.ts');
await work(workerData, parentPort);
