/** Which user of the machine runs the server. PostgreSQL refuses root, and needs a user that has a name. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { DatabaseFault } from './types.ts';

/** Given to `spawn`; empty when the server runs as we do. */
export type RunAs = { readonly uid?: number; readonly gid?: number };

const candidates = ['gatehouse', 'postgres', 'nobody', 'daemon'];

/** Root steps down to the owner of the data, or to an unprivileged user of the machine; anyone else stays who they are. */
export function chooseUser(dataDir: string): RunAs {
  if (process.getuid === undefined) {
    throw new DatabaseFault(
      'platform-not-supported',
      `The embedded database does not run on ${process.platform}. Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const owner = ownerOf(dataDir);
  const self = process.getuid();
  if (self === 0) return owner !== undefined && owner.uid !== 0 ? owner : unprivilegedUser();
  if (owner !== undefined && owner.uid !== self) {
    throw new DatabaseFault(
      'directory-of-another-user',
      `${dataDir} belongs to user ${owner.uid}, and this is user ${self}. Start Gatehouse as root or as that user, or give ` +
        `the directory to this user (chown -R ${self} ${dataDir}).`,
    );
  }
  requireName(self);
  return {};
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? undefined : { uid: found.uid, gid: found.gid };
}

function unprivilegedUser(): RunAs {
  for (const name of candidates) {
    const uid = numberOf('-u', name);
    const gid = numberOf('-g', name);
    if (uid !== undefined && gid !== undefined && uid !== 0) return { uid, gid };
  }
  throw new DatabaseFault(
    'no-unprivileged-user',
    `PostgreSQL does not run as root, and none of the users ${candidates.join(', ')} exists here. ` +
      'Add one (useradd --system gatehouse), start as an ordinary user, or set DATABASE_URL.',
  );
}

function numberOf(flag: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  const value = Number(stdout);
  return status === 0 && Number.isInteger(value) ? value : undefined;
}

function requireName(uid: number): void {
  try {
    userInfo();
  } catch (cause) {
    throw new DatabaseFault(
      'no-unprivileged-user',
      `User ${uid} has no name on this machine, and PostgreSQL needs one. Add it to /etc/passwd, start as a named user, or set DATABASE_URL.`,
      { cause },
    );
  }
}
