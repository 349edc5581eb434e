/** The way to the archive; main plugs it in. */
import type { Runtime } from '../../../../runtime/runtime.ts';
import type { Archive } from './types.ts';

export type ArchiveUse = {
  readonly archive: Archive;
  /** A folder for files that are being made, and for copies of files that lie elsewhere. */
  readonly workFolder: string;
  /** How many whole days in UTC stay in the database before they are sealed. */
  readonly hotDays: number;
};

/** @throws Error where none is plugged in: days would never be sealed, and sealed ones never found. */
export function archiveUseOf({ connectors }: Pick<Runtime, 'connectors'>): ArchiveUse {
  const { accessArchive } = connectors;
  if (typeof accessArchive !== 'object' || accessArchive === null)
    throw new Error('no archive is plugged in');
  // Safe: main fills `accessArchive` with an object of this type, or leaves it out.
  return accessArchive as ArchiveUse;
}
