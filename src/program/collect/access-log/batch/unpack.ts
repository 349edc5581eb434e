/** Unpacks a body as it comes. What comes out is counted by whoever takes it, who throws when it is too much. */
import { constants, createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { BatchRefused } from './gather.ts';
import type { Encoding } from './messages.ts';
import { ZstdFrames } from './zstd-frames.ts';

export type Unpacking = {
  /** @throws BatchRefused, and what `take` throws. */
  push(chunk: Buffer): Promise<void>;
  end(): Promise<void>;
  /** Frees what it holds, at any time. */
  drop(): void;
};

type Take = (chunk: Buffer) => void;

export function unpacking(encoding: Encoding, take: Take): Unpacking {
  if (encoding === 'gzip') return gunzipping(take);
  if (encoding === 'zstd') return unzstding(take);
  return {
    push: (chunk) => Promise.resolve(take(chunk)),
    end: () => Promise.resolve(),
    drop: () => undefined,
  };
}

function gunzipping(take: Take): Unpacking {
  const gunzip = createGunzip({ chunkSize: 65_536, finishFlush: constants.Z_FINISH });
  let fault: Error | undefined;
  let wake = () => {};
  const fail = (error: Error) => {
    fault ??= error;
    gunzip.destroy();
    wake();
  };
  gunzip.on('data', (chunk: Buffer) => {
    if (fault) return;
    try {
      take(chunk);
    } catch (error) {
      fail(error instanceof Error ? error : new Error('a chunk was not taken'));
    }
  });
  gunzip.on('error', () => fail(new BatchRefused('not-compressed-so')));
  const step = (start: (done: () => void) => void) =>
    new Promise<void>((resolve, reject) => {
      wake = () => (fault ? reject(fault) : resolve());
      if (fault) wake();
      else start(wake);
    });
  return {
    push: (chunk) => step((done) => gunzip.write(chunk, () => done())),
    end: () =>
      step((done) => {
        gunzip.once('end', done);
        gunzip.end();
      }),
    drop: () => gunzip.destroy(),
  };
}

function unzstding(take: Take): Unpacking {
  const frames = new ZstdFrames();
  let fault: Error | undefined;
  const decompress = new Decompress((chunk) => {
    if (fault || chunk.length === 0) return;
    try {
      take(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
    } catch (error) {
      fault = error instanceof Error ? error : new Error('a chunk was not taken');
      throw fault;
    }
  });
  const step = (chunk: Uint8Array, last: boolean) => {
    try {
      if (fault) throw fault;
      decompress.push(chunk, last);
      return Promise.resolve();
    } catch (error) {
      fault ??= error instanceof BatchRefused ? error : new BatchRefused('not-compressed-so');
      return Promise.reject(fault);
    }
  };
  return {
    push: async (chunk) => {
      frames.look(chunk);
      await step(chunk, false);
    },
    end: async () => {
      if (!frames.whole) throw new BatchRefused('not-compressed-so');
      // A frame of a few bytes is kept back until it is known to be all.
      await step(new Uint8Array(0), true);
    },
    drop: () => undefined,
  };
}
