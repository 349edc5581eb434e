/** The archive of a test: a folder; or a place of its own in the bucket of a real server, where `npm run test:s3` started one. */
import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { AwsClient } from 'aws4fetch';
import { openObjectStore } from '../../src/connectors/index.ts';
import { type Archive, openDiskArchive } from '../../src/program/collect/access-log/index.ts';

/** Empty: none was started. */
export const storeEndpoint = process.env.GATEHOUSE_TEST_S3 ?? '';
export const storeKeys = { region: 'us-east-1', accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' };
export const storeBucket = 'access';

/** Makes the bucket; one that is there stays. */
export async function makeBucket(): Promise<void> {
  const signer = new AwsClient({ ...storeKeys, service: 's3' });
  const made = await signer.fetch(`${storeEndpoint}/${storeBucket}`, { method: 'PUT' });
  if (!made.ok) throw new Error(`the bucket was not made: ${made.status}`);
}

/** @param folder used where no server was started */
export async function openTestArchive(folder: string): Promise<Archive> {
  if (storeEndpoint === '') return openDiskArchive(folder);
  await makeBucket();
  const prefix = `test-${randomBytes(6).toString('hex')}`;
  return openObjectStore({ bucket: storeBucket, prefix, endpoint: storeEndpoint, ...storeKeys });
}

export async function bytesIn(archive: Archive, path: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await archive.get(path)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Puts bytes in the place of what is there. `beside`: a local file that is written for it. */
export async function putBytes(
  archive: Archive,
  { path, bytes, beside }: { path: string; bytes: Uint8Array; beside: string },
): Promise<void> {
  await writeFile(beside, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await archive.put({ path, from: beside, sha256, bytes: bytes.length });
}

/** The way to a server, which a test can close: connections then break off, and new ones are refused. */
export type Way = {
  readonly url: string;
  close(): Promise<void>;
  /** At the same address. */
  reopen(): Promise<void>;
  /** Closes once so many bytes went through it, either way. */
  closeAfter(bytes: number): void;
};

export async function openWay(to: string): Promise<Way> {
  const { hostname, port: toPort } = new URL(to);
  const open = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  let server: Server;
  let port = 0;
  const shut = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  const count = (piece: Buffer) => {
    left -= piece.length;
    if (left <= 0) shut();
  };
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      left = Number.POSITIVE_INFINITY;
      server = createServer((near) => {
        const far = connect(Number(toPort), hostname);
        for (const [one, other] of [
          [near, far],
          [far, near],
        ] as const) {
          open.add(one);
          one.on('data', count);
          one.on('error', () => other.destroy());
          one.on('close', () => {
            open.delete(one);
            other.destroy();
          });
          one.pipe(other);
        }
      });
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        port = typeof address === 'object' && address ? address.port : 0;
        resolve();
      });
    });
  await listen();
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => shut(),
    reopen: listen,
    closeAfter: (bytes) => {
      left = bytes;
    },
  };
}
