/**
 * A zip archive as a stream. Each file is stored as it is, its size and checksum behind it (APPNOTE 6.3, 4.3.9), so that
 * nothing is held in memory and nothing must be known before. Whoever opens it reads the directory at its end.
 */
import { crc32 } from 'node:zlib';

export type ZipFile = {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

/** Beyond this an archive needs another form, which not every program opens. */
const mostBytes = 0xffff_ffff;
/** Sizes follow the content; names are UTF-8. */
const flags = 0x0808;
const version = 20;

type Written = {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
};

/** @throws RangeError where the archive would grow beyond 4 GiB. */
export async function* writeZip(files: readonly ZipFile[]): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  const counted = (bytes: Uint8Array) => {
    offset += bytes.length;
    if (offset > mostBytes) throw new RangeError('the archive is larger than 4 GiB');
    return bytes;
  };
  for (const file of files) {
    const name = Buffer.from(file.name, 'utf8');
    const begun = offset;
    let [crc, size] = [0, 0];
    yield counted(Buffer.concat([header(0x04034b50, fields(0, 0), name.length), name]));
    for await (const bytes of file.content) {
      crc = crc32(bytes, crc);
      size += bytes.length;
      yield counted(bytes);
    }
    yield counted(numbers([4, 0x08074b50], [4, crc], [4, size], [4, size]));
    written.push({ name, crc, size, offset: begun });
  }
  const from = offset;
  for (const one of written) yield counted(entry(one));
  yield numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, written.length],
    [2, written.length],
    [4, offset - from],
    [4, from],
    [2, 0],
  );
}

/** Not compressed, dated 1 January 1980: when it was made stands in the files themselves. */
function fields(crc: number, size: number): Buffer {
  return numbers([2, version], [2, flags], [2, 0], [2, 0], [2, 0x21], [4, crc], [4, size], [4, size]);
}

function header(signature: number, about: Buffer, nameLength: number): Buffer {
  return Buffer.concat([numbers([4, signature]), about, numbers([2, nameLength], [2, 0])]);
}

function entry({ name, crc, size, offset }: Written): Buffer {
  const made = numbers([4, 0x02014b50], [2, version]);
  const where = numbers([2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
  return Buffer.concat([made, fields(crc, size), where, name]);
}

/** Little-endian, each in so many bytes. */
function numbers(...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
