/** The pages of a column within one row group: heads in Thrift's compact form, contents in zstd. */
import { decompress } from 'fzstd';
import { NotOurs, type Reader, varint, zigzag } from './bits.ts';

export type Page = {
  readonly kind: 'data' | 'dictionary';
  readonly values: number;
  readonly encoding: number;
  readonly bytes: Uint8Array;
};

/** @param chunk the whole column chunk */
export function* pagesOf(chunk: Uint8Array): Generator<Page> {
  const reader: Reader = { bytes: chunk, at: 0 };
  while (reader.at < chunk.length) {
    const head = readStruct(reader);
    const [type, plain, packed] = [number(head, 1), number(head, 2), number(head, 3)];
    const about = head.get(type === 0 ? 5 : 7);
    if ((type !== 0 && type !== 2) || !(about instanceof Map)) throw new NotOurs('a page of another kind');
    const content = chunk.subarray(reader.at, reader.at + packed);
    reader.at += packed;
    const bytes = plain === 0 ? new Uint8Array() : decompress(content, new Uint8Array(plain));
    yield {
      kind: type === 0 ? 'data' : 'dictionary',
      values: number(about, 1),
      encoding: number(about, 2),
      bytes,
    };
  }
}

type Fields = Map<number, number | Fields>;

function number(fields: Fields, field: number): number {
  const value = fields.get(field);
  if (typeof value !== 'number') throw new NotOurs('a page without a length');
  return value;
}

/** The numbers and structures of a structure; texts are passed over. */
function readStruct(reader: Reader): Fields {
  const fields: Fields = new Map();
  let field = 0;
  for (;;) {
    const head = reader.bytes[reader.at] ?? 0;
    reader.at += 1;
    if (head === 0) return fields;
    const step = head >> 4;
    field = step === 0 ? zigzag(reader) : field + step;
    const value = readValue(reader, head & 15);
    if (value !== undefined) fields.set(field, value);
  }
}

function readValue(reader: Reader, type: number): number | Fields | undefined {
  if (type === 1 || type === 2) return undefined;
  if (type >= 4 && type <= 6) return zigzag(reader);
  if (type === 12) return readStruct(reader);
  if (type !== 8) throw new NotOurs('a page head of another form');
  const length = varint(reader);
  reader.at += length;
  return undefined;
}
