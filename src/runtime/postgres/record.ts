/** `postgres.json`: how to reach the embedded server of a directory. Only its owner can read it. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const recordShape = z.strictObject({
  about: z.string(),
  port: z.number().int(),
  socket: z.boolean(),
  ownerPassword: z.string().min(1),
  appPassword: z.string().min(1),
});

export type ServerRecord = z.infer<typeof recordShape>;

const about =
  'How Gatehouse reaches its embedded PostgreSQL. Keep it with the folder postgres, also in backups.';

export const recordPath = (dir: string) => join(dir, 'postgres.json');

/** Undefined when there is none. @throws when it is not readable as one: it is never silently replaced. */
export function readRecord(dir: string): ServerRecord | undefined {
  try {
    return recordShape.parse(JSON.parse(readFileSync(recordPath(dir), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(
      `${recordPath(dir)} is damaged. Restore it from a backup, or remove it: the next start makes a new one.`,
      {
        cause: error,
      },
    );
  }
}

export function newRecord(address: { port: number; socket: boolean }): ServerRecord {
  return { about, ...address, ownerPassword: newPassword(), appPassword: newPassword() };
}

export function writeRecord(dir: string, record: ServerRecord): void {
  const draft = `${recordPath(dir)}.${process.pid}`;
  const file = openSync(draft, 'w', 0o600);
  writeSync(file, `${JSON.stringify(record, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, recordPath(dir));
  syncFolder(dir);
}

/** Makes the names in a folder survive a loss of power. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

const newPassword = () => randomBytes(24).toString('base64url');
