/**
 * A worker for tests to kill: compares whoever is due with the lists. Of its second batch it says when it is in the middle,
 * and goes no further: while the screener compares, with nothing written, or in its commit, with all of it written and
 * nothing committed.
 */
import { generateKeyPairSync } from 'node:crypto';
import { isId, randomIds } from '../../src/kernel/ids.ts';
import { instant } from '../../src/kernel/time.ts';
import { loadEdition } from '../../src/law/index.ts';
import { partConnectors } from '../../src/main/connectors.ts';
import { parts as allParts } from '../../src/main/parts.ts';
import { type Screener, screenerOf, screening } from '../../src/program/determine/screening/index.ts';
import { localMasterKey } from '../../src/runtime/crypto/sealing.ts';
import { connect } from '../../src/runtime/database/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import type { Part } from '../../src/runtime/part.ts';

const [databaseUrl = '', tenant = '', moment = '', masterKey = '', where = ''] = process.argv.slice(2);
if (!isId('organization', tenant)) throw new Error('name a tenant');
const at = instant(moment);

let batches = 0;
function stopIn(place: string): Promise<void> {
  if (where !== place) return Promise.resolve();
  batches += 1;
  if (batches === 1) return Promise.resolve();
  process.stdout.write('in the middle\n');
  return new Promise(() => undefined);
}

const stops: Part = {
  slug: 'test/stops',
  follow: async (_work, events) => {
    if (events.some(({ type }) => type === 'party-screened')) await stopIn('commit');
    return [];
  },
};
const database = connect(databaseUrl, silentLog, { max: 4 });
const connectors = partConnectors(database.sql);
const real = screenerOf({ connectors });
const screener: Screener = {
  ...real,
  screen: async (asked) => {
    await stopIn('comparison');
    return real.screen(asked);
  },
};
const screenDue = screening.jobs?.find(({ name }) => name === 'screen-due-parties');
if (!screenDue) throw new Error('nobody compares who is due');
await screenDue.run(
  {
    database,
    keys: {
      master: localMasterKey(Buffer.from(masterKey, 'base64')),
      // Nothing is signed here.
      verdicts: generateKeyPairSync('ed25519').privateKey,
      ledger: generateKeyPairSync('ed25519').privateKey,
      sessionSecret: '',
    },
    clock: { now: () => at },
    ids: randomIds,
    log: silentLog,
    edition: await loadEdition('law/us-nprm-2024'),
    parts: [...allParts, stops],
    connectors: { ...connectors, screener },
    publicUrl: 'http://localhost:4600',
  },
  { tenant },
);
