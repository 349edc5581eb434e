/** The database files of an installation: made once, whole or not at all. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { appRole, databaseName, ownerRole } from './addresses.ts';
import type { Binaries } from './binaries.ts';
import type { RunAs } from './operating-system-user.ts';
import { hasProc } from './processes.ts';
import { type ServerRecord, syncFolder } from './record.ts';
import { DatabaseFault } from './types.ts';

export type Cluster = { readonly dataDir: string; readonly binaries: Binaries; readonly runAs: RunAs };

const access = `# Written by Gatehouse at every start. Everyone needs a password; nobody comes from another machine.
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
`;

export function isInitialised(dataDir: string): boolean {
  return existsSync(join(dataDir, 'PG_VERSION'));
}

/** @throws DatabaseFault when these programs cannot read the files. */
export function requireSameVersion(cluster: Cluster): void {
  const version = readFileSync(join(cluster.dataDir, 'PG_VERSION'), 'utf8').trim();
  if (version === cluster.binaries.major) return;
  throw new DatabaseFault(
    'data-of-another-version',
    `${cluster.dataDir} was made by PostgreSQL ${version}, and this is ${cluster.binaries.major}. Make a backup with the ` +
      'Gatehouse that made it and restore that backup with this one.',
  );
}

/** Makes the files under another name and moves them into place, so that an interrupted start leaves nothing half done. */
export function initialise(cluster: Cluster, options: { record: ServerRecord; durable: boolean }): void {
  sweepDrafts(cluster.dataDir);
  const draft = { ...cluster, dataDir: `${cluster.dataDir}.new-${randomBytes(4).toString('hex')}` };
  mkdirSync(draft.dataDir, { mode: 0o700 });
  const { uid, gid } = cluster.runAs;
  if (uid !== undefined && gid !== undefined) chownSync(draft.dataDir, uid, gid);
  const made = run(draft, draft.binaries.initdb, [
    ...['--pgdata', serverPath(draft), '--username', 'postgres', '--auth', 'reject', '--no-instructions'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...(options.durable ? [] : ['--no-sync']),
  ]);
  if (made.status !== 0) {
    throw new DatabaseFault(
      'initialise-failed',
      `The database could not be made in ${cluster.dataDir}: ${made.text}`,
    );
  }
  createRoles(draft, options.record);
  renameSync(draft.dataDir, cluster.dataDir);
  syncFolder(dirname(cluster.dataDir));
}

/** Gives both roles the passwords of `record`: used when the record was lost and the files were not. */
export function resetPasswords(cluster: Cluster, record: ServerRecord): void {
  alone(cluster, [
    `alter role ${ownerRole} password '${record.ownerPassword}';`,
    `alter role ${appRole} password '${record.appPassword}';`,
  ]);
}

/** The server accepts these rules only; whatever was in the file before does not count. */
export function writeAccessRules(cluster: Cluster): void {
  const file = join(cluster.dataDir, 'pg_hba.conf');
  if (existsSync(file) && readFileSync(file, 'utf8') === access) return;
  const { uid, gid } = cluster.runAs;
  writeFileSync(file, access, { mode: 0o600 });
  chmodSync(file, 0o600);
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}

function createRoles(cluster: Cluster, record: ServerRecord): void {
  // Passwords are base64url and the names are ours: nothing here needs quoting.
  alone(cluster, [
    `create role ${ownerRole} login createdb createrole password '${record.ownerPassword}';`,
    `create role ${appRole} login password '${record.appPassword}';`,
    `grant ${appRole} to ${ownerRole} with admin option;`,
    `grant pg_monitor, pg_checkpoint, pg_signal_backend to ${ownerRole};`,
    `create database ${databaseName} owner ${ownerRole};`,
    `revoke all on database ${databaseName} from public;`,
    `grant connect on database ${databaseName} to ${appRole};`,
  ]);
}

/** Runs statements, one a line, with nobody else connected. */
function alone(cluster: Cluster, statements: readonly string[]): void {
  const quiet = [
    '-c',
    'log_min_messages=error',
    '-c',
    'log_min_error_statement=panic',
    '-c',
    'exit_on_error=on',
  ];
  const done = run(
    cluster,
    cluster.binaries.postgres,
    ['--single', '-D', serverPath(cluster), ...quiet, 'postgres'],
    `${statements.join('\n')}\n`,
  );
  if (done.status !== 0 || /ERROR|FATAL|PANIC/.test(done.text)) {
    throw new DatabaseFault('initialise-failed', `The roles of the database could not be set: ${done.text}`);
  }
}

function run(cluster: Cluster, program: string, args: string[], input = '') {
  const done = spawnSync(program, args, { ...placeOf(cluster), input, encoding: 'utf8' });
  return { status: done.status, text: (done.error?.message ?? done.stderr).trim().slice(-2000) };
}

/** Who runs the programs, where, and with which environment: nothing of ours, so that PG* variables cannot interfere. */
export function placeOf(cluster: Cluster) {
  return { ...cluster.runAs, cwd: cluster.dataDir, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
}

/**
 * The data directory as the server names it.
 *
 * A server that runs as another user may not walk down to a directory below, say, /root. It is started inside it, so on
 * Linux it can call it by its own working directory.
 */
export function serverPath(cluster: Cluster): string {
  if (cluster.runAs.uid === undefined || canReach(cluster)) return cluster.dataDir;
  if (hasProc) return '/proc/self/cwd';
  throw new DatabaseFault(
    'directory-closed',
    `User ${cluster.runAs.uid}, as which the database runs, cannot reach ${cluster.dataDir}. Choose a GATEHOUSE_DIR ` +
      'whose parents it may enter, or start as an ordinary user.',
  );
}

function canReach(cluster: Cluster): boolean {
  const options = { ...cluster.runAs, cwd: '/', env: { PATH: process.env.PATH } };
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', cluster.dataDir], options).status === 0;
}

function sweepDrafts(dataDir: string): void {
  const prefix = `${basename(dataDir)}.new-`;
  for (const name of readdirSync(dirname(dataDir)).filter((entry) => entry.startsWith(prefix))) {
    rmSync(join(dirname(dataDir), name), { recursive: true, force: true, maxRetries: 3 });
  }
}
