/** The archive, with what was wrong when it was last asked on record, for all processes: a worker shows no metrics. */
import type { Queryable } from '../../../../runtime/database/index.ts';
import { archiveFaultOf } from './fault.ts';
import { type Asked, deleteFault, keepFault } from './store.ts';
import type { Archive, ArchiveFaultCode } from './types.ts';

/** The same is told again after so long: another process may have told something else. */
const toldForMilliseconds = 60_000;

/** Takes what it threw; nothing where all went well. */
type Tell = (thrown?: unknown) => void;

/** The same archive. Nothing waits for the record, and nothing fails with it. */
export function watchedArchive(archive: Archive, database: Queryable): Archive {
  const toWrite = tellOf(database, 'to-write');
  const toRead = tellOf(database, 'to-read');
  const { localPath } = archive;
  return {
    place: archive.place,
    put: (file) => telling(toWrite, () => archive.put(file)),
    delete: (path) => telling(toWrite, () => archive.delete(path)),
    head: (path) => telling(toRead, () => archive.head(path)),
    list: (prefix) => telling(toRead, () => archive.list(prefix)),
    get: async (path, range) => {
      try {
        return readThrough(toRead, await archive.get(path, range));
      } catch (error) {
        toRead(error);
        throw error;
      }
    },
    ...(localPath && { localPath: (path: string) => localPath(path) }),
  };
}

async function telling<T>(tell: Tell, ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask();
    tell();
    return answer;
  } catch (error) {
    tell(error);
    throw error;
  }
}

/** Went well once all of it was read; a reader who leaves before has learned nothing of the rest. */
async function* readThrough(tell: Tell, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    tell(error);
    throw error;
  }
  tell();
}

/** Told in the order in which it happened, when it changes; what could not be kept is told at the next asking. */
function tellOf(database: Queryable, asked: Asked): Tell {
  let told: { readonly fault: ArchiveFaultCode | undefined; readonly at: number } | undefined;
  let last: Promise<void> = Promise.resolve();
  return (thrown) => {
    const fault = archiveFaultOf(thrown)?.code;
    // Another error is ours, and says nothing of the archive.
    if (thrown !== undefined && fault === undefined) return;
    const now = performance.now();
    if (told && told.fault === fault && now - told.at < toldForMilliseconds) return;
    const mine = { fault, at: now };
    told = mine;
    last = last
      .then(() => (fault ? keepFault(database, { asked, fault }) : deleteFault(database, asked)))
      .catch(() => {
        if (told === mine) told = undefined;
      });
  };
}
