/**
 * A worker for tests to kill: compares whoever is due with the lists. Of its second batch it says when it is in the middle,
 * and goes no further: while the screener compares, with nothing written, or in its commit, with all of it written and
 * nothing committed.
 */
import { isId } from '../../src/kernel/ids.ts';
import { instant } from '../../src/kernel/time.ts';
import { partConnectors } from '../../src/main/connectors.ts';
import { parts as allParts } from '../../src/main/parts.ts';
import { type Screener, screenerOf, screening } from '../../src/program/determine/screening/index.ts';
import { connect } from '../../src/runtime/database/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import type { Part } from '../../src/runtime/part.ts';
import { loneRuntime, stopHere } from './lone-worker.ts';

const [databaseUrl = '', tenant = '', moment = '', masterKey = '', where = ''] = process.argv.slice(2);
if (!isId('organization', tenant)) throw new Error('name a tenant');

let batches = 0;
function stopIn(place: string): Promise<void> {
  if (where !== place) return Promise.resolve();
  batches += 1;
  if (batches === 1) return Promise.resolve();
  return stopHere();
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
const runtime = await loneRuntime({
  database,
  clock: { now: () => instant(moment) },
  parts: [...allParts, stops],
  connectors: { ...connectors, screener },
  masterKey: Buffer.from(masterKey, 'base64'),
});
await screenDue.run(runtime, { tenant });
