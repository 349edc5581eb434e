/** A disk that is soon full: some megabytes of memory, mounted where a test asks. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallDisk = {
  readonly folder: string;
  /** Fills it until so many bytes are left, whatever filled it before. */
  fill(left: number): void;
  /** Takes the filling away. */
  makeRoom(): void;
  unmount(): void;
};

/** Why none can be mounted here; nothing where one can. */
export function whyNoSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-disk-'));
  try {
    mountSmallDisk(folder, 1).unmount();
    return undefined;
  } catch {
    return 'a disk of its own may not be mounted here; run it as root on Linux';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function mountSmallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: (left) => {
      rmSync(ballast, { force: true });
      const file = openSync(ballast, 'w');
      // Piece by piece: others write at the same time.
      for (let room = roomIn(folder) - left; room > 0; room = roomIn(folder) - left)
        writeSync(file, Buffer.alloc(Math.min(room, pieceBytes)));
      closeSync(file);
    },
    makeRoom: () => rmSync(ballast),
    // Lazily: what still has a file open there does not keep it.
    unmount: () => run('umount', '--lazy', folder),
  };
}

const pieceBytes = 262_144;

function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function run(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}
