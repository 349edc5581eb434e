/**
 * A worker for tests to kill: seals old days of the access log, or takes an account out of sealed ones. It says when it is in
 * the middle, and goes no further: before a file is put, after it, while it is read back, in the commit, or after it.
 */
import { isId } from '../../src/kernel/ids.ts';
import { instant } from '../../src/kernel/time.ts';
import { partConnectors } from '../../src/main/connectors.ts';
import { parts as allParts } from '../../src/main/parts.ts';
import { accessLog, eraseSealedAccesses } from '../../src/program/collect/access-log/index.ts';
import { connect } from '../../src/runtime/database/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { loneRuntime } from './lone-worker.ts';
import { stoppingArchive } from './stopping-archive.ts';

const [databaseUrl = '', tenant = '', moment = '', folder = '', where = '', erased = '', erasure = ''] =
  process.argv.slice(2);
if (!isId('organization', tenant)) throw new Error('name a tenant');

const { archive, stops } = stoppingArchive(`${folder}/archive`, where);
const database = connect(databaseUrl, silentLog, { max: 4 });
const runtime = await loneRuntime({
  database,
  clock: { now: () => instant(moment) },
  parts: [...allParts, stops],
  connectors: {
    ...partConnectors(database.sql),
    accessArchive: { archive, workFolder: `${folder}/access-work`, hotDays: 2 },
  },
});
if (isId('account', erased) && isId('erasure', erasure))
  await eraseSealedAccesses(runtime, { tenant, erasure, accounts: [erased] });
else await accessLog.jobs?.find(({ name }) => name === 'seal-access-days')?.run(runtime, { tenant });
