/** A worker for tests to kill: runs the trial of long work on a database that is there, and says each item it comes to. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { randomIds } from '../../src/kernel/ids.ts';
import { systemClock } from '../../src/kernel/time.ts';
import { loadEdition } from '../../src/law/index.ts';
import { organizations } from '../../src/program/adopt/organizations/index.ts';
import { localMasterKey } from '../../src/runtime/crypto/sealing.ts';
import { connect } from '../../src/runtime/database/index.ts';
import { startWorker } from '../../src/runtime/jobs/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { longWork } from '../../src/runtime/long-work/index.ts';
import { trialPart } from '../../src/runtime/long-work/trial-fixture.ts';

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
  runtime: {
    database: connect(databaseUrl, silentLog, { max: 4 }),
    // Nothing is sealed or signed here.
    keys: {
      master: localMasterKey(randomBytes(32)),
      verdicts: generateKeyPairSync('ed25519').privateKey,
      ledger: generateKeyPairSync('ed25519').privateKey,
      sessionSecret: '',
    },
    clock: systemClock,
    ids: randomIds,
    log: silentLog,
    edition: await loadEdition('law/us-nprm-2024'),
    parts: [organizations, longWork, trial.part],
    connectors: {},
    publicUrl: 'http://localhost:4600',
  },
});
