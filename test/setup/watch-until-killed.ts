/**
 * A worker for tests to kill: watches the deadlines of a tenant at a moment, says when it is in the middle of its second
 * commit, with all of it written and nothing committed, and goes no further.
 */
import { clocks } from '../../src/casework/clocks/index.ts';
import { isId } from '../../src/kernel/ids.ts';
import { instant } from '../../src/kernel/time.ts';
import { organizations } from '../../src/program/adopt/organizations/index.ts';
import { connect } from '../../src/runtime/database/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import type { Part } from '../../src/runtime/part.ts';
import { loneRuntime, stopHere } from './lone-worker.ts';

const [databaseUrl = '', tenant = '', moment = ''] = process.argv.slice(2);
if (!isId('organization', tenant)) throw new Error('name a tenant');

let commits = 0;
const stops: Part = {
  slug: 'test/stops',
  follow: () => {
    commits += 1;
    if (commits === 1) return Promise.resolve([]);
    return stopHere();
  },
};
const watch = clocks.jobs?.find(({ name }) => name === 'watch-clocks');
if (!watch) throw new Error('nobody watches deadlines');
const database = connect(databaseUrl, silentLog, { max: 4 });
const runtime = await loneRuntime({
  database,
  clock: { now: () => instant(moment) },
  parts: [organizations, clocks, stops],
});
await watch.run(runtime, { tenant });
