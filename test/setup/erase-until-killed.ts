/** A worker for tests to kill: carries out the erasure that waits in a database, and says each account it comes to. */
import { instant } from '../../src/kernel/time.ts';
import { parts } from '../../src/main/parts.ts';
import { connect } from '../../src/runtime/database/index.ts';
import { startWorker } from '../../src/runtime/jobs/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import type { LongWorkKind, Turn } from '../../src/runtime/long-work/index.ts';
import type { Part } from '../../src/runtime/part.ts';
import { loneRuntime } from './lone-worker.ts';

const [databaseUrl = '', now = '', masterKey = ''] = process.argv.slice(2);

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
startWorker({
  databaseUrl,
  pollMilliseconds: 100,
  runtime: await loneRuntime({
    database: connect(databaseUrl, silentLog, { max: 4 }),
    clock: { now: () => moment },
    parts: told,
    masterKey: Buffer.from(masterKey, 'base64'),
  }),
});
