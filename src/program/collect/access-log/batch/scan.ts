/**
 * The short way for lines of our own format, as programs write it: plain names and plain ASCII texts, an id of ours, a
 * time in UTC. Read from the bytes into the bytes of a row, with no text and no object between. Whatever is not so takes
 * the long way, which also says what is wrong with it.
 */
import { readAddress } from '../formats/address.ts';
import { dayMilliseconds, dayNumber, isDate } from '../formats/time.ts';
import type { BatchAccounts } from './accounts.ts';
import type { Rows } from './rows.ts';

export type Scanning = {
  readonly rows: Rows;
  readonly accounts: BatchAccounts;
  readonly earliest: number;
  readonly latest: number;
};

// Where the texts of the line at hand begin and end. One line is read at a time, in one thread.
const fields = { account: 0, at: 1, address: 2, source: 3, principal: 4, action: 5 } as const;
const begins = new Int32Array(6);
const ends = new Int32Array(6);

/** Adds the row of a line. @returns false where the line needs the long way: nothing was added. */
export function scanLine(
  buffer: Buffer,
  start: number,
  to: number,
  line: number,
  scanning: Scanning,
): boolean {
  if (!findTexts(buffer, start, to)) return false;
  const at = timeOf(buffer, begins[fields.at] ?? 0, ends[fields.at] ?? 0);
  if (!(at >= scanning.earliest && at <= scanning.latest)) return false;
  const from = addressOf(buffer);
  if (from === 'none') return false;
  // Last: a line that goes the long way after all must leave no account behind.
  const account = accountOf(buffer, begins[fields.account] ?? 0, scanning.accounts);
  if (account === -1) return false;
  addRow(buffer, { account, at, address: from, line }, scanning.rows);
  return true;
}

/** The address of the line at hand; nothing where a source stands in its place; `none` for the long way. */
function addressOf(buffer: Buffer): readonly number[] | undefined | 'none' {
  const from = begins[fields.address] ?? 0;
  if (from === 0) return begins[fields.source] === 0 ? 'none' : undefined;
  const to = ends[fields.address] ?? 0;
  if (readV4Bytes(buffer, from, to)) return v4;
  // What is no address is a source.
  return readAddress(buffer.toString('latin1', from, to)) ?? 'none';
}

function findTexts(buffer: Buffer, from: number, to: number): boolean {
  begins.fill(0);
  let end = to;
  if (end > from && buffer[end - 1] === 0x0d) end -= 1;
  if (buffer[from] !== 0x7b || buffer[end - 1] !== 0x7d) return false;
  let at = from + 1;
  for (;;) {
    if (buffer[at] !== 0x22) return false;
    const nameEnd = plainEnd(buffer, at + 1, end);
    if (nameEnd === -1 || buffer[nameEnd + 1] !== 0x3a || buffer[nameEnd + 2] !== 0x22) return false;
    const field = fieldOf(buffer, at + 1, nameEnd);
    // Unknown, or there twice.
    if (field === -1 || begins[field] !== 0) return false;
    const valueEnd = valueEndOf(buffer, field, { from: nameEnd + 3, end });
    if (valueEnd === -1 || valueEnd === nameEnd + 3) return false;
    begins[field] = nameEnd + 3;
    ends[field] = valueEnd;
    at = valueEnd + 1;
    if (at === end - 1) break;
    if (buffer[at] !== 0x2c) return false;
    at += 1;
  }
  return begins[fields.account] !== 0 && begins[fields.at] !== 0 && begins[fields.action] !== 0;
}

/** An id of ours has one length, and `accountOf` looks at each of its characters. */
function valueEndOf(buffer: Buffer, field: number, { from, end }: { from: number; end: number }): number {
  const idEnd = from + idLength;
  if (field === fields.account && idEnd < end && buffer[idEnd] === 0x22) return idEnd;
  return plainEnd(buffer, from, end);
}

/** Of each byte: a plain character, a quote, or another. */
const [plain, quote, other] = [0, 1, 2];
const kindOf = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0x22 ? quote : byte < 0x20 || byte > 0x7e || byte === 0x5c ? other : plain,
);

/** The closing quote of a text of plain characters; -1 where it has others. */
function plainEnd(buffer: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && kindOf[buffer[at] ?? 0] === plain) at += 1;
  return at < end && buffer[at] === 0x22 ? at : -1;
}

/** By length and first letter: each then has one name it can be. */
function fieldOf(buffer: Buffer, from: number, to: number): number {
  const name = to - from;
  const second = buffer[from + 1];
  if (name === 2) return same(buffer, from, 'at') ? fields.at : -1;
  if (name === 6) {
    if (second === 0x63) return same(buffer, from, 'action') ? fields.action : -1;
    return same(buffer, from, 'source') ? fields.source : -1;
  }
  if (name === 7) {
    if (second === 0x63) return same(buffer, from, 'account') ? fields.account : -1;
    return same(buffer, from, 'address') ? fields.address : -1;
  }
  return name === 9 && same(buffer, from, 'principal') ? fields.principal : -1;
}

function same(buffer: Buffer, from: number, name: string): boolean {
  for (let at = 0; at < name.length; at += 1) if (buffer[from + at] !== name.charCodeAt(at)) return false;
  return true;
}

/** `2026-03-02T15:00:00Z` or with up to three digits of a second; NaN for anything else. */
function timeOf(buffer: Buffer, from: number, to: number): number {
  const length = to - from;
  if (length < 20 || length > 24 || length === 21 || buffer[to - 1] !== 0x5a) return Number.NaN;
  if (buffer[from + 4] !== 0x2d || buffer[from + 7] !== 0x2d || buffer[from + 10] !== 0x54) return Number.NaN;
  if (buffer[from + 13] !== 0x3a || buffer[from + 16] !== 0x3a) return Number.NaN;
  const year = digits(buffer, from, 4);
  const month = digits(buffer, from + 5, 2);
  const day = digits(buffer, from + 8, 2);
  const hour = digits(buffer, from + 11, 2);
  const minute = digits(buffer, from + 14, 2);
  const second = digits(buffer, from + 17, 2);
  if (!isDate({ year, month, day }) || !(hour < 24 && minute < 60 && second < 60)) return Number.NaN;
  let fraction = 0;
  if (length > 20) {
    if (buffer[from + 19] !== 0x2e) return Number.NaN;
    fraction = digits(buffer, from + 20, length - 21) * (scales[length - 22] ?? 1);
  }
  return (
    dayNumber({ year, month, day }) * dayMilliseconds + ((hour * 60 + minute) * 60 + second) * 1000 + fraction
  );
}

/** Of one, two and three digits of a second. */
const scales = [100, 10, 1];

function digits(buffer: Buffer, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = (buffer[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const idLength = 40;
/** Of each byte its worth as a hexadecimal digit; more than fifteen where it is none. */
const digitOf = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : 16,
);
/** More than fifteen where one of the digits read since it was zero was none. */
let worst = 0;

/** Four digits. */
function hex4(buffer: Buffer, from: number): number {
  const a = digitOf[buffer[from] ?? 0] ?? 16;
  const b = digitOf[buffer[from + 1] ?? 0] ?? 16;
  const c = digitOf[buffer[from + 2] ?? 0] ?? 16;
  const d = digitOf[buffer[from + 3] ?? 0] ?? 16;
  worst |= a | b | c | d;
  return (a << 12) | (b << 8) | (c << 4) | d;
}

/** The number of the account of an id of ours, of a version and variant that ids have; -1 for any other text. */
function accountOf(buffer: Buffer, from: number, accounts: BatchAccounts): number {
  if ((ends[fields.account] ?? 0) - from !== idLength || !same(buffer, from, 'acc_')) return -1;
  for (const at of dashes) if (buffer[from + at] !== 0x2d) return -1;
  worst = 0;
  const a = ((hex4(buffer, from + 4) << 16) | hex4(buffer, from + 8)) >>> 0;
  const b = ((hex4(buffer, from + 13) << 16) | hex4(buffer, from + 18)) >>> 0;
  const c = ((hex4(buffer, from + 23) << 16) | hex4(buffer, from + 28)) >>> 0;
  const d = ((hex4(buffer, from + 32) << 16) | hex4(buffer, from + 36)) >>> 0;
  if (worst > 15) return -1;
  const version = (b >>> 12) & 15;
  const variant = c >>> 30;
  return version >= 1 && version <= 8 && variant === 2 ? accounts.ours(a, b, c, d) : -1;
}

const dashes = [12, 17, 22, 27];

const v4 = [0, 0, 0, 0];

type Row = { account: number; at: number; address: readonly number[] | undefined; line: number };

function addRow(buffer: Buffer, row: Row, rows: Rows): void {
  let at = rows.begin(row.account, row.at, textBytes());
  at = rows.address(at, row.address);
  at = copyText(buffer, fields.source, rows, at);
  at = copyText(buffer, fields.principal, rows, at);
  at = copyText(buffer, fields.action, rows, at);
  rows.finish(at, row.line);
}

function textBytes(): number {
  let sum = 0;
  for (let field = fields.source; field <= fields.action; field += 1) {
    if (begins[field] !== 0) sum += (ends[field] ?? 0) - (begins[field] ?? 0);
  }
  return sum;
}

function readV4Bytes(buffer: Buffer, from: number, to: number): boolean {
  let part = 0;
  let value = -1;
  for (let at = from; at <= to; at += 1) {
    const byte = at === to ? 0x2e : (buffer[at] ?? 0);
    if (byte === 0x2e) {
      if (value < 0 || value > 255 || part > 3) return false;
      v4[part] = value;
      part += 1;
      value = -1;
    } else {
      // No leading zeros.
      if (byte < 0x30 || byte > 0x39 || value === 0) return false;
      value = (value === -1 ? 0 : value) * 10 + byte - 0x30;
    }
  }
  return part === 4;
}

function copyText(buffer: Buffer, field: number, rows: Rows, at: number): number {
  const from = begins[field] ?? 0;
  if (from === 0) {
    rows.view.setInt32(at, -1);
    return at + 4;
  }
  const length = (ends[field] ?? 0) - from;
  rows.view.setInt32(at, length);
  const { bytes } = rows;
  const to = at + 4;
  for (let each = 0; each < length; each += 1) bytes[to + each] = buffer[from + each] ?? 0;
  return to + length;
}
