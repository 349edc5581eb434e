/** What can be wrong with the archive, in words an operator can act on. */
import { type ArchiveFaultCode, archiveFaultCodes } from './types.ts';

const sentences: Readonly<Record<ArchiveFaultCode, string>> = {
  full: 'the archive has no room left: free some, or make it larger',
  unreachable: 'the archive cannot be reached: see whether its disk is there or its store answers',
  refused: 'the archive refuses this program: see the rights of its folder, or the keys of its store',
  missing: 'a file is not in the archive: bring it back from a copy',
  damaged: 'a file of the archive does not hold what was sealed: bring it back from a copy',
  'work-full':
    'the folder in which files of the archive are made and copied (access-work) has no room left: free some on its disk',
};

/** The message names no account and no value of an event. `code` is closed. */
export class ArchiveFault extends Error {
  readonly code: ArchiveFaultCode;
  /** Of the file it is about. */
  readonly path: string | undefined;

  constructor(code: ArchiveFaultCode, options: { path?: string | undefined; cause?: unknown } = {}) {
    super(options.path === undefined ? sentences[code] : `${sentences[code]} (${options.path})`, {
      cause: options.cause,
    });
    this.name = 'ArchiveFault';
    this.code = code;
    this.path = options.path;
  }
}

/** The fault behind an error of a disk or a store; nothing where it is none of the archive's. */
export function archiveFaultOf(error: unknown, path?: string): ArchiveFault | undefined {
  if (error instanceof ArchiveFault) return error;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code } = error;
  const found = archiveFaultCodes.find((known) => known === code) ?? diskCodes[String(code)];
  return found && new ArchiveFault(found, { path, cause: error });
}

const diskCodes: Readonly<Record<string, ArchiveFaultCode>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ENOENT: 'missing',
  EACCES: 'refused',
  EPERM: 'refused',
  EROFS: 'refused',
  EIO: 'unreachable',
  ENOTDIR: 'unreachable',
  ENOTCONN: 'unreachable',
  ESTALE: 'unreachable',
};

/** The fault behind an error of the folder for work: a disk says it by a code, DuckDB in words alone. */
export function workFaultOf(error: unknown): ArchiveFault | undefined {
  if (!(error instanceof Error) || error instanceof ArchiveFault) return undefined;
  // A database that is full says the same words, under a code of its own.
  const isFull =
    'code' in error
      ? diskCodes[String(error.code)] === 'full'
      : /no space left|disk full|quota exceeded/i.test(error.message);
  return isFull ? new ArchiveFault('work-full', { cause: error }) : undefined;
}

/** Runs `work`, and throws what goes wrong with the disk it works on in plain words. */
export async function inWorkWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw workFaultOf(error) ?? error;
  }
}

/** Runs `work`, and throws what goes wrong in it in the archive's own words. */
export async function inArchiveWords<T>(path: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw archiveFaultOf(error, path) ?? error;
  }
}
