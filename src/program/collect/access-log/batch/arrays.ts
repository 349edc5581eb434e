/**
 * PostgreSQL's binary form of an array of one dimension, not empty, without nulls: how many dimensions, whether there are
 * nulls, the type of the elements; of the dimension its length and the number of its first; then each element after its
 * length.
 */

const headBytes = 20;
const uuidType = 2950;
const instantType = 1184;
/** PostgreSQL counts microseconds from here. */
const epoch2000 = Date.UTC(2000, 0, 1);
const twoTo32 = 2 ** 32;

/** A `uuid[]`. @param uuids 16 bytes each. */
export function uuidArray(uuids: Uint8Array): Uint8Array {
  const count = uuids.length / 16;
  const { bytes, view } = arrayOf(uuidType, count, 16);
  for (let each = 0; each < count; each += 1) {
    const at = headBytes + each * 20;
    view.setInt32(at, 16);
    bytes.set(uuids.subarray(each * 16, each * 16 + 16), at + 4);
  }
  return bytes;
}

/** A `timestamptz[]`. @param times milliseconds since 1970. */
export function instantArray(times: Float64Array): Uint8Array {
  const { bytes, view } = arrayOf(instantType, times.length, 8);
  times.forEach((time, each) => {
    const at = headBytes + each * 12;
    view.setInt32(at, 8);
    writeInstant(view, at + 4, time);
  });
  return bytes;
}

/** Eight bytes: a moment, in milliseconds since 1970. */
export function writeInstant(view: DataView, at: number, time: number): void {
  writeInteger(view, at, (time - epoch2000) * 1000);
}

/** Eight bytes: a whole number, as far as a number is exact. */
export function writeInteger(view: DataView, at: number, value: number): void {
  view.setUint32(at, Math.floor(value / twoTo32));
  view.setUint32(at + 4, value % twoTo32);
}

function arrayOf(type: number, count: number, size: number): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array(headBytes + count * (4 + size));
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 1);
  view.setInt32(8, type);
  view.setInt32(12, count);
  view.setInt32(16, 1);
  return { bytes, view };
}
