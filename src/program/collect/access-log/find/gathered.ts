/**
 * One small Parquet file out of row groups of many: their bytes as they lie, and a footer of its own. An engine opens it once,
 * where it would open each of the many, which costs milliseconds a file. Thrift's compact form.
 */

/** A row group as it lies in its file: the chunks of its columns, in their order. */
export type Gathered = {
  readonly rows: number;
  readonly bytes: Uint8Array;
  readonly offsets: readonly number[];
};

const magic = Buffer.from('PAR1');
const codecZstd = 6;

/** Physical type, length, and whether it is text: accounts come as 16 bytes, moments as milliseconds. */
const columns = [
  { name: 'account', type: 7, length: 16 },
  { name: 'at', type: 2 },
  { name: 'address', type: 6, text: true },
  { name: 'source', type: 6, text: true },
  { name: 'principal', type: 6, text: true },
  { name: 'action', type: 6, text: true },
  { name: 'batch', type: 2 },
  { name: 'line', type: 1 },
] as const;

/** @returns the file, in pieces to be written one after another. */
export function gatheredFile(groups: readonly Gathered[]): Uint8Array[] {
  let at = magic.length;
  const footer = struct(
    i32(1, 2),
    list(2, [root(), ...columns.map(schemaOf)]),
    i64(
      3,
      groups.reduce((sum, { rows }) => sum + rows, 0),
    ),
    list(
      4,
      groups.map((group) => {
        const start = at - (group.offsets[0] ?? 0);
        at += group.bytes.length;
        return groupOf(group, start);
      }),
    ),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return [magic, ...groups.map(({ bytes }) => bytes), footer, length, magic];
}

function root(): Buffer {
  return struct(text(4, 'rows'), i32(5, columns.length));
}

function schemaOf(column: (typeof columns)[number]): Buffer {
  const length = 'length' in column ? [i32(2, column.length)] : [];
  // Optional, as they were written; and UTF-8 where it is text.
  return struct(
    i32(1, column.type),
    ...length,
    i32(3, 1),
    text(4, column.name),
    ...('text' in column ? [i32(6, 0)] : []),
  );
}

function groupOf({ rows, offsets }: Gathered, start: number): Buffer {
  const chunks = columns.map(({ name, type }, nth) => {
    const from = (offsets[nth] ?? 0) + start;
    const bytes = (offsets[nth + 1] ?? 0) - (offsets[nth] ?? 0);
    const about = struct(
      i32(1, type),
      // A list of one encoding, which pages say better themselves; a list of one name.
      { field: 2, type: 9, bytes: Buffer.from([0x15, 0]) },
      { field: 3, type: 9, bytes: Buffer.concat([Buffer.from([0x18, name.length]), Buffer.from(name)]) },
      i32(4, codecZstd),
      i64(5, rows),
      i64(6, bytes),
      i64(7, bytes),
      i64(9, from),
    );
    return struct(i64(2, from), { field: 3, type: 12, bytes: about });
  });
  return struct(list(1, chunks), i64(2, (offsets.at(-1) ?? 0) - (offsets[0] ?? 0)), i64(3, rows));
}

type Field = { readonly field: number; readonly type: number; readonly bytes: Uint8Array };

/** Fields in ascending order, each not more than fifteen after the one before. */
function struct(...fields: readonly Field[]): Buffer {
  let last = 0;
  const parts = fields.flatMap(({ field, type, bytes }) => {
    const head = Buffer.from([((field - last) << 4) | type]);
    last = field;
    return [head, bytes];
  });
  return Buffer.concat([...parts, Buffer.from([0])]);
}

function i32(field: number, value: number): Field {
  return { field, type: 5, bytes: varint(value * 2) };
}

function i64(field: number, value: number): Field {
  return { field, type: 6, bytes: varint(value * 2) };
}

function text(field: number, value: string): Field {
  const bytes = Buffer.from(value);
  return { field, type: 8, bytes: Buffer.concat([varint(bytes.length), bytes]) };
}

function list(field: number, structs: readonly Buffer[]): Field {
  const short = structs.length < 15;
  const head = short
    ? Buffer.from([(structs.length << 4) | 12])
    : Buffer.concat([Buffer.from([0xfc]), varint(structs.length)]);
  return { field, type: 9, bytes: Buffer.concat([head, ...structs]) };
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  while (left >= 128) {
    bytes.push((left % 128) | 128);
    left = Math.floor(left / 128);
  }
  return Buffer.from([...bytes, left]);
}
