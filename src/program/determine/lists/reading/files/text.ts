/**
 * Bytes to lines of text. UTF-8 with or without its mark; UTF-16 by its mark. A line that is not UTF-8 is read as
 * Windows-1252 (Latin-1 with the signs people type), and said so: a list is not lost for one wrong letter.
 */
import type { Bytes } from '../types.ts';

/** A piece of the text, and the number of the line it begins in. `wrong` are lines that were not UTF-8. */
export type Block = { readonly text: string; readonly line: number; readonly wrong: readonly number[] };

/** `ended`: a line end stands behind it. `wrong`: it was not UTF-8. */
export type Line = {
  readonly text: string;
  readonly line: number;
  readonly ended: boolean;
  readonly wrong: boolean;
};

const newline = 0x0a;
/** A file may be one long line: what is longer is handed on in pieces. */
const pieceMax = 1_000_000;
/** What DOS wrote at the end of a file, and OFAC still does. */
const endMark = '\u001a';
/** No real line is longer; a longer one is parted, and is then no row. */
const lineMax = 4_000_000;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
type Decoder = InstanceType<typeof TextDecoder>;
const western = new TextDecoder('windows-1252');

export async function* textOf(bytes: Bytes): AsyncGenerator<Block> {
  let line = 1;
  for await (const whole of wholeLines(inUtf8(bytes))) {
    const block = decoded(whole, line);
    yield block;
    line += linesIn(whole);
  }
}

/** The lines of a block that were not UTF-8, with what was read of them. */
export function wrongLines({
  text,
  line,
  wrong,
}: Block): readonly { readonly line: number; readonly text: string }[] {
  if (wrong.length === 0) return [];
  const lines = text.split('\n');
  return wrong.map((one) => ({ line: one, text: (lines[one - line] ?? '').trim() }));
}

/** Lines without their ends. */
export async function* linesOf(bytes: Bytes): AsyncGenerator<Line> {
  let held = '';
  let wrong = new Set<number>();
  let line = 1;
  for await (const block of textOf(bytes)) {
    wrong = new Set([...wrong].filter((one) => one >= line));
    for (const one of block.wrong) wrong.add(one);
    const parts = `${held}${block.text}`.split('\n');
    held = parts.pop() ?? '';
    for (const part of parts) {
      yield { text: part.replace(/\r$/, ''), line, ended: true, wrong: wrong.has(line) };
      line += 1;
    }
    if (held.length > lineMax) {
      yield { text: held, line, ended: true, wrong: wrong.has(line) };
      held = '';
    }
  }
  const text = held.replace(endMark, '');
  if (text !== '') yield { text, line, ended: held.endsWith(endMark), wrong: wrong.has(line) };
}

/** Chunks that end where a line ends, or where a letter does; the last one where the file ends. */
async function* wholeLines(chunks: Bytes): AsyncGenerator<Buffer> {
  let open: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    open.push(chunk);
    length += chunk.length;
    if (!chunk.includes(newline) && length < pieceMax) continue;
    const all = Buffer.concat(open);
    const end = all.lastIndexOf(newline) + 1 || letterEnd(all);
    yield all.subarray(0, end);
    open = [all.subarray(end)];
    length = all.length - end;
  }
  if (length > 0) yield Buffer.concat(open);
}

/** Where the last whole letter of UTF-8 ends. */
function letterEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 4); at -= 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) return at + 1;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}

function decoded(bytes: Buffer, line: number): Block {
  try {
    return { text: strict.decode(bytes), line, wrong: [] };
  } catch {
    return decodedByLine(bytes, line);
  }
}

function decodedByLine(bytes: Buffer, first: number): Block {
  const wrong: number[] = [];
  let text = '';
  let at = 0;
  for (let line = first; at < bytes.length; line += 1) {
    const found = bytes.indexOf(newline, at);
    const end = found === -1 ? bytes.length : found + 1;
    try {
      text += strict.decode(bytes.subarray(at, end));
    } catch {
      text += western.decode(bytes.subarray(at, end));
      wrong.push(line);
    }
    at = end;
  }
  return { text, line: first, wrong };
}

function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1;
  return count;
}

/** Without a mark at the start; UTF-16 turned into UTF-8. */
async function* inUtf8(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let decoder: Decoder | undefined;
  let begun = false;
  let head = new Uint8Array();
  for await (const chunk of bytes) {
    if (!begun) {
      head = Buffer.concat([head, chunk]);
      if (head.length < 3) continue;
      begun = true;
      decoder = utf16(head);
      yield* pieces(head.subarray(markLength(head)), decoder);
    } else yield* pieces(chunk, decoder);
  }
  if (!begun) yield* pieces(head.subarray(markLength(head)), utf16(head));
}

function* pieces(chunk: Uint8Array, decoder: Decoder | undefined): Generator<Uint8Array> {
  if (chunk.length > 0) yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
}

function utf16(head: Uint8Array): Decoder | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  return undefined;
}

function markLength(head: Uint8Array): number {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 3;
  return utf16(head) ? 2 : 0;
}
