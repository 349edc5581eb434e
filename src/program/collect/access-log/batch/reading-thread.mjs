// The thread that reads batches. Plain JavaScript, because a thread of Node 20 starts without the loader that reads
// TypeScript; here it is asked for first.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
