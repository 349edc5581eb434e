/** Reads a backup as the steps it consists of, checking each table and the whole on the way. */
import { createHash, type Hash } from 'node:crypto';
import type { z } from 'zod';
import * as contents from './contents.ts';
import { DamagedBackupError, type Frame, readFrames } from './frames.ts';

export type Step =
  | { readonly kind: 'header'; readonly header: contents.Header }
  | { readonly kind: 'key'; readonly file: contents.KeyFile }
  | { readonly kind: 'table'; readonly start: contents.TableStart }
  | { readonly kind: 'rows'; readonly bytes: Buffer }
  /** Comes only when the rows before it are those that were written. */
  | { readonly kind: 'table-end'; readonly end: contents.TableEnd }
  /** Comes only when every byte before it is as it was written. */
  | { readonly kind: 'ending'; readonly ending: contents.Ending };

type Open = { readonly start: contents.TableStart; readonly digest: Hash; rows: number };

/** @throws DamagedBackupError */
export async function* readSteps(file: string): AsyncGenerator<Step> {
  let table: Open | undefined;
  let at = 0;
  try {
    for await (const frame of readFrames(file)) {
      if ((at === 0) !== (frame.kind === 'H')) throw new DamagedBackupError('it does not begin as a backup');
      if (frame.kind === 'T') table = open(frame);
      if (frame.kind === 'D') count(table, frame);
      const step = stepOf(frame);
      if (step.kind === 'table-end') checkTable(table, step.end);
      yield step;
      at += 1;
    }
  } catch (error) {
    if (!(error instanceof DamagedBackupError)) throw error;
    const where = table ? ` (in or after ${table.start.table})` : '';
    throw new DamagedBackupError(`${file} cannot be used: ${error.message}${where}`, { cause: error });
  }
}

function stepOf({ kind, body }: Frame): Step {
  switch (kind) {
    case 'H':
      return { kind: 'header', header: json(body, contents.header) };
    case 'K':
      return { kind: 'key', file: json(body, contents.keyFile) };
    case 'T':
      return { kind: 'table', start: json(body, contents.tableStart) };
    case 'D':
      return { kind: 'rows', bytes: body };
    case 'E':
      return { kind: 'table-end', end: json(body, contents.tableEnd) };
    case 'Z':
      return { kind: 'ending', ending: json(body, contents.ending) };
  }
}

function json<T extends z.ZodType>(body: Buffer, shape: T): z.output<T> {
  try {
    return shape.parse(JSON.parse(body.toString('utf8')));
  } catch (cause) {
    throw new DamagedBackupError('it was changed, or made by another version', { cause });
  }
}

function open(frame: Frame): Open {
  return { start: json(frame.body, contents.tableStart), digest: createHash('sha256'), rows: 0 };
}

function count(table: Open | undefined, { body }: Frame): void {
  if (!table) throw new DamagedBackupError('rows stand outside a table');
  table.digest.update(body);
  // COPY writes one line a row; a line break inside a value is written as \n.
  for (let at = body.indexOf(10); at !== -1; at = body.indexOf(10, at + 1)) table.rows += 1;
}

function checkTable(table: Open | undefined, end: contents.TableEnd): void {
  if (
    table?.start.table !== end.table ||
    table.rows !== end.rows ||
    table.digest.digest('hex') !== end.sha256
  )
    throw new DamagedBackupError(`the rows of ${end.table} are not those that were written`);
}

export type Checked = {
  readonly header: contents.Header;
  readonly keys: readonly contents.KeyFile[];
  readonly tables: readonly contents.TableEnd[];
};

/** Reads the file to its end and changes nothing. */
export async function checkBackup(file: string): Promise<Checked> {
  let header: contents.Header | undefined;
  const keys: contents.KeyFile[] = [];
  const tables: contents.TableEnd[] = [];
  for await (const step of readSteps(file)) {
    if (step.kind === 'header') header = step.header;
    if (step.kind === 'key') keys.push(step.file);
    if (step.kind === 'table-end') tables.push(step.end);
  }
  if (!header) throw new DamagedBackupError(`${file} cannot be used: it is empty`);
  return { header, keys, tables };
}
