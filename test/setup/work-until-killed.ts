/** A worker for tests to kill: runs the trial of long work on a database that is there, and says each item it comes to. */
import { systemClock } from '../../src/kernel/time.ts';
import { organizations } from '../../src/program/adopt/organizations/index.ts';
import { connect } from '../../src/runtime/database/index.ts';
import { startWorker } from '../../src/runtime/jobs/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { longWork } from '../../src/runtime/long-work/index.ts';
import { trialPart } from '../../src/runtime/long-work/trial-fixture.ts';
import { loneRuntime } from './lone-worker.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const trial = trialPart({
  item: (item) => {
    process.stdout.write(`item ${item}\n`);
    return Promise.resolve(undefined);
  },
});
startWorker({
  databaseUrl,
  pollMilliseconds: 100,
  runtime: await loneRuntime({
    database: connect(databaseUrl, silentLog, { max: 4 }),
    clock: systemClock,
    parts: [organizations, longWork, trial.part],
  }),
});
