/** Reads rows of transaction values as they were sent, each on its own. Pure. */
import { parse } from 'csv-parse/sync';
import { type FieldError, type Refusal, refuse } from '../../../../kernel/problems.ts';
import { currencyField, type MonthValue, monthField, mostRows, type RowProblem } from '../types.ts';

/** A row that reads, with the account as it was named. */
export type ReadRow = { readonly account: string; readonly value: MonthValue };
export type Sent = Readonly<Record<string, unknown>>;

const columns = ['account', 'month', 'amount', 'currency'] as const;
type Column = (typeof columns)[number];

/** @param thisMonth values of later months are refused: they have not been billed. */
export function readRow(sent: Sent, thisMonth: string): ReadRow | RowProblem {
  if (Object.keys(sent).some((name) => !isColumn(name))) return 'column-unknown';
  const account = text(sent.account);
  if (account === '') return 'account-missing';
  const month = monthField.safeParse(text(sent.month));
  if (!month.success) return 'month-not-valid';
  if (month.data > thisMonth) return 'month-ahead';
  const currency = currencyField.safeParse(text(sent.currency));
  const digits = currency.success ? minorDigits(currency.data) : undefined;
  if (!currency.success || digits === undefined) return 'currency-not-valid';
  const minor = inMinor(text(sent.amount), digits);
  if (minor === undefined) return 'amount-not-valid';
  return { account, value: { month: month.data, currency: currency.data, minor } };
}

/** The rows of a CSV file with a header, separated by comma, semicolon or tab. A file that does not read is refused. */
export function readFile(csv: string): readonly Sent[] | Refusal {
  const head = /^[^\r\n]*/.exec(csv.replace(/^\uFEFF/, ''))?.[0] ?? '';
  const delimiter = [',', ';', '\t'].find((one) => head.includes(one)) ?? ',';
  const wrong = headerErrors(head.split(delimiter).map(columnName));
  if (wrong.length > 0) return { refused: 'invalid-field', errors: wrong };
  try {
    const rows: Sent[] = parse(csv, {
      bom: true,
      delimiter,
      columns: (names: string[]) => names.map(columnName),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: mostRows + 1,
    });
    return rows.length > mostRows ? { refused: 'too-large', facts: { limit: mostRows } } : rows;
  } catch {
    return refuse('invalid-field', { field: 'body', code: 'quotes-not-closed' });
  }
}

function headerErrors(names: readonly string[]): readonly FieldError[] {
  const at = (name: string) => `body.header.${isColumn(name) ? name : '?'}`;
  return [
    ...columns
      .filter((name) => !names.includes(name))
      .map((name) => ({ field: at(name), code: 'column-missing' })),
    ...names.filter((name) => !isColumn(name)).map((name) => ({ field: at(name), code: 'column-unknown' })),
  ];
}

function columnName(cell: string): string {
  return cell.trim().replace(/^"|"$/g, '').toLowerCase();
}

function isColumn(name: string): name is Column {
  return columns.some((column) => column === name);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Digits behind the point of a currency; nothing for one that nobody knows. */
function minorDigits(currency: string): number | undefined {
  if (!known.has(currency)) return undefined;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits;
}

const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** The other way: 123450 in USD is "1234.50". */
export function inMajor({ minor, currency }: Pick<MonthValue, 'minor' | 'currency'>): string {
  const digits = minorDigits(currency) ?? 2;
  if (digits === 0) return String(minor);
  const text = String(minor).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** "1234.5" of a currency with two digits is 123450. Digits are moved, not multiplied: no cent is lost. */
function inMinor(amount: string, digits: number): number | undefined {
  const [, whole = '', part = ''] = /^(\d{1,15})(?:\.(\d{1,4}))?$/.exec(amount) ?? [];
  if (whole === '' || part.length > digits) return undefined;
  const minor = Number(whole + part.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}
