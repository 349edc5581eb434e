/** Wires an installation: database, keys, law, parts, connectors. Everything that runs is built here and stopped here. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomIds } from '../kernel/ids.ts';
import { systemClock } from '../kernel/time.ts';
import { loadEdition } from '../law/index.ts';
import { closeReception } from '../program/collect/access-log/index.ts';
import { screenerOf } from '../program/determine/screening/index.ts';
import { refuseShortRetention } from '../program/retain/retention/index.ts';
import { openKeys } from '../runtime/crypto/keys.ts';
import { connect, migrate } from '../runtime/database/index.ts';
import { migrateJobs } from '../runtime/jobs/index.ts';
import { openLog } from '../runtime/log.ts';
import { createObserver, type Observer } from '../runtime/observe/index.ts';
import { type RunningPostgres, resolveDatabase } from '../runtime/postgres/index.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Config } from './config.ts';
import { connectorsOf } from './connectors.ts';
import { type Kind, settleKind } from './kind.ts';
import { parts } from './parts.ts';

const lawFolder = fileURLToPath(new URL('../../law/', import.meta.url));

export type Installation = {
  readonly config: Config;
  /** Absent only where no start has settled it yet. */
  readonly kind: Kind | undefined;
  readonly runtime: Runtime;
  readonly postgres: RunningPostgres;
  readonly observer: Observer;
  /** Closes connections, then the database. Safe to call twice. */
  stop(): Promise<void>;
};

/**
 * Opens the installation of `config`: starts or joins its database, brings it up to date, loads keys and law.
 *
 * @param options.join work beside a running Gatehouse (commands), instead of being the one that runs (serve).
 * @param options.empty on the first start: true for real data, false for the demo world.
 */
export async function openInstallation(
  config: Config,
  options: { join: boolean; empty?: boolean },
): Promise<Installation> {
  const log = openLog(config.logLevel);
  await mkdir(config.dir, { recursive: true, mode: 0o700 });
  const { environment } = config;
  const postgres = await resolveDatabase({
    dir: config.dir,
    log,
    databaseUrl: config.databaseUrl,
    appDatabaseUrl: environment.GATEHOUSE_APP_DATABASE_URL,
    join: options.join,
  });
  try {
    if (postgres.kind !== 'joined') await bringUpToDate(postgres);
    const edition = await loadEdition(join(lawFolder, config.edition));
    const database = connect(postgres.appUrl(), log, { max: 20 });
    await refuseShortRetention({ database, edition });
    const kind = await settleKind(database.sql, options.empty);
    const observer = createObserver({ processMetrics: true });
    const runtime: Runtime = {
      database,
      keys: await openKeys(config.dir, process.env),
      clock: systemClock,
      ids: randomIds,
      log,
      edition,
      parts,
      connectors: connectorsOf(config, { database: database.sql, kind, log }),
      publicUrl: config.publicUrl,
      meter: observer,
    };
    const stop = async () => {
      await screenerOf(runtime).close();
      await closeReception(runtime);
      await database.close();
      await postgres.stop();
    };
    return { config, kind, runtime, postgres, observer, stop: once(stop) };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function bringUpToDate(postgres: RunningPostgres): Promise<void> {
  const { appPassword } = postgres;
  await migrate(postgres.ownerUrl, appPassword === undefined ? {} : { appPassword });
  await migrateJobs(postgres.ownerUrl);
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= run();
    return running;
  };
}
