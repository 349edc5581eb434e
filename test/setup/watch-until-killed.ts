/**
 * A worker for tests to kill: watches the deadlines of a tenant at a moment, says when it is in the middle of its second
 * commit, with all of it written and nothing committed, and goes no further.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { clocks } from '../../src/casework/clocks/index.ts';
import { isId, randomIds } from '../../src/kernel/ids.ts';
import { instant } from '../../src/kernel/time.ts';
import { loadEdition } from '../../src/law/index.ts';
import { organizations } from '../../src/program/adopt/organizations/index.ts';
import { localMasterKey } from '../../src/runtime/crypto/sealing.ts';
import { connect } from '../../src/runtime/database/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import type { Part } from '../../src/runtime/part.ts';

const [databaseUrl = '', tenant = '', moment = ''] = process.argv.slice(2);
if (!isId('organization', tenant)) throw new Error('name a tenant');
const at = instant(moment);

let commits = 0;
const stops: Part = {
  slug: 'test/stops',
  follow: () => {
    commits += 1;
    if (commits === 1) return Promise.resolve([]);
    process.stdout.write('in the middle\n');
    return new Promise(() => undefined);
  },
};
const parts = [organizations, clocks, stops];
const watch = clocks.jobs?.find(({ name }) => name === 'watch-clocks');
if (!watch) throw new Error('nobody watches deadlines');
await watch.run(
  {
    database: connect(databaseUrl, silentLog, { max: 4 }),
    // Nothing is sealed or signed here.
    keys: {
      master: localMasterKey(randomBytes(32)),
      verdicts: generateKeyPairSync('ed25519').privateKey,
      ledger: generateKeyPairSync('ed25519').privateKey,
      sessionSecret: '',
    },
    clock: { now: () => at },
    ids: randomIds,
    log: silentLog,
    edition: await loadEdition('law/us-nprm-2024'),
    parts,
    connectors: {},
    publicUrl: 'http://localhost:4600',
  },
  { tenant },
);
