/** An archive on a disk, and a part beside it, that stop at a place for a worker to be killed there. */
import { type Archive, openDiskArchive } from '../../src/program/collect/access-log/index.ts';
import type { Part } from '../../src/runtime/part.ts';
import { stopHere } from './lone-worker.ts';

/** Before a file is put, after it, in the commit that makes it count, or after that. */
export type ArchivePlace = 'put' | 'was-put' | 'commit' | 'committed';

/** @param where the place, as it was asked for: at any other nothing stops. */
export function stoppingArchive(folder: string, where: string): { archive: Archive; stops: Part } {
  const stopIn = (place: ArchivePlace) => (where === place ? stopHere() : Promise.resolve());
  const disk = openDiskArchive(folder);
  return {
    archive: {
      ...disk,
      put: async (file) => {
        await stopIn('put');
        await disk.put(file);
        await stopIn('was-put');
      },
      list: async (prefix) => {
        await stopIn('committed');
        return disk.list(prefix);
      },
    },
    stops: {
      slug: 'test/stops',
      follow: async (_work, events) => {
        if (events.some(({ type }) => type.startsWith('access-'))) await stopIn('commit');
        return [];
      },
    },
  };
}
