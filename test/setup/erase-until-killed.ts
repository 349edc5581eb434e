/**
 * A worker for tests to kill: carries out the erasure that waits in a database, and says each item it comes to. Asked for a
 * place, it stops there: in the middle of the second account, of the files or of the certificate, or where an archive does.
 */
import { instant } from '../../src/kernel/time.ts';
import { partConnectors } from '../../src/main/connectors.ts';
import { parts } from '../../src/main/parts.ts';
import { connect } from '../../src/runtime/database/index.ts';
import { startWorker } from '../../src/runtime/jobs/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import type { LongWorkKind, Turn } from '../../src/runtime/long-work/index.ts';
import type { Part } from '../../src/runtime/part.ts';
import { loneRuntime, stopHere } from './lone-worker.ts';
import { stoppingArchive } from './stopping-archive.ts';

const [databaseUrl = '', now = '', masterKey = '', folder = '', where = ''] = process.argv.slice(2);

let accounts = 0;
function placeOf(item: string): string {
  if (item.startsWith('acc_')) {
    accounts += 1;
    return accounts === 2 ? 'second-account' : 'account';
  }
  return item.startsWith('outside ') ? 'files' : item;
}

/** The same work, said aloud in the middle of each item: after the act, before the note that it is done. */
function aloud(kind: LongWorkKind): LongWorkKind {
  const run = (turn: Turn, input: unknown) =>
    kind.run(
      {
        ...turn,
        each: (items) =>
          turn.each({
            ...items,
            act: async (work, item) => {
              const refusal = await items.act(work, item);
              process.stdout.write(`item ${item}\n`);
              if (placeOf(item) === where) await stopHere();
              // Long enough to be killed before the transaction ends.
              await new Promise((resolve) => setTimeout(resolve, 50));
              return refusal;
            },
          }),
      },
      input,
    );
  return { ...kind, run };
}

const told: readonly Part[] = parts.map((part) =>
  part.slug === 'retain/retention' ? { ...part, longWorkKinds: (part.longWorkKinds ?? []).map(aloud) } : part,
);
const moment = instant(now);
const database = connect(databaseUrl, silentLog, { max: 4 });
const { archive, stops } = stoppingArchive(`${folder}/archive`, where);
startWorker({
  databaseUrl,
  pollMilliseconds: 100,
  runtime: await loneRuntime({
    database,
    clock: { now: () => moment },
    parts: [...told, stops],
    connectors: {
      ...partConnectors(database.sql),
      // Nothing is old enough to be sealed here.
      ...(folder ? { accessArchive: { archive, workFolder: `${folder}/work`, hotDays: 100_000 } } : {}),
    },
    masterKey: Buffer.from(masterKey, 'base64'),
  }),
});
