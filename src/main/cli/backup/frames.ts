/**
 * The form of a backup: gzip around frames, each one letter, four bytes of length and its bytes.
 *
 * H header (JSON) · K one key file (JSON) · T a table begins (JSON) · D its rows, as COPY writes them ·
 * E the table ends (JSON, with its digest) · Z the end (JSON, with the digest of every frame before it).
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

const kinds = ['H', 'K', 'T', 'D', 'E', 'Z'] as const;
export type FrameKind = (typeof kinds)[number];
export type Frame = { readonly kind: FrameKind; readonly body: Buffer };

const headBytes = 5;
/** What COPY gives at once is far smaller. */
const mostBytes = 256 * 1024 * 1024;

/** The file is not a whole and unchanged backup. Says where. */
export class DamagedBackupError extends Error {}

export function frame(kind: FrameKind, body: Buffer | object): Buffer {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const head = Buffer.alloc(headBytes);
  head.write(kind, 0, 'latin1');
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/**
 * Every frame of the file, in order. What is behind the end is refused.
 *
 * @throws DamagedBackupError where the file is cut off or changed.
 */
export async function* readFrames(file: string): AsyncGenerator<Frame> {
  const digest = createHash('sha256');
  let ended = false;
  let at = 0;
  for await (const { kind, whole } of cut(file)) {
    if (ended) throw new DamagedBackupError(`something stands behind the end, at byte ${at}`);
    const body = whole.subarray(headBytes);
    if (kind === 'Z') {
      ended = true;
      checkEnd(body, digest.digest('hex'));
    } else digest.update(whole);
    at += whole.length;
    yield { kind, body };
  }
  if (!ended) throw new DamagedBackupError(`it is cut off after byte ${at} (unpacked)`);
}

function checkEnd(body: Buffer, digest: string): void {
  if (!body.includes(`"sha256":"${digest}"`))
    throw new DamagedBackupError('its digest is not that of its content');
}

async function* cut(file: string): AsyncGenerator<{ kind: FrameKind; whole: Buffer }> {
  let rest: Buffer = Buffer.alloc(0);
  let at = 0;
  for await (const chunk of unpacked(file)) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let whole = first(rest, at); whole; whole = first(rest, at)) {
      const kind = kinds.find((each) => each.charCodeAt(0) === whole?.[0]);
      if (!kind) throw new DamagedBackupError(`it is not a backup, or changed, at byte ${at} (unpacked)`);
      yield { kind, whole };
      rest = rest.subarray(whole.length);
      at += whole.length;
    }
  }
  if (rest.length > 0) throw new DamagedBackupError(`it is cut off after byte ${at} (unpacked)`);
}

function first(bytes: Buffer, at: number): Buffer | undefined {
  if (bytes.length < headBytes) return undefined;
  const length = bytes.readUInt32BE(1);
  if (length > mostBytes)
    throw new DamagedBackupError(`it is not a backup, or changed, at byte ${at} (unpacked)`);
  return bytes.length < headBytes + length ? undefined : bytes.subarray(0, headBytes + length);
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(file);
  const plain = createGunzip({ chunkSize: 1 << 20 });
  // The error comes out of the iteration below; here it would come twice.
  pipeline(packed, plain, () => undefined);
  try {
    for await (const chunk of plain) yield chunk;
  } catch (cause) {
    if (!isPackingError(cause)) throw cause;
    throw new DamagedBackupError(
      `it cannot be unpacked near byte ${packed.bytesRead} of the file: cut off, changed, or no backup`,
      { cause },
    );
  }
}

function isPackingError(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
  );
}
