/**
 * Rows of `collect.access_event` in PostgreSQL's binary form of COPY, written once, as the lines are read. What is known
 * only later is written over zeros: whose account it is, and the number of the batch.
 *
 * A row: tenant_id, account_id, at, address, source, principal, action, batch, line.
 */
import { writeInstant, writeInteger } from './arrays.ts';

const columns = 9;
const accountAt = 26;
const timeAt = 46;
const addressAt = 54;
/** Before the end of a row: the batch, and the line. */
const batchBack = 16;
const lineBack = 4;
/** All of a row but its texts. */
const fixedBytes = addressAt + 4 + 20 + 3 * 4 + 12 + 8;

export type RowTexts = {
  readonly source: string | null;
  readonly principal: string | null;
  readonly action: string;
};

/** What batches came to before, so that the next one rarely has to grow. Bounded: an odd one must not be remembered. */
let likelyBytes = 1 << 20;
const mostLikelyBytes = 1 << 24;

export class Rows {
  bytes = Buffer.allocUnsafeSlow(likelyBytes);
  view = viewOf(this.bytes);
  length = 0;
  count = 0;
  /** Of each row: where it starts, the number of its account, and when, in milliseconds since 1970. */
  starts = new Uint32Array(8 * 1024);
  accounts = new Uint32Array(8 * 1024);
  times = new Float64Array(8 * 1024);
  readonly #head: Buffer;

  constructor(tenant: string) {
    this.#head = Buffer.alloc(timeAt);
    this.#head.writeInt16BE(columns, 0);
    this.#head.writeInt32BE(16, 2);
    this.#head.write(tenant.replaceAll('-', ''), 6, 'hex');
    this.#head.writeInt32BE(16, 22);
    this.#head.writeInt32BE(8, 42);
  }

  /** Bytes that are held, rows and their marks. */
  get held(): number {
    return this.bytes.length + this.starts.length * 16;
  }

  /** Writes the beginning of a row. @returns where its address goes. */
  begin(account: number, at: number, textBytes: number): number {
    this.#room(fixedBytes + textBytes);
    const start = this.length;
    this.starts[this.count] = start;
    this.accounts[this.count] = account;
    this.times[this.count] = at;
    this.#head.copy(this.bytes, start);
    writeInstant(this.view, start + timeAt, at);
    return start + addressAt;
  }

  /** Writes the end of a row. */
  finish(at: number, line: number): void {
    const { view } = this;
    view.setInt32(at, 8);
    view.setUint32(at + 4, 0);
    view.setUint32(at + 8, 0);
    view.setInt32(at + 12, 4);
    view.setInt32(at + 16, line);
    this.length = at + 20;
    this.count += 1;
  }

  add(
    row: { account: number; at: number; address: readonly number[] | undefined; line: number },
    texts: RowTexts,
  ): void {
    const { source, principal, action } = texts;
    const most = 3 * ((source?.length ?? 0) + (principal?.length ?? 0) + action.length);
    let at = this.begin(row.account, row.at, most);
    at = this.address(at, row.address);
    at = this.#text(at, source);
    at = this.#text(at, principal);
    at = this.#text(at, action);
    this.finish(at, row.line);
  }

  /** Writes an address, or that there is none. @returns where what follows goes. */
  address(at: number, address: readonly number[] | undefined): number {
    if (!address) return this.#nothing(at);
    const { bytes } = this;
    this.view.setInt32(at, 4 + address.length);
    bytes[at + 4] = address.length === 4 ? 2 : 3;
    bytes[at + 5] = address.length * 8;
    bytes[at + 6] = 0;
    bytes[at + 7] = address.length;
    for (let each = 0; each < address.length; each += 1) bytes[at + 8 + each] = address[each] ?? 0;
    return at + 8 + address.length;
  }

  #text(at: number, text: string | null): number {
    if (text === null) return this.#nothing(at);
    const length = this.bytes.write(text, at + 4, 'utf8');
    this.view.setInt32(at, length);
    return at + 4 + length;
  }

  #nothing(at: number): number {
    this.view.setInt32(at, -1);
    return at + 4;
  }

  /** Whose it is, and the batch, in the finished row. The account stands in `uuids`, from a place on. */
  settle(row: number, uuids: Uint8Array, from: number, batch: number): void {
    const { bytes } = this;
    const start = this.starts[row] ?? 0;
    for (let each = 0; each < 16; each += 1) bytes[start + accountAt + each] = uuids[from + each] ?? 0;
    const end = this.endOf(row);
    writeInteger(this.view, end - batchBack, batch);
  }

  endOf(row: number): number {
    return row + 1 < this.count ? (this.starts[row + 1] ?? 0) : this.length;
  }

  lineOf(row: number): number {
    return this.view.getInt32(this.endOf(row) - lineBack);
  }

  /** What a row says, for the few that are not copied as they are. */
  read(row: number): RowTexts & { readonly address: Buffer | null } {
    let at = (this.starts[row] ?? 0) + addressAt;
    const next = () => {
      const length = this.view.getInt32(at);
      const from = at + 4;
      at = from + Math.max(0, length);
      return length === -1 ? null : this.bytes.subarray(from, at);
    };
    const address = next()?.subarray(4) ?? null;
    const [source, principal, action] = [next(), next(), next()];
    const text = (bytes: Buffer | null) => bytes?.toString('utf8') ?? null;
    return { address, source: text(source), principal: text(principal), action: text(action) ?? '' };
  }

  #room(more: number): void {
    if (this.length + more > this.bytes.length) {
      const wider = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + more));
      this.bytes.copy(wider, 0, 0, this.length);
      this.bytes = wider;
      likelyBytes = Math.min(mostLikelyBytes, wider.length);
      this.view = viewOf(wider);
    }
    if (this.count < this.starts.length) return;
    this.starts = twice(this.starts, Uint32Array);
    this.accounts = twice(this.accounts, Uint32Array);
    this.times = twice(this.times, Float64Array);
  }
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function twice<T extends Uint32Array | Float64Array>(array: T, make: new (length: number) => T): T {
  const more = new make(array.length * 2);
  more.set(array);
  return more;
}
