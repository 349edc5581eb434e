/**
 * A worker for tests to kill: weighs accesses. It says when it is in the middle, and goes no further: while it adds up, while
 * it raises a signal, or after it has committed. With a number in place of that it ends itself after so many milliseconds.
 */
import { writeSync } from 'node:fs';
import { isId } from '../../src/kernel/ids.ts';
import { instant } from '../../src/kernel/time.ts';
import { partConnectors } from '../../src/main/connectors.ts';
import { parts as allParts } from '../../src/main/parts.ts';
import { accessLog } from '../../src/program/collect/access-log/index.ts';
import { connect } from '../../src/runtime/database/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import type { Part } from '../../src/runtime/part.ts';
import { loneRuntime, stopHere } from './lone-worker.ts';
import { someNetworks } from './networks.ts';

const [databaseUrl = '', tenant = '', moment = '', masterKey = '', where = ''] = process.argv.slice(2);
if (!isId('organization', tenant)) throw new Error('name a tenant');

const stops: Part = {
  slug: 'test/stops',
  follow: async (_work, events) => {
    if (where === 'raising' && events.some(({ type }) => type === 'access-signal-raised')) await stopHere();
    return [];
  },
};

const book = someNetworks();
let rounds = 0;
const network = {
  // Asked for once before each transaction: before the second, the first has committed.
  current: async () => {
    rounds += 1;
    if (where === 'committed' && rounds > 1) await stopHere();
    if (where !== 'adding') return book;
    return { ...book, factsOf: stopAtOnce };
  },
};

/** What asks cannot wait: so the whole process does, in the middle of its transaction. */
function stopAtOnce(): never {
  writeSync(1, 'in the middle\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  throw new Error('nothing wakes it');
}

const database = connect(databaseUrl, silentLog, { max: 4 });
const runtime = await loneRuntime({
  database,
  clock: { now: () => instant(moment) },
  parts: [...allParts, stops],
  connectors: { ...partConnectors(database.sql), network },
  masterKey: Buffer.from(masterKey, 'base64'),
});
if (/^\d+$/.test(where)) setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(where));
await accessLog.jobs?.find(({ name }) => name === 'weigh-accesses')?.run(runtime, { tenant });
// Whoever asked waits for it to be killed.
if (/^\d+$/.test(where)) await stopHere();
