/** Chooses the database of an installation: the operator's, one that already runs here, or one to be started. */
import { existsSync, realpathSync } from 'node:fs';
import { externalAppAccess, withDatabase } from './addresses.ts';
import { holderOf } from './directory-lock.ts';
import { accessOf, startPostgres } from './embedded.ts';
import { readRecord } from './record.ts';
import type { RunningPostgres, StartOptions } from './types.ts';

export type ResolveOptions = StartOptions & {
  /** DATABASE_URL: the owner's URL of a server the operator runs. */
  readonly databaseUrl?: string | undefined;
  /** GATEHOUSE_APP_DATABASE_URL: the URL of `gatehouse_app` there, when the operator keeps that role and its password. */
  readonly appDatabaseUrl?: string | undefined;
  /** True for commands that may work beside a running Gatehouse: they use its server instead of refusing. */
  readonly join?: boolean;
};

/** @throws DatabaseFault */
export async function resolveDatabase(options: ResolveOptions): Promise<RunningPostgres> {
  const { databaseUrl } = options;
  if (databaseUrl !== undefined && databaseUrl !== '') return external(databaseUrl, options.appDatabaseUrl);
  return (options.join === true ? joinRunning(options.dir) : undefined) ?? startPostgres(options);
}

/** The server of the Gatehouse that runs in `dir` now, if one does. */
function joinRunning(dir: string): RunningPostgres | undefined {
  if (!existsSync(dir) || holderOf(dir) === undefined) return undefined;
  const real = realpathSync(dir);
  const record = readRecord(real);
  return record && { kind: 'joined', ...accessOf(real, record), pid: undefined, ...notOurs };
}

function external(ownerUrl: string, givenAppUrl: string | undefined): RunningPostgres {
  const derived = givenAppUrl ? undefined : externalAppAccess(ownerUrl);
  const appUrl = givenAppUrl || (derived?.url ?? '');
  return {
    kind: 'external',
    ownerUrl,
    appUrl: (database) => (database === undefined ? appUrl : withDatabase(appUrl, database)),
    appPassword: derived?.password,
    port: Number(new URL(ownerUrl).port || 5432),
    socketDir: undefined,
    pid: undefined,
    ...notOurs,
  };
}

const notOurs = { stop: () => Promise.resolve(), onExit: () => undefined };
