/** Opens an archive that was handed out, and checks what it says of its files. */
import { crc32 } from 'node:zlib';
import { expect } from 'vitest';

/** As every program that opens archives does: by the directory at the end. */
export function filesIn(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [crc, size, nameLength] = [
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
    ];
    const begun = zip.readUInt32LE(at + 42) + 30 + nameLength;
    const content = zip.subarray(begun, begun + size);
    expect(crc32(content)).toBe(crc);
    files.set(zip.subarray(at + 46, at + 46 + nameLength).toString('utf8'), content);
    at += 46 + nameLength;
  }
  return files;
}
