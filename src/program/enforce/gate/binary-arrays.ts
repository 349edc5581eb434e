/**
 * Arrays in PostgreSQL's binary form. A batch of signed texts goes over as the bytes it is, where the text form would
 * escape every quote here and unescape it there.
 */

/** The types of elements, by their fixed numbers in PostgreSQL's catalog. */
const oids = { bytea: 17, int8: 20, text: 25, uuid: 2950 } as const;

export function binaryArray(type: keyof typeof oids, items: readonly (Buffer | null)[]): Buffer {
  const size = items.reduce((sum, item) => sum + 4 + (item?.length ?? 0), 20);
  const bytes = Buffer.allocUnsafe(size);
  const head = [1, items.includes(null) ? 1 : 0, oids[type], items.length, 1];
  let at = head.reduce((offset, word) => bytes.writeInt32BE(word, offset), 0);
  for (const item of items) {
    at = bytes.writeInt32BE(item ? item.length : -1, at);
    if (item) at += item.copy(bytes, at);
  }
  return bytes;
}

export function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

export function int8Bytes(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
}
