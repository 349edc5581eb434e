/** Reports accesses from files, part by part. A command that was broken off goes on where it was when it is repeated. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { callApi, RefusedByApi } from '../client.ts';
import type { Progress } from '../progress.ts';
import { showTable } from '../show-table.ts';
import { digestOf, filesIn, type Part, partsOf } from './access-files.ts';

const problem = z.object({ line: z.number(), code: z.string(), field: z.string().nullable() });
const batch = z.object({
  batch: z.number(),
  counts: z.object({
    events: z.number(),
    unmatched: z.number(),
    refused: z.number(),
    skipped: z.number(),
  }),
});
const receipt = batch.extend({ problems: z.array(problem) });
const batches = z.object({ items: z.array(batch) });
const problems = z.object({ items: z.array(problem), next: z.string().optional() });

type RefusedLine = {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly field: string;
};

export type AccessesReport = {
  readonly files: number;
  readonly lines: number;
  readonly events: number;
  readonly unmatched: number;
  readonly refused: number;
  readonly skipped: number;
  /** Parts that were received before: nothing was sent. */
  readonly receivedBefore: number;
  readonly refusedLines: readonly RefusedLine[];
};

export type AccessesAsked = {
  readonly paths: readonly string[];
  readonly format?: string | undefined;
  readonly account?: string | undefined;
};

const mostShown = 1_000;

/** @throws Error when nobody answers, or a file is not packed as its name says. What was received stays. */
export async function importAccesses(asked: AccessesAsked, progress: Progress): Promise<AccessesReport> {
  const files = await filesIn(asked.paths);
  if (files.length === 0)
    throw new Error('there is no file of accesses in that folder: .json or .ndjson, .gz or .zst');
  const total = { lines: 0, events: 0, unmatched: 0, refused: 0, skipped: 0, receivedBefore: 0 };
  const refusedLines: RefusedLine[] = [];
  for (const [at, file] of files.entries()) {
    const name = createHash('sha256')
      .update(JSON.stringify([await digestOf(file), asked.format, asked.account]))
      .digest('hex');
    let number = 0;
    for await (const part of partsOf(file)) {
      number += 1;
      const told = await hand(part, `file-${name}-${number}`, asked);
      total.lines += part.count;
      total.receivedBefore += told.before ? 1 : 0;
      total.events += told.counts.events;
      total.unmatched += told.counts.unmatched;
      total.skipped += told.counts.skipped;
      total.refused += told.counts.refused + part.tooLong.length;
      refusedLines.push(...linesOf(file, part, told.problems).slice(0, mostShown - refusedLines.length));
      progress.show(
        `file ${at + 1} of ${files.length}: ${total.lines} lines, ${total.events} accesses, ${total.refused} refused`,
      );
    }
  }
  progress.end();
  return { files: files.length, ...total, refusedLines };
}

type Told = z.output<typeof receipt> & { readonly before: boolean };

async function hand(part: Part, key: string, { format, account }: AccessesAsked): Promise<Told> {
  const path = `/access-log/batches?batch=${key}`;
  const [known] = batches.parse(await (await callApi({ method: 'GET', path })).json()).items;
  if (known) return { ...known, problems: await problemsOf(known), before: true };
  const query = new URLSearchParams({ ...(format ? { format } : {}), ...(account ? { account } : {}) });
  const answer = await untilTaken(() =>
    callApi({
      method: 'POST',
      path: `/access-events${query.size > 0 ? `?${query}` : ''}`,
      body: part.lines,
      headers: { 'content-type': 'application/x-ndjson', 'idempotency-key': key },
    }),
  );
  const received = receipt.parse(await answer.json());
  return { ...received, problems: await problemsOf(received), before: false };
}

const tries = 60;

/** A busy server says when to come back. */
async function untilTaken(call: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof RefusedByApi) || error.retryAfter === undefined || attempt === tries)
        throw error;
      await sleep(error.retryAfter * 1000);
    }
  }
}

async function problemsOf({
  batch: number,
  counts,
}: z.output<typeof batch>): Promise<z.output<typeof problem>[]> {
  const found: z.output<typeof problem>[] = [];
  if (counts.refused === 0) return found;
  let cursor = '';
  do {
    const path = `/access-log/batches/${number}/problems?limit=200${cursor}`;
    const page = problems.parse(await (await callApi({ method: 'GET', path })).json());
    found.push(...page.items);
    cursor = page.next === undefined ? '' : `&cursor=${encodeURIComponent(page.next)}`;
  } while (cursor !== '');
  return found;
}

function linesOf(file: string, part: Part, told: readonly z.output<typeof problem>[]): RefusedLine[] {
  const here = told.map(({ line, code, field }) => ({
    file,
    line: part.after + line,
    code,
    field: field ?? '',
  }));
  const long = part.tooLong.map((line) => ({ file, line, code: 'too-long', field: '' }));
  return [...here, ...long].sort((a, b) => a.line - b.line);
}

export function showAccessesReport(report: AccessesReport): string {
  const { files, lines, events, unmatched, refused, skipped, receivedBefore, refusedLines } = report;
  const counted = showTable(
    ['files', 'lines', 'accesses', 'waiting', 'refused', 'no access', 'parts received before'],
    [[files, lines, events, unmatched, refused, skipped, receivedBefore].map(String)],
  );
  if (refusedLines.length === 0) return counted;
  const rows = refusedLines.map(({ file, line, code, field }) => [file, String(line), code, field]);
  const more =
    refused > refusedLines.length ? '… and more: gatehouse export listAccessProblems batch=…\n' : '';
  return `${counted}\n${showTable(['file', 'line', 'code', 'field'], rows)}${more}`;
}
