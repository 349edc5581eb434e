/**
 * Loaded into the process under measure, before the program: looks at its heap every few milliseconds and answers the
 * bench over the channel between them. `begin` forgets what was most; `end` says it, and what is left after a collection.
 */
export type Heap = {
  /** Garbage included, in bytes: most at any time since `begin`. */
  readonly most: number;
  /** What is still reachable: bytes after a full collection. */
  readonly kept: number;
};

const lookMilliseconds = 5;
let most = 0;

function look(): void {
  const { heapUsed, external } = process.memoryUsage();
  most = Math.max(most, heapUsed + external);
}

function kept(): number {
  if (!globalThis.gc) throw new Error('the process under measure is started with --expose-gc');
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

process.on('message', (asked) => {
  look();
  const answer: Heap = { most, kept: kept() };
  if (asked === 'begin') most = answer.kept;
  process.send?.(answer);
});
// Neither keeps a program alive that has ended.
process.channel?.unref();
setInterval(look, lookMilliseconds).unref();
