/** Hands in a file of existing customers, waits until it is worked through, and says what became of its rows. */
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { callApi } from '../client.ts';
import type { Progress } from '../progress.ts';
import { showTable } from '../show-table.ts';

const runShape = z.object({
  id: z.string(),
  mode: z.enum(['import', 'preview']),
  state: z.enum(['running', 'finished']),
  counts: z.object({
    rows: z.number(),
    imported: z.number(),
    updated: z.number(),
    unchanged: z.number(),
    skipped: z.number(),
    refused: z.number(),
  }),
  startedAt: z.string(),
});
const rowShape = z.object({
  row: z.number(),
  line: z.number(),
  externalId: z.string().nullable(),
  errors: z.array(z.object({ column: z.string(), code: z.string() })),
});
const rowsShape = z.object({ items: z.array(rowShape), next: z.string().optional() });

type Run = z.output<typeof runShape>;
type Row = z.output<typeof rowShape>;

export type CustomersReport = { readonly run: Run; readonly refused: readonly Row[] };

const pollMilliseconds = 250;
/** Without a row read for so long, nobody works on it. */
const patienceMilliseconds = 120_000;
const mostShown = 1_000;

export type CustomersFile = { readonly csv: Buffer; readonly preview: boolean; readonly again: boolean };

/** @throws Error when no worker takes the import up. It waits there; the same command shows its report later. */
export async function importCustomers(file: CustomersFile, progress: Progress): Promise<CustomersReport> {
  const started = await handIn(file);
  const run = await untilFinished(started, { lines: linesOf(file.csv), progress });
  return { run, refused: run.counts.refused > 0 ? await refusedRows(run.id) : [] };
}

async function handIn({ csv, preview, again }: CustomersFile): Promise<Run> {
  const mode = preview ? 'preview' : 'import';
  // A preview looks at what is there now, so it is always made anew.
  const digest = createHash('sha256').update(csv).digest('hex');
  const key = preview || again ? randomUUID() : `import-customers-${digest}`;
  const answer = await callApi({
    method: 'POST',
    path: `/identification/imports?mode=${mode}`,
    body: csv,
    headers: { 'content-type': 'text/csv', 'idempotency-key': key },
  });
  return runShape.parse(await answer.json());
}

async function untilFinished(
  started: Run,
  { lines, progress }: { lines: number; progress: Progress },
): Promise<Run> {
  let run = started;
  let movedAt = performance.now();
  while (run.state === 'running') {
    progress.show(`${run.counts.rows} of about ${lines} rows read, ${run.counts.refused} refused`);
    if (performance.now() - movedAt > patienceMilliseconds) {
      throw new Error(
        `import ${run.id} waits and nobody works on it: start gatehouse worker, then repeat this command`,
      );
    }
    await sleep(pollMilliseconds);
    const answer = await callApi({ method: 'GET', path: `/identification/imports/${run.id}` });
    const now = runShape.parse(await answer.json());
    if (now.counts.rows !== run.counts.rows) movedAt = performance.now();
    run = now;
  }
  progress.end();
  return run;
}

async function refusedRows(id: string): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor = '';
  do {
    const path = `/identification/imports/${id}/rows?status=refused&limit=200${cursor}`;
    const page = rowsShape.parse(await (await callApi({ method: 'GET', path })).json());
    rows.push(...page.items);
    cursor = page.next === undefined ? '' : `&cursor=${encodeURIComponent(page.next)}`;
  } while (cursor !== '' && rows.length < mostShown);
  return rows.slice(0, mostShown);
}

export function showCustomersReport({ run, refused }: CustomersReport): string {
  const { imported, updated, unchanged, skipped, refused: refusals, rows } = run.counts;
  const counted = showTable(
    ['imported', 'updated', 'unchanged', 'repeated', 'refused', 'rows'],
    [[imported, updated, unchanged, skipped, refusals, rows].map(String)],
  );
  const wrong = refused.flatMap(({ row, line, externalId, errors }) =>
    errors.map(({ column, code }) => [String(row), String(line), externalId ?? '', column, code]),
  );
  const more =
    refusals > refused.length
      ? `… and more: gatehouse export listImportRows import=${run.id} status=refused\n`
      : '';
  const what = run.mode === 'preview' ? 'preview: nothing was changed' : 'import';
  return [
    `${what}; ${run.id}, handed in ${run.startedAt}\n\n${counted}`,
    wrong.length > 0 ? `\n${showTable(['row', 'line', 'external_id', 'column', 'code'], wrong)}${more}` : '',
  ].join('');
}

/** About how many rows: line breaks inside quotes count too, and the header. */
function linesOf(csv: Buffer): number {
  let lines = 0;
  for (let at = csv.indexOf(10); at !== -1; at = csv.indexOf(10, at + 1)) lines += 1;
  return Math.max(1, csv.at(-1) === 10 ? lines - 1 : lines);
}
