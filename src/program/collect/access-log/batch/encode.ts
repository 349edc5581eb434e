/** From rows in the order of their lines to what is written: for each day one COPY, by account and time. */
import { dayNumberAt } from '../formats/time.ts';
import { batchLimits } from '../limits.ts';
import type { LineProblem } from '../types.ts';
import type { BatchAccounts } from './accounts.ts';
import { instantArray, uuidArray } from './arrays.ts';
import type { Encoded, EncodedDay, Resolution, Unmatched } from './messages.ts';
import type { Rows } from './rows.ts';

/** The signature of a binary COPY, no flags, no extension; and the end of one. */
const copyHead = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');
const copyEnd = Buffer.from('ffff', 'hex');

export function encode(rows: Rows, accounts: BatchAccounts, { batch, uuids }: Resolution): Encoded {
  const order = orderOf(uuids);
  const unmatched: Unmatched[] = [];
  const problems: LineProblem[] = [];
  const all = new Uint32Array(rows.count);
  let [count, erasedLines] = [0, 0];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < rows.count; row += 1) {
    const place = order.placeOf[rows.accounts[row] ?? 0] ?? nobody;
    if (place === gone) {
      erasedLines += 1;
      if (problems.length < batchLimits.problemsKept)
        problems.push({ line: rows.lineOf(row), code: 'account-erased', field: 'account' });
      continue;
    }
    const at = rows.times[row] ?? 0;
    if (at < first) first = at;
    if (at > last) last = at;
    if (place === nobody) unmatched.push(unmatchedOf(rows, row, accounts));
    else {
      all[count] = row;
      count += 1;
    }
  }
  const sorted = sortRows(rows, all.subarray(0, count), order);
  for (const row of sorted) {
    const account = rows.accounts[row] ?? 0;
    rows.settle(row, uuids, account * 16, batch);
  }
  const kept = erasedLines < rows.count;
  return {
    days: daysOf(rows, sorted),
    ...lastOf(rows, sorted, { uuids, order }),
    unmatched,
    erasedLines,
    problems,
    firstAt: kept ? first : null,
    lastAt: kept ? last : null,
  };
}

type Order = {
  /** The place of each account among those known, by the bytes of their uuids; or one of the two below. */
  readonly placeOf: Int32Array;
  readonly places: number;
};

/** Two names of one account get one place: its events stand together, and it is written once. */
function orderOf(uuids: Uint8Array): Order {
  const count = uuids.length / 16;
  const placeOf = new Int32Array(count).fill(nobody);
  const bytes = Buffer.from(uuids.buffer, uuids.byteOffset, uuids.length);
  const keys = Array.from({ length: count }, (_, number) => ({
    number,
    key: bytes.toString('latin1', number * 16, number * 16 + 16),
  })).filter(({ key }) => key !== unknown);
  keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  let places = 0;
  let before: string | undefined;
  for (const { number, key } of keys) {
    if (key === erased) {
      placeOf[number] = gone;
      continue;
    }
    if (key !== before) places += 1;
    before = key;
    placeOf[number] = places - 1;
  }
  return { placeOf, places };
}

const unknown = '\0'.repeat(16);
const erased = '\xff'.repeat(16);
/** In the place of a place: nobody knows whose it is; it was erased. */
const nobody = -1;
const gone = -2;

/** By account, then time. Lines mostly come in the order of time already: counting leaves little to sort. */
function sortRows(rows: Rows, matched: Uint32Array, { placeOf, places }: Order): Uint32Array {
  const ends = new Uint32Array(places + 1);
  const placeOfRow = (row: number) => placeOf[rows.accounts[row] ?? 0] ?? 0;
  for (const row of matched) {
    const next = placeOfRow(row) + 1;
    ends[next] = (ends[next] ?? 0) + 1;
  }
  for (let place = 1; place <= places; place += 1) ends[place] = (ends[place] ?? 0) + (ends[place - 1] ?? 0);
  const starts = ends.slice();
  const sorted = new Uint32Array(matched.length);
  for (const row of matched) {
    const place = placeOfRow(row);
    const at = ends[place] ?? 0;
    sorted[at] = row;
    ends[place] = at + 1;
  }
  const timeOf = (row: number) => rows.times[row] ?? 0;
  for (let place = 0; place < places; place += 1) {
    const group = sorted.subarray(starts[place], starts[place + 1]);
    const inOrder = group.every((row, at) => at === 0 || timeOf(group[at - 1] ?? 0) <= timeOf(row));
    if (!inOrder) group.sort((a, b) => timeOf(a) - timeOf(b) || a - b);
  }
  return sorted;
}

type DayInHand = { readonly day: number; rows: number; bytes: number; copy: Buffer; at: number };

function daysOf(rows: Rows, sorted: Uint32Array): EncodedDay[] {
  const days = new Map<number, DayInHand>();
  const sizeOf = (row: number) => rows.endOf(row) - (rows.starts[row] ?? 0);
  // Rows of an account follow one another by time: the next is mostly of the same day.
  let last: DayInHand = { day: Number.NaN, rows: 0, bytes: 0, copy: copyHead, at: 0 };
  const dayOfRow = (row: number): DayInHand => {
    const day = dayNumberAt(rows.times[row] ?? 0);
    if (day === last.day) return last;
    last = days.get(day) ?? { day, rows: 0, bytes: 0, copy: copyHead, at: 0 };
    days.set(day, last);
    return last;
  };
  for (const row of sorted) {
    const day = dayOfRow(row);
    day.rows += 1;
    day.bytes += sizeOf(row);
  }
  for (const day of days.values()) {
    day.copy = Buffer.allocUnsafeSlow(copyHead.length + day.bytes + copyEnd.length);
    day.at = copyHead.copy(day.copy);
  }
  for (const row of sorted) {
    const day = dayOfRow(row);
    day.at += rows.bytes.copy(day.copy, day.at, rows.starts[row], rows.endOf(row));
  }
  return [...days.values()]
    .map(({ day, rows: count, copy, at }) => {
      copyEnd.copy(copy, at);
      return { day, rows: count, copy };
    })
    .sort((a, b) => a.day - b.day);
}

function lastOf(
  rows: Rows,
  sorted: Uint32Array,
  { uuids, order }: { uuids: Uint8Array; order: Order },
): Pick<Encoded, 'last'> {
  const accounts = new Uint8Array(order.places * 16);
  const times = new Float64Array(order.places);
  // Within an account rows stand by time: the last one written stays.
  for (const row of sorted) {
    const account = rows.accounts[row] ?? 0;
    const place = order.placeOf[account] ?? 0;
    if (times[place] === 0) accounts.set(uuids.subarray(account * 16, account * 16 + 16), place * 16);
    times[place] = rows.times[row] ?? 0;
  }
  return { last: order.places === 0 ? null : { accounts: uuidArray(accounts), times: instantArray(times) } };
}

function unmatchedOf(rows: Rows, row: number, accounts: BatchAccounts): Unmatched {
  const { address, ...texts } = rows.read(row);
  return {
    ...accounts.nameOf(rows.accounts[row] ?? 0),
    ...texts,
    line: rows.lineOf(row),
    at: rows.times[row] ?? 0,
    address: address && addressText(address),
  };
}

/** In a form that PostgreSQL reads; it writes the canonical one. */
function addressText(bytes: Buffer): string {
  if (bytes.length === 4) return bytes.join('.');
  return Array.from({ length: 8 }, (_, at) => bytes.readUInt16BE(at * 2).toString(16)).join(':');
}
