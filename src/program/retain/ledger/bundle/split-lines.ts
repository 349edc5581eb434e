/** Cuts a stream of bytes into lines without copying each: the reader of a bundle spends its time on hashing. */

/** Sees each line as `buffer[start, end)`. The byte before `start` is spare: it may be overwritten for hashing. */
export type OnLine = (buffer: Buffer, start: number, end: number) => void;

/** An entry covers one whole command, an import of many thousand rows included. */
const mostLineBytes = 256 * 1024 * 1024;

const newline = 0x0a;

export class LineSplitter {
  #work = Buffer.allocUnsafe(1 << 16);
  /** The unfinished line lies at [1, 1 + #rest): byte 0 is spare. */
  #rest = 0;
  readonly #onLine: OnLine;

  constructor(onLine: OnLine) {
    this.#onLine = onLine;
  }

  /** @returns false when a line grows beyond any that a bundle has; the stream should be left then. */
  push(chunk: Uint8Array): boolean {
    const filled = 1 + this.#rest + chunk.length;
    this.#makeRoom(filled);
    const work = this.#work.subarray(0, filled);
    work.set(chunk, 1 + this.#rest);
    let start = 1;
    // What was left over has no newline: the search begins behind it.
    let end = work.indexOf(newline, 1 + this.#rest);
    while (end >= 0) {
      this.#onLine(work, start, end);
      start = end + 1;
      end = work.indexOf(newline, start);
    }
    this.#rest = filled - start;
    work.copyWithin(1, start, filled);
    return this.#rest <= mostLineBytes;
  }

  /** How many bytes came after the last newline. */
  get unfinished(): number {
    return this.#rest;
  }

  #makeRoom(bytes: number): void {
    if (this.#work.length >= bytes) return;
    const larger = Buffer.allocUnsafe(Math.max(bytes, this.#work.length * 2));
    this.#work.copy(larger, 0, 0, 1 + this.#rest);
    this.#work = larger;
  }
}
