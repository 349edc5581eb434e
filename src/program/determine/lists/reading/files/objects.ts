/** Objects of a JSON file, one at a time: those of the array under a name, or of an array that is the whole file. */
import type { Bytes, FileRole, Place, Read } from '../types.ts';
import { problem } from '../values/entries.ts';
import { textOf, wrongLines } from './text.ts';

export type JsonObject = { readonly [name: string]: unknown };
export type FoundObject =
  | { readonly object: JsonObject; readonly line: number; readonly count: number }
  /** What stands before the array, as soon as the array begins; and all that stands beside it, at the end. */
  | { readonly before: JsonObject }
  | { readonly beside: JsonObject };

export type Array = { readonly file: FileRole; readonly under: string };

/** No real record is longer, and nothing beside the records is. */
const partMax = 4_000_000;

export async function* objectsOf(bytes: Bytes, { file, under }: Array): AsyncGenerator<FoundObject | Read> {
  const scan = new Scan(under);
  for await (const block of textOf(bytes)) {
    for (const { line, text } of wrongLines(block))
      yield problem('not-utf-8', { file, line }, { found: text });
    for (const { text, line, count } of scan.records(block.text)) {
      const before = count === 1 ? objectIn(`${scan.before}[]}`) : undefined;
      if (before) yield { before };
      const object = objectIn(text);
      if (object) yield { object, line, count };
      else yield problem('not-json', { file, line, element: count }, { found: text });
    }
    if (scan.longest > partMax) break;
  }
  yield* atEnd(scan, { file, line: scan.line });
}

function* atEnd(scan: Scan, place: Place): Generator<FoundObject | Read> {
  if (scan.longest > partMax) yield problem('not-well-formed', place, { found: scan.outside });
  else if (scan.open) yield problem('not-closed', place, { found: scan.outside });
  else if (!scan.sawArray) yield problem('not-the-format', place, { found: scan.outside.trim() });
  else {
    const beside = objectIn(scan.outside.replace(/\[[\s,]*\]/g, '[]'));
    if (beside) yield { beside };
    else if (!/^\s*\[[\s,]*\]\s*$/.test(scan.outside))
      yield problem('not-well-formed', place, { found: scan.outside.trim() });
  }
}

export function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text value; a number as it is written. Nothing for all else. */
export function textIn(object: JsonObject, name: string): string {
  const value = object[name];
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
}

type Record = { readonly text: string; readonly line: number; readonly count: number };

/** Follows brackets and quotation marks through the text, which may be cut anywhere. */
class Scan {
  /** What is outside the records. */
  outside = '';
  before = '';
  line = 1;
  sawArray = false;
  #record = '';
  #recordLine = 1;
  #count = 0;
  #stack = '';
  #inText = false;
  #escaped = false;
  /** How deep the array is whose objects are records; 0 outside it. */
  #array = 0;
  readonly #under: string;

  constructor(under: string) {
    this.#under = under;
  }

  get open(): boolean {
    return this.#stack !== '' || this.#inText;
  }

  get longest(): number {
    return Math.max(this.outside.length, this.#record.length);
  }

  *records(text: string): Generator<Record> {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at];
      if (sign === '\n') this.line += 1;
      if (this.#inText) this.#within(sign);
      else if (sign === '"') this.#inText = true;
      else if (sign === '{' || sign === '[') {
        if (sign === '{' && this.#array > 0 && this.#stack.length === this.#array) {
          this.outside += text.slice(from, at);
          this.#recordLine = this.line;
          from = at;
        } else if (
          sign === '[' &&
          this.#array === 0 &&
          this.#isAwaited(this.outside + text.slice(from, at))
        ) {
          this.#array = this.#stack.length + 1;
          this.sawArray = true;
          this.before = this.outside + text.slice(from, at);
        }
        this.#stack += sign;
      } else if (sign === '}' || sign === ']') {
        this.#stack = this.#stack.slice(0, -1);
        if (this.#stack.length < this.#array) this.#array = 0;
        else if (sign === '}' && this.#array > 0 && this.#stack.length === this.#array) {
          this.#count += 1;
          yield { text: this.#record + text.slice(from, at + 1), line: this.#recordLine, count: this.#count };
          this.#record = '';
          from = at + 1;
        }
      }
    }
    if (this.#array > 0 && this.#stack.length > this.#array) this.#record += text.slice(from);
    else this.outside += text.slice(from);
  }

  #within(sign: string | undefined): void {
    if (this.#escaped) this.#escaped = false;
    else if (sign === '\\') this.#escaped = true;
    else if (sign === '"') this.#inText = false;
  }

  #isAwaited(before: string): boolean {
    if (this.#stack === '') return before.trim() === '';
    return this.#stack === '{' && /"([^"\\]*)"\s*:\s*$/.exec(before.slice(-200))?.[1] === this.#under;
  }
}
