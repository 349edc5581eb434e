/** Files of accesses on a disk: which there are, and what is in one, in parts that a batch takes. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Encoding, Splitter, unpacking } from '../../../program/collect/access-log/index.ts';

const known = /\.(json|ndjson|jsonl)(\.gz|\.zst)?$/i;

/** The files named, and those of the folders named whose names say that they hold JSON; in the order of their names. */
export async function filesIn(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map((path) => filesAt(path)));
  return found.flat();
}

async function filesAt(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && known.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** A part of a file as lines. A line that is too long to be sent is empty here, and named beside. */
export type Part = {
  readonly lines: Buffer;
  /** The line of the file before its first. Of a document that lists records, the record. */
  readonly after: number;
  readonly count: number;
  readonly tooLong: readonly number[];
};

const partBytes = 16 * 1_048_576;
const partLines = 100_000;
const longestLine = 1_048_576;

/** @throws Error where the file is packed otherwise than its name says. */
export async function* partsOf(file: string): AsyncGenerator<Part> {
  const gathered = new Gathered();
  const splitter = new Splitter(gathered, longestLine);
  const unpacked = unpacking(encodingOf(file), (chunk) => splitter.push(chunk));
  try {
    for await (const chunk of createReadStream(file)) {
      await unpacked.push(chunk);
      if (gathered.full) yield gathered.take();
    }
    await unpacked.end();
    splitter.end();
    if (gathered.count > 0) yield gathered.take();
  } finally {
    unpacked.drop();
  }
}

function encodingOf(file: string): Encoding {
  if (/\.gz$/i.test(file)) return 'gzip';
  return /\.zst$/i.test(file) ? 'zstd' : 'identity';
}

class Gathered {
  #lines: Buffer[] = [];
  #bytes = 0;
  #after = 0;
  #tooLong: number[] = [];
  count = 0;

  get full(): boolean {
    return this.#bytes >= partBytes || this.count >= partLines;
  }

  record(buffer: Buffer, from: number, to: number): void {
    const line = Buffer.allocUnsafe(to - from + 1);
    buffer.copy(line, 0, from, to);
    // A record of a document may stand on several lines. Inside a text a line break is always written as two characters.
    for (let at = line.indexOf(10); at !== -1 && at < to - from; at = line.indexOf(10, at)) line[at] = 32;
    line[to - from] = 10;
    this.#add(line);
  }

  tooLong(): void {
    this.#tooLong.push(this.#after + this.count + 1);
    this.#add(Buffer.from('\n'));
  }

  #add(line: Buffer): void {
    this.#lines.push(line);
    this.#bytes += line.length;
    this.count += 1;
  }

  take(): Part {
    const { count } = this;
    const part = { lines: Buffer.concat(this.#lines), after: this.#after, count, tooLong: this.#tooLong };
    this.#after += count;
    this.#lines = [];
    this.#bytes = 0;
    this.#tooLong = [];
    this.count = 0;
    return part;
  }
}
