/**
 * Walks the frames of a zstd stream (RFC 8878) without unpacking them: how far each refers back, which is memory that
 * must be there before the first byte comes out, and whether the last one is whole.
 */
import { batchLimits } from '../limits.ts';
import { BatchRefused } from './gather.ts';

const mostHeaderBytes = 18;

type State = 'frame' | 'block' | 'skip';

export class ZstdFrames {
  #state: State = 'frame';
  #kept = Buffer.alloc(0);
  /** Bytes to go past, and what comes after them. */
  #skip = 0;
  #after: 'frame' | 'block' = 'frame';
  #checksum = 0;
  #any = false;

  /** Whether it ended where a frame ends. */
  get whole(): boolean {
    return this.#any && this.#state === 'frame' && this.#kept.length === 0;
  }

  /** @throws BatchRefused where a frame wants more memory than is given, or is no frame. */
  look(chunk: Buffer): void {
    let bytes = this.#kept.length > 0 ? Buffer.concat([this.#kept, chunk]) : chunk;
    this.#kept = Buffer.alloc(0);
    while (bytes.length > 0) {
      const used = this.#step(bytes);
      if (used === 0) {
        this.#kept = Buffer.from(bytes);
        return;
      }
      bytes = bytes.subarray(used);
    }
  }

  /** @returns how many bytes it went on; 0 where it needs more to see. */
  #step(bytes: Buffer): number {
    if (this.#state === 'skip') {
      const used = Math.min(this.#skip, bytes.length);
      this.#skip -= used;
      if (this.#skip === 0) this.#state = this.#after;
      return used;
    }
    return this.#state === 'frame' ? this.#frame(bytes) : this.#block(bytes);
  }

  #frame(bytes: Buffer): number {
    if (bytes.length < 8) return 0;
    const magic = bytes.readUInt32LE(0);
    if (magic >>> 4 === 0x184d2a5) {
      this.#go(bytes.readUInt32LE(4), 'frame');
      return 8;
    }
    if (magic !== 0xfd2fb528) throw new BatchRefused('not-compressed-so');
    const described = headerOf(bytes);
    if (!described) {
      if (bytes.length < mostHeaderBytes) return 0;
      throw new BatchRefused('not-compressed-so');
    }
    if (described.window > batchLimits.windowBytes) throw new BatchRefused('window-too-large');
    this.#any = true;
    this.#checksum = described.checksum ? 4 : 0;
    this.#state = 'block';
    return described.length;
  }

  #block(bytes: Buffer): number {
    if (bytes.length < 3) return 0;
    const header = bytes.readUIntLE(0, 3);
    const size = (header >> 1) & 3;
    // One byte stands for the whole of a block that repeats it.
    const length = size === 1 ? 1 : header >> 3;
    if (header & 1) this.#go(length + this.#checksum, 'frame');
    else this.#go(length, 'block');
    return 3;
  }

  #go(skip: number, after: 'frame' | 'block'): void {
    this.#skip = skip;
    this.#after = after;
    this.#state = skip === 0 ? after : 'skip';
  }
}

type Header = { readonly length: number; readonly window: number; readonly checksum: boolean };

function headerOf(bytes: Buffer): Header | undefined {
  const flags = bytes[4] ?? 0;
  const single = (flags & 0x20) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][flags & 3] ?? 0;
  const sizeBytes = [single ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  const sizeAt = 5 + (single ? 0 : 1) + dictionaryBytes;
  const length = sizeAt + sizeBytes;
  if (bytes.length < length) return undefined;
  const checksum = (flags & 4) !== 0;
  if (!single) {
    const described = bytes[5] ?? 0;
    const base = 2 ** (10 + (described >> 3));
    return { length, window: base + (base / 8) * (described & 7), checksum };
  }
  const size =
    sizeBytes === 8
      ? Number(bytes.readBigUInt64LE(sizeAt))
      : bytes.readUIntLE(sizeAt, sizeBytes) + (sizeBytes === 2 ? 256 : 0);
  return { length, window: size, checksum };
}
