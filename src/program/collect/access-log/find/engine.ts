/** One DuckDB for all searches of an installation, and a few of them at a time: a search never takes the machine. */
import type { Runtime } from '../../../../runtime/runtime.ts';
import { archiveUseOf } from '../archive/plugged-in.ts';
import { type DuckDb, openDuckDb } from '../sealed/duckdb.ts';

const share = { threads: 2, memoryMegabytes: 512 };
/** What waits for its turn is bounded by the connections that may wait. */
const atOnce = 2;

type Engine = {
  readonly duckDb: Promise<DuckDb>;
  running: number;
  readonly waiting: (() => void)[];
};

const engines = new WeakMap<object, Engine>();

/** Runs `work` when its turn has come. */
export async function inSharedDuckDb<T>(runtime: Runtime, work: (duckDb: DuckDb) => Promise<T>): Promise<T> {
  const engine = engineOf(runtime);
  if (engine.running >= atOnce) await new Promise<void>((resolve) => engine.waiting.push(resolve));
  else engine.running += 1;
  try {
    return await work(await engine.duckDb);
  } finally {
    const next = engine.waiting.shift();
    if (next) next();
    else engine.running -= 1;
  }
}

function engineOf(runtime: Runtime): Engine {
  const use = archiveUseOf(runtime);
  const known = engines.get(use);
  if (known) return known;
  const duckDb = openDuckDb({ ...share, workFolder: use.workFolder });
  const engine: Engine = { duckDb, running: 0, waiting: [] };
  engines.set(use, engine);
  return engine;
}
