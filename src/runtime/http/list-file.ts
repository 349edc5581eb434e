/** Lists as files, CSV or JSON: each carries its filter and the moment as of which it is. */
import { stringify } from 'csv-stringify/sync';
import { type Instant, instant } from '../../kernel/time.ts';
import type { RawAnswer } from './route.ts';
import { streamOf } from './stream.ts';

export type ListFormat = 'csv' | 'json';

export type ListAbout = {
  readonly name: string;
  readonly at: Instant;
  readonly filter: Readonly<Record<string, unknown>>;
};

/** A list of which every row is at hand. */
export function listFile(format: ListFormat, about: ListAbout, rows: readonly object[]): RawAnswer {
  const header = headerOf(about, rows.length);
  const raw = format === 'json' ? JSON.stringify({ ...header, items: rows }, null, 1) : csvOf(header, rows);
  return { raw, ...typeOf(format, about) };
}

/**
 * A list that is longer than what should lie in memory, written as its pages are read.
 *
 * @param known how many rows there are and which columns: both stand above the first row
 */
export function streamedListFile(
  format: ListFormat,
  about: ListAbout & { readonly known: { readonly rows: number; readonly columns: readonly string[] } },
  pages: AsyncIterable<readonly object[]>,
): RawAnswer {
  const { rows, columns } = about.known;
  const header = headerOf(about, rows);
  const text = format === 'json' ? jsonPages(header, pages) : csvPages(header, columns, pages);
  return { raw: streamOf(text), ...typeOf(format, about) };
}

/**
 * The same of a list whose length nobody knows before it was read. Its end says how many rows there are and whether they are
 * all: a file without it broke off.
 *
 * @param pages gives rows, and at last whether no more follow
 */
export function endlessListFile(
  format: ListFormat,
  about: ListAbout & { readonly columns: readonly string[] },
  pages: AsyncGenerator<readonly object[], boolean>,
): RawAnswer {
  const { name, at, filter, columns } = about;
  const header = { list: name, asOf: at, filter };
  const end = { rows: 0, whole: false };
  const counted = countedIn(end, pages);
  const text =
    format === 'json'
      ? jsonPages(header, counted, () => `"rows":${end.rows},"whole":${end.whole}`)
      : csvPages(header, columns, counted, () => `# ${JSON.stringify(end)}\n`);
  return { raw: streamOf(text), ...typeOf(format, about) };
}

async function* countedIn(
  end: { rows: number; whole: boolean },
  pages: AsyncGenerator<readonly object[], boolean>,
): AsyncGenerator<readonly object[]> {
  try {
    for (;;) {
      const { value, done } = await pages.next();
      if (done) {
        end.whole = value;
        return;
      }
      end.rows += value.length;
      yield value;
    }
  } finally {
    // Where nobody reads on, it ends here.
    await pages.return(false);
  }
}

function headerOf({ name, at, filter }: ListAbout, rows: number) {
  return { list: name, asOf: at, filter, rows };
}

function typeOf(format: ListFormat, { name, at }: ListAbout) {
  const fileName = `${name}-${instant(at).slice(0, 10)}.${format}`;
  return { fileName, contentType: format === 'json' ? 'application/json' : 'text/csv; charset=utf-8' };
}

async function* jsonPages(
  header: object,
  pages: AsyncIterable<readonly object[]>,
  end?: () => string,
): AsyncGenerator<string> {
  yield `${JSON.stringify(header).slice(0, -1)},"items":[`;
  let comma = '\n';
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    yield comma + rows.map((row) => JSON.stringify(row)).join(',\n');
    comma = ',\n';
  }
  yield end ? `\n],${end()}}\n` : '\n]}\n';
}

async function* csvPages(
  header: object,
  columns: readonly string[],
  pages: AsyncIterable<readonly object[]>,
  end?: () => string,
): AsyncGenerator<string> {
  yield headLine(header) + stringify([columns]);
  for await (const rows of pages) yield stringify(rows.map(flat), { columns: [...columns] });
  if (end) yield end();
}

function csvOf(header: object, rows: readonly object[]): string {
  const cells = rows.map(flat);
  const columns = [...new Set(cells.flatMap((row) => Object.keys(row)))];
  return headLine(header) + stringify(cells, { header: true, columns });
}

/** The first line says what the file is; spreadsheets show it, and programs skip lines that start with '#'. */
function headLine(header: object): string {
  return `# ${JSON.stringify(header)}\n`;
}

function flat(row: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, cell(value)]));
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  // A spreadsheet runs a cell that starts like a formula.
  return /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
}
