/** What one batch comes to, record by record: rows, their accounts, what was refused, and the digest of it all. */
import { createHash } from 'node:crypto';
import { readAddress } from '../formats/address.ts';
import { type Access, type Asked, readRecord } from '../formats/index.ts';
import { dayNumberAt } from '../formats/time.ts';
import { batchLimits } from '../limits.ts';
import type { AccessFormat, LineCode, LineProblem } from '../types.ts';
import { BatchAccounts } from './accounts.ts';
import type { Gathered } from './messages.ts';
import { Rows } from './rows.ts';
import { scanLine } from './scan.ts';
import { Splitter } from './split.ts';

/** Why a whole batch is refused, however its lines are. */
export type BatchCode =
  | 'too-many-bytes'
  | 'too-many-lines'
  | 'too-many-days'
  | 'not-compressed-so'
  | 'window-too-large';

export class BatchRefused extends Error {
  readonly code: BatchCode;

  constructor(code: BatchCode) {
    super(code);
    this.code = code;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export class Gathering {
  readonly rows: Rows;
  readonly accounts = new BatchAccounts();
  readonly #asked: Asked;
  readonly #digest = createHash('sha256');
  readonly #splitter: Splitter;
  readonly #problems: LineProblem[] = [];
  readonly #formats = new Set<AccessFormat>();
  #before: AccessFormat | undefined;
  #bytes = 0;
  #line = 0;
  #refused = 0;
  #skipped = 0;

  constructor(tenant: string, asked: Asked) {
    this.#asked = asked;
    this.rows = new Rows(tenant);
    const record = (buffer: Buffer, from: number, to: number) => this.#record(buffer, from, to);
    const tooLong = () => {
      this.#next();
      this.#refuse('too-long', null);
    };
    this.#splitter = new Splitter({ record, tooLong }, batchLimits.lineBytes);
  }

  get held(): number {
    return this.rows.held;
  }

  /** @throws BatchRefused when it grows over a limit. */
  push(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > batchLimits.unpackedBytes) throw new BatchRefused('too-many-bytes');
    this.#digest.update(chunk);
    this.#splitter.push(chunk);
  }

  /** @throws BatchRefused as `push` does. */
  end(): Gathered {
    this.#splitter.end();
    const formats = [...this.#formats];
    return {
      digest: this.#digest.digest('hex'),
      bytes: this.#bytes,
      lines: this.#line,
      refusedLines: this.#refused,
      skipped: this.#skipped,
      problems: this.#problems,
      format: formats.length > 1 ? 'mixed' : (formats[0] ?? this.#asked.format ?? 'unknown'),
      rows: this.rows.count,
      days: this.#days(),
      uuids: this.accounts.uuidBytes(),
      foreign: [...this.accounts.foreign],
    };
  }

  #days(): readonly number[] {
    const days = new Set<number>();
    for (let row = 0; row < this.rows.count; row += 1) {
      days.add(dayNumberAt(this.rows.times[row] ?? 0));
    }
    if (days.size > batchLimits.days) throw new BatchRefused('too-many-days');
    return [...days].sort((a, b) => a - b);
  }

  #record(buffer: Buffer, from: number, to: number): void {
    this.#next();
    const asked = this.#asked;
    if (asked.format === undefined || asked.format === 'gatehouse') {
      const { rows, accounts } = this;
      const { earliest, latest } = asked;
      if (scanLine(buffer, from, to, this.#line, { rows, accounts, earliest, latest })) {
        this.#formats.add('gatehouse');
        return;
      }
    }
    this.#longWay(buffer.subarray(from, to));
  }

  #longWay(bytes: Buffer): void {
    let text: string;
    try {
      text = utf8.decode(bytes);
    } catch {
      this.#refuse('not-utf-8', null);
      return;
    }
    if (text.trim() === '') return;
    let record: unknown;
    try {
      record = JSON.parse(text);
    } catch {
      this.#refuse('not-json', null);
      return;
    }
    const read = readRecord(record, this.#asked, this.#before);
    if ('refused' in read) {
      this.#refuse(read.refused, read.field);
      return;
    }
    this.#before = read.format;
    this.#formats.add(read.format);
    if ('skipped' in read) this.#skipped += 1;
    else this.#add(read.access);
  }

  #add({ account, at, from, source = null, principal, action }: Access): void {
    const address = from === null ? undefined : readAddress(from);
    const number =
      typeof account === 'string' ? this.accounts.oursByUuid(account) : this.accounts.byName(account);
    const place = address ? source : (from ?? source);
    this.rows.add({ account: number, at, address, line: this.#line }, { source: place, principal, action });
  }

  #next(): void {
    this.#line += 1;
    if (this.#line > batchLimits.lines) throw new BatchRefused('too-many-lines');
  }

  #refuse(code: LineCode, field: string | null): void {
    this.#refused += 1;
    if (this.#problems.length < batchLimits.problemsKept)
      this.#problems.push({ line: this.#line, code, field });
  }
}
