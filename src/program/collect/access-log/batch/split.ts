/**
 * Cuts a body into records as it comes: lines, or the elements of the array of a document that lists them. Holds no more
 * than one record, and no record longer than the limit.
 */

export type Split = {
  /** A record: the bytes of `buffer` from `from` to before `to`. They are not kept. */
  record(buffer: Buffer, from: number, to: number): void;
  /** A record that is longer than the limit. It is read past. */
  tooLong(): void;
};

/** The names under which CloudTrail, Azure and Kubernetes list records; what may stand before in a Kubernetes list. */
const listing =
  /^\s*(?:\[|\{(?:\s*"(?:kind|apiVersion|metadata)"\s*:\s*(?:"[^"]*"|\{[^{}]*\})\s*,)*\s*"(?:Records|records|value|items)"\s*:\s*\[)/;
const lookedAt = 1_024;

export class Splitter {
  readonly #to: Split;
  readonly #longest: number;
  #mode: 'unknown' | 'lines' | 'elements' | 'after' = 'unknown';
  /** The beginning of a record whose end has not come. */
  #carry: Buffer[] = [];
  #carried = 0;
  #past = false;
  #depth = 0;
  #inText = false;
  #escaped = false;

  constructor(to: Split, longest: number) {
    this.#to = to;
    this.#longest = longest;
  }

  push(chunk: Buffer): void {
    if (this.#mode === 'lines') this.#lines(chunk);
    else if (this.#mode === 'elements') this.#elements(chunk, 0);
    else if (this.#mode === 'unknown') this.#begin(chunk, false);
  }

  end(): void {
    if (this.#mode === 'unknown') this.#begin(Buffer.alloc(0), true);
    // What is left has no line break after it; or it is the piece of a document that was cut off.
    if (this.#mode !== 'after' && (this.#carried > 0 || this.#past)) this.#give(Buffer.alloc(0), 0, 0);
  }

  #begin(chunk: Buffer, whole: boolean): void {
    this.#carry.push(chunk);
    this.#carried += chunk.length;
    if (this.#carried < lookedAt && !whole) return;
    let start = Buffer.concat(this.#carry);
    this.#carry = [];
    this.#carried = 0;
    // A byte order mark says nothing in UTF-8.
    if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) start = start.subarray(3);
    const found = listing.exec(start.toString('latin1', 0, lookedAt));
    this.#mode = found ? 'elements' : 'lines';
    if (found) this.#elements(start, found[0].length);
    else this.#lines(start);
  }

  #lines(chunk: Buffer): void {
    let from = 0;
    for (let to = chunk.indexOf(10); to !== -1; to = chunk.indexOf(10, from)) {
      this.#give(chunk, from, to);
      from = to + 1;
    }
    this.#keep(chunk, from);
  }

  #elements(chunk: Buffer, start: number): void {
    let from = this.#carried > 0 || this.#past ? 0 : -1;
    for (let at = start; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (this.#inText) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === backslash) this.#escaped = true;
        else if (byte === quote) this.#inText = false;
        continue;
      }
      if (this.#depth === 0 && (byte === comma || byte === closeList)) {
        if (from !== -1) this.#give(chunk, from, at);
        from = -1;
        if (byte === closeList) {
          this.#mode = 'after';
          return;
        }
        continue;
      }
      if (from === -1) {
        if (byte <= space) continue;
        from = at;
      }
      if (byte === quote) this.#inText = true;
      else if (byte === open || byte === openList) this.#depth += 1;
      else if (byte === close || byte === closeList) this.#depth = Math.max(0, this.#depth - 1);
    }
    if (from !== -1) this.#keep(chunk, from);
  }

  /** The record that ends here, with what came of it before. */
  #give(chunk: Buffer, from: number, to: number): void {
    const length = this.#carried + to - from;
    if (this.#past || length > this.#longest) this.#to.tooLong();
    else if (this.#carried === 0) this.#to.record(chunk, from, to);
    else this.#to.record(Buffer.concat([...this.#carry, chunk.subarray(from, to)]), 0, length);
    this.#carry = [];
    this.#carried = 0;
    this.#past = false;
  }

  #keep(chunk: Buffer, from: number): void {
    if (this.#past || from >= chunk.length) return;
    this.#carry.push(chunk.subarray(from));
    this.#carried += chunk.length - from;
    if (this.#carried <= this.#longest) return;
    this.#past = true;
    this.#carry = [];
    this.#carried = 0;
  }
}

const [quote, backslash, comma, space] = [0x22, 0x5c, 0x2c, 0x20];
const [open, close, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d];
