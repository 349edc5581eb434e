/** How Parquet packs numbers: variable lengths, runs, bits side by side, and differences. Only what is asked for is unpacked. */

/** A place in bytes that moves as they are read. */
export type Reader = { readonly bytes: Uint8Array; at: number };

/** Another form than a sealed file of ours has: another engine must read it. */
export class NotOurs extends Error {}

export function varint(reader: Reader): number {
  const { bytes } = reader;
  let value = 0;
  let scale = 1;
  for (;;) {
    const byte = bytes[reader.at] ?? fail();
    reader.at += 1;
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
}

export function zigzag(reader: Reader): number {
  const value = varint(reader);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

function fail(): never {
  throw new NotOurs('a file ends too soon');
}

/** The number that lies at a bit, the least significant bit first. Up to 48 bits wide. */
export function bitsAt(bytes: Uint8Array, start: number, bit: number, width: number): number {
  if (width > 48) throw new NotOurs('a number is too wide');
  let at = start + (bit >> 3);
  let have = 8 - (bit & 7);
  let value = (bytes[at] ?? 0) >> (bit & 7);
  let scale = 2 ** have;
  while (have < width) {
    at += 1;
    value += (bytes[at] ?? 0) * scale;
    scale *= 256;
    have += 8;
  }
  return value % 2 ** width;
}

type Range = { readonly from: number; readonly until: number };

/** Numbers in runs, of which those of a range are unpacked. @returns them, in order. */
export function runs(reader: Reader, width: number, { from, until }: Range): number[] {
  const found: number[] = [];
  const bytesWide = (width + 7) >> 3;
  for (let done = 0; done < until; ) {
    const head = varint(reader);
    const packed = (head & 1) === 1;
    const many = packed ? (head >> 1) * 8 : head >> 1;
    if (many === 0) throw new NotOurs('an empty run');
    const end = Math.min(until, done + many);
    const same = packed ? 0 : bitsAt(reader.bytes, reader.at, 0, bytesWide * 8);
    for (let nth = Math.max(from, done); nth < end; nth += 1)
      found.push(packed ? bitsAt(reader.bytes, reader.at, (nth - done) * width, width) : same);
    reader.at += packed ? (many / 8) * width : bytesWide;
    done += many;
  }
  return found;
}

/** Numbers as differences from the one before. All up to the end of the range are worked out; the reader stops behind all. */
export function differences(reader: Reader, { from, until }: Range): number[] {
  const blockSize = varint(reader);
  const blocks = varint(reader);
  const total = varint(reader);
  let value = zigzag(reader);
  const inOne = blockSize / blocks;
  const found: number[] = [];
  const take = (nth: number) => {
    if (nth >= from && nth < until) found.push(value);
  };
  take(0);
  for (let nth = 1; nth < total; ) {
    const least = zigzag(reader);
    const widths = reader.bytes.subarray(reader.at, reader.at + blocks);
    reader.at += blocks;
    for (const width of widths) {
      if (nth >= total) break;
      for (let one = 0; one < inOne && nth < total; one += 1, nth += 1) {
        value += least + (width === 0 ? 0 : bitsAt(reader.bytes, reader.at, one * width, width));
        take(nth);
      }
      reader.at += (inOne * width) / 8;
    }
  }
  return found;
}
