/**
 * Runs an import in batches, each in one transaction with its part of the report. After a crash it goes on behind the
 * last batch that was kept. When a batch fails as a whole, its rows are tried one by one, so that one row that cannot
 * be kept does not cost the others.
 */
import type { Actor, NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { lockImport, readImport, readUpload } from '../store/imports.ts';
import type { ImportRow, ImportRun } from '../types/imports.ts';
import { readHeader } from './columns.ts';
import { type Decided, decideRow } from './decide-row.ts';
import { type Known, readKnown } from './known.ts';
import { type ParsedRow, parseRow, type RefusedRow } from './parse-row.ts';
import { type ReadRow, readRows } from './read-rows.ts';

const actor: Actor = { kind: 'system', name: 'identification-import' };
const rowsAtOnce = 200;

/** The import is in other hands: somebody else has read the rows this run was about to read. */
class OvertakenError extends Error {}

type Task = {
  readonly tenant: Id<'organization'>;
  readonly id: Id<'import'>;
  readonly signal?: AbortSignal | undefined;
};

/** Works until every row is read. Throws when it is stopped half-way; run again, it goes on from there. */
export async function runImport(runtime: Runtime, task: Task): Promise<void> {
  const begun = await perform(runtime, { tenant: task.tenant, actor }, async (work) => ({
    run: await readImport(work.tx, task.id),
    text: await readUpload(work.seals, task.id),
  }));
  if (!begun.run || begun.run.state === 'finished' || begun.text === undefined) return;
  const header = readHeader(begun.text);
  // The header was good when the file was handed in.
  if ('errors' in header) throw new Error('the file of an import has lost its header');
  const kept = begun.run.counts.rows;
  let batch: ReadRow[] = [];
  try {
    for (const row of readRows(begun.text, header)) {
      if (row.row <= kept) continue;
      batch.push(row);
      if (batch.length < rowsAtOnce) continue;
      await keepBatch(runtime, task, batch);
      batch = [];
    }
    await keepBatch(runtime, task, batch);
    await finish(runtime, task);
  } catch (error) {
    if (!(error instanceof OvertakenError)) throw error;
  }
}

async function keepBatch(runtime: Runtime, task: Task, batch: readonly ReadRow[]): Promise<void> {
  if (batch.length === 0) return;
  task.signal?.throwIfAborted();
  try {
    await keepRows(runtime, task, batch);
  } catch (error) {
    if (error instanceof OvertakenError || batch.length === 1) throw error;
    runtime.log.warn(
      { import: task.id, rows: batch.length },
      'a batch of an import failed, trying its rows one by one',
    );
    for (const row of batch) await keepRow(runtime, task, row);
  }
}

async function keepRow(runtime: Runtime, task: Task, row: ReadRow): Promise<void> {
  task.signal?.throwIfAborted();
  try {
    await keepRows(runtime, task, [row]);
  } catch (error) {
    if (error instanceof OvertakenError) throw error;
    const refused: ImportRow = {
      ...reportOf(row),
      status: 'refused',
      errors: [{ column: 'row', code: 'not-recorded' }],
    };
    // Where even this cannot be kept, the database is away: the run stops here and goes on later.
    await perform(runtime, { tenant: task.tenant, actor }, async (work) => {
      await holdAt(work, task.id, row.row);
      await work.commit([reported(task.id, [{ line: refused }])]);
    });
  }
}

function keepRows(runtime: Runtime, task: Task, batch: readonly ReadRow[]): Promise<void> {
  return perform(runtime, { tenant: task.tenant, actor }, async (work) => {
    const run = await holdAt(work, task.id, batch[0]?.row ?? 1);
    const parsed = batch.map((row) => ({ row, parsed: parsedRow(row, work) }));
    const good = parsed.map((one) => one.parsed).filter((one) => 'elements' in one);
    const known = await readKnown(work, task.id, good);
    const decided = parsed.map((one) => decideOne(work, { ...one, known, mode: run.mode }));
    // One commit for all of them: what follows in later parts is worked out for the batch, not row by row.
    await work.commit([...decided.flatMap(({ events }) => events), reported(task.id, decided)]);
  });
}

async function holdAt(work: Work, id: Id<'import'>, row: number): Promise<ImportRun> {
  const run = await lockImport(work.tx, id);
  if (!run || run.state === 'finished' || run.counts.rows !== row - 1) throw new OvertakenError('overtaken');
  return run;
}

function parsedRow(row: ReadRow, work: Work): ParsedRow | RefusedRow {
  if ('cells' in row) return parseRow(row.cells, work.at);
  return { externalId: null, errors: [{ column: 'row', code: row.problem }] };
}

type One = { row: ReadRow; parsed: ParsedRow | RefusedRow; known: Known; mode: ImportRun['mode'] };

type DecidedOne = { line: ImportRow; events: readonly NewEvent[] };

function decideOne(work: Work, { row, parsed, known, mode }: One): DecidedOne {
  const line = { ...reportOf(row), externalId: parsed.externalId };
  if (!('elements' in parsed))
    return { line: { ...line, status: 'refused', errors: [...parsed.errors] }, events: [] };
  const decided = decideRow(parsed, known, { ids: work.runtime.ids, now: work.at });
  if (!('events' in decided))
    return { line: { ...line, ...decided, errors: [...decided.errors] }, events: [] };
  remember(known, parsed, decided);
  const { status, events } = decided;
  // A preview makes no account that could be named.
  const named = mode === 'import' || status !== 'imported';
  const account = named ? decided.account.id : null;
  return { line: { ...line, status, account }, events: mode === 'import' ? events : [] };
}

function remember(known: Known, row: ParsedRow, decided: Extract<Decided, { events: unknown }>): void {
  known.keysRead.add(row.externalId);
  known.accounts.set(row.externalId, decided.account);
  known.customers.set(decided.customer.id, decided.customer);
  if (decided.customer.externalId !== null)
    known.byReference.set(decided.customer.externalId, decided.customer.id);
}

function reportOf(row: ReadRow): Omit<ImportRow, 'status'> {
  return { row: row.row, line: row.line, externalId: null, account: null, errors: [] };
}

function reported(id: Id<'import'>, rows: readonly { line: ImportRow }[]): NewEvent {
  return { type: 'import-rows-recorded', subject: id, data: { rows: rows.map(({ line }) => line) } };
}

async function finish(runtime: Runtime, task: Task): Promise<void> {
  await perform(runtime, { tenant: task.tenant, actor }, async (work) => {
    const run = await lockImport(work.tx, task.id);
    if (run?.state !== 'running') throw new OvertakenError('finished by another');
    await work.commit([{ type: 'import-finished', subject: task.id, data: run.counts }]);
  });
}
