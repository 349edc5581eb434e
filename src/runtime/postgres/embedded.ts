/** Starts the embedded database of a directory: lock, programs, files, server, in this order. */
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { type Address, appRole, databaseName, ownerRole, socketFits, urlOf } from './addresses.ts';
import { prepareBinaries } from './binaries.ts';
import {
  type Cluster,
  initialise,
  isInitialised,
  requireSameVersion,
  resetPasswords,
  writeAccessRules,
} from './cluster.ts';
import { type DirectoryLock, lockDirectory } from './directory-lock.ts';
import { endLeftovers } from './leftovers.ts';
import { chooseUser } from './operating-system-user.ts';
import { newRecord, readRecord, type ServerRecord, writeRecord } from './record.ts';
import { launch } from './server-process.ts';
import { type Supervised, supervise } from './supervisor.ts';
import type { RunningPostgres, StartOptions } from './types.ts';

/** The number in the socket's name; no TCP port is opened for it. */
const socketNumber = 5432;
const defaultPatienceMilliseconds = 5_000;

const dataDirOf = (dir: string) => join(dir, 'postgres');

/**
 * Starts the database in `dir`, making it first if there is none, and keeps it running until `stop`.
 *
 * @throws DatabaseFault; its code says what is wrong and its message what to do.
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const dir = realpathSync(options.dir);
  const lock = await lockDirectory(dir, options.patienceMilliseconds ?? defaultPatienceMilliseconds);
  try {
    const cluster = prepareCluster(dir);
    await endLeftoversOf(cluster, options.log);
    const record = await prepareFiles(dir, cluster, options);
    const server = await superviseServer(cluster, record, options);
    return describe({ dir, record, server, lock });
  } catch (error) {
    lock.release();
    throw error;
  }
}

function prepareCluster(dir: string): Cluster {
  const dataDir = dataDirOf(dir);
  const runAs = chooseUser(dataDir);
  return { dataDir, runAs, binaries: prepareBinaries(runAs) };
}

async function endLeftoversOf(cluster: Cluster, log: Log): Promise<void> {
  if (isInitialised(cluster.dataDir)) await endLeftovers(cluster.dataDir, log);
}

/** The record is on disk before the files it opens, so that neither exists without the other after a crash. */
async function prepareFiles(dir: string, cluster: Cluster, options: StartOptions): Promise<ServerRecord> {
  const known = readRecord(dir);
  const socket = socketFits(cluster.dataDir, options.port ?? socketNumber);
  const port = options.port ?? (socket ? socketNumber : await freePort(known?.port));
  const record = { ...(known ?? newRecord({ port, socket })), port, socket };
  if (JSON.stringify(record) !== JSON.stringify(known)) writeRecord(dir, record);
  const durable = options.durable ?? true;
  if (!isInitialised(cluster.dataDir)) initialise(cluster, { record, durable });
  else {
    requireSameVersion(cluster);
    if (known === undefined) resetPasswords(cluster, record);
  }
  writeAccessRules(cluster);
  return record;
}

function superviseServer(cluster: Cluster, record: ServerRecord, options: StartOptions): Promise<Supervised> {
  const { log } = options;
  const tcp = options.port !== undefined || !record.socket;
  const address: Address = { port: record.port, socketDir: record.socket ? cluster.dataDir : undefined };
  const start = async () => {
    await endLeftovers(cluster.dataDir, log);
    return launch({ cluster, address, tcp, durable: options.durable ?? true, log });
  };
  return supervise({ start, log });
}

/** What a record gives to connect with; shared by the process that runs the server and those that join it. */
export function accessOf(dir: string, record: ServerRecord) {
  const address: Address = { port: record.port, socketDir: record.socket ? dataDirOf(dir) : undefined };
  return {
    ownerUrl: urlOf(address, { user: ownerRole, password: record.ownerPassword }, databaseName),
    appUrl: (database = databaseName) =>
      urlOf(address, { user: appRole, password: record.appPassword }, database),
    appPassword: record.appPassword,
    port: address.port,
    socketDir: address.socketDir,
  };
}

type Parts = { dir: string; record: ServerRecord; server: Supervised; lock: DirectoryLock };

function describe({ dir, record, server, lock }: Parts): RunningPostgres {
  let ended: Promise<void> | undefined;
  return {
    kind: 'embedded',
    ...accessOf(dir, record),
    get pid() {
      return server.pid;
    },
    stop: () => {
      ended ??= server.stop().finally(() => lock.release());
      return ended;
    },
    onExit: server.onExit,
  };
}

/** `preferred` if nobody has it, so that addresses outlive a restart; otherwise any. */
async function freePort(preferred: number | undefined): Promise<number> {
  for (const wanted of [preferred ?? 0, 0]) {
    const found = await tryPort(wanted);
    if (found !== undefined) return found;
  }
  throw new Error('no free port on 127.0.0.1');
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}
