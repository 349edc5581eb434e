/** `gatehouse doctor`: names what is wrong with an installation and how to mend it. It changes nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Database } from '../../runtime/database/index.ts';
import { silentLog } from '../../runtime/log.ts';
import type { Part } from '../../runtime/part.ts';
import { DatabaseFault, type RunningPostgres, resolveDatabase } from '../../runtime/postgres/index.ts';
import { describeFault } from '../../runtime/scrub.ts';
import type { Config } from '../config.ts';
import { type Check, fail, ok } from './check.ts';
import { checkAppendOnly } from './checks/append-only.ts';
import { checkArchive } from './checks/archive.ts';
import { checkClocks, checkDurability, checkMigrations, checkRole, checkVersion } from './checks/database.ts';
import { checkKeys, checkMasterKey } from './checks/keys.ts';
import { checkDirectory, checkNode, checkPort } from './checks/machine.ts';
import { checkKind, checkMail, type Kind, readKind } from './checks/settings.ts';
import { checkGauges, checkWorker } from './checks/work.ts';

export type { Check, Level } from './check.ts';
export { printChecks } from './print.ts';

export type DoctorOptions = {
  readonly config: Config;
  readonly parts: readonly Part[];
  readonly masterKey?: string | undefined;
};

/** Looks at everything it can reach. A check that cannot be made is itself a finding, never an end. */
export async function runDoctor(options: DoctorOptions): Promise<Check[]> {
  const { config } = options;
  const before = [
    checkNode(),
    ...(await checkDirectory(config.dir)),
    ...(await checkKeys(config.dir, options.masterKey)),
    await checkPort(config),
    await checkArchive(config),
  ];
  if (!config.databaseUrl && !existsSync(join(config.dir, 'postgres'))) {
    return [...before, ok('database', 'the first start makes it'), ...(await checkMail(undefined, config))];
  }
  let kind: Kind;
  const onDatabase = await withDatabases(config, async ({ postgres, owner, app }) => {
    const prepared = await checkMigrations(owner.sql);
    const found = [
      ok('database', where(postgres)),
      await checkVersion(owner.sql),
      ...(await checkDurability(owner.sql)),
    ];
    found.push(await checkClocks(owner.sql), prepared);
    if (prepared.level === 'fail') return found;
    kind = await readKind(app.sql);
    found.push(
      ...(await checkRole(owner.sql)),
      await checkAppendOnly(owner.sql, app.sql),
      await checkMasterKey(owner.sql, config.dir, options.masterKey),
      ...(await checkWorker(app.sql, postgres.kind !== 'embedded')),
      ...(await checkGauges(app.sql, options.parts)),
      ...checkKind(kind, config),
    );
    return found;
  });
  return [...before, ...onDatabase, ...(await checkMail(kind, config))];
}

type Databases = { readonly postgres: RunningPostgres; readonly owner: Database; readonly app: Database };

/** Joins the database of a running Gatehouse, or starts it for the time of the visit. */
async function withDatabases(
  config: Config,
  run: (databases: Databases) => Promise<Check[]>,
): Promise<Check[]> {
  let postgres: RunningPostgres | undefined;
  const opened: Database[] = [];
  const open = (url: string) => {
    const database = connect(url, silentLog, { max: 2, name: 'gatehouse-doctor' });
    opened.push(database);
    return database;
  };
  try {
    postgres = await resolveDatabase({
      dir: config.dir,
      log: silentLog,
      databaseUrl: config.databaseUrl,
      appDatabaseUrl: config.environment.GATEHOUSE_APP_DATABASE_URL,
      join: true,
    });
    return await run({ postgres, owner: open(postgres.ownerUrl), app: open(postgres.appUrl()) });
  } catch (error) {
    return [unreachable(error)];
  } finally {
    for (const database of opened) await database.close();
    await postgres?.stop();
  }
}

function where(postgres: RunningPostgres): string {
  const kinds = {
    embedded: 'the embedded one, started for this visit',
    joined: 'the embedded one, running',
    external: 'DATABASE_URL',
  };
  return kinds[postgres.kind];
}

function unreachable(error: unknown): Check {
  // Its message says what happened and what to do.
  if (error instanceof DatabaseFault) return fail('database', error.code, error.message);
  const mend =
    'Check that the server runs and that DATABASE_URL (host, port, user, password, database) is right.';
  return fail('database', `cannot be looked at: ${describeFault(error)}`, mend);
}
