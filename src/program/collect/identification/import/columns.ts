/** The columns of a file of existing customers, and its header. Pure. */
import type { FieldError } from '../../../../kernel/problems.ts';

/** Each column with what goes in it; the guide for integrators is made from this. */
export const columns = {
  external_id: "the provider's own key of the account; a second import finds the account by it",
  customer_reference: "the provider's own key of the customer, where one customer has several accounts",
  kind: 'individual or entity',
  name: 'full legal name',
  given_name: 'of an individual',
  family_name: 'of an individual',
  trading_names: 'of an entity, separated by |',
  native_name: 'the name in its own script',
  latin_name: 'the name in Latin script',
  date_of_birth: 'of an individual: YYYY-MM-DD, YYYY-MM or YYYY',
  jurisdiction: 'of an entity: US, US-DE',
  registry_number: 'of an entity',
  address_line1: 'street address',
  address_line2: '',
  locality: 'city',
  region: 'state or province',
  postal_code: '',
  country: 'of the address, as ISO 3166-1 alpha-2',
  address_use: 'residential, business, principal-place-of-business or mailing; absent: as fits the kind',
  locations_of_use: 'countries from which the account is used, separated by |',
  email: '',
  telephone: 'with the country code: +49 30 901820',
  payment_type: 'card, bank-account, wallet, customer-identifier or none-trial',
  payment_institution: 'bank, card issuer or processor',
  payment_identifier: "card: the processor's token; bank-account: IBAN or account number; wallet: address",
  payment_last4: 'of a card',
  payment_brand: 'of a card',
  payment_chain: 'of a wallet: bitcoin, ethereum',
  payment_customer: 'who the payer is at the processor',
  payment_transactions: 'transaction identifiers, separated by |',
  offering: 'code or id of the offering in the product register',
  trial: 'true or false; absent: false',
  opened_on: 'the day the account was opened, YYYY-MM-DD',
} as const;

export type Column = keyof typeof columns;

// Safe: the keys of that very object.
export const columnNames = Object.keys(columns) as readonly Column[];
export const requiredColumns: readonly Column[] = ['external_id', 'kind', 'name', 'offering'];

const delimiters = [',', ';', '\t'] as const;

export type Header = {
  readonly columns: readonly Column[];
  readonly delimiter: string;
  /** Where the first row of data begins, and the line of the file that is. */
  readonly dataAt: number;
  readonly dataLine: number;
};

/** Reads the header of a file: its columns and delimiter; or every column that is missing, unknown or repeated. */
export function readHeader(text: string): Header | { readonly errors: readonly FieldError[] } {
  // A file in UTF-16 without its mark passes as UTF-8 text full of NULs.
  if (text.slice(0, 2000).includes('\u0000')) return { errors: [{ field: 'body', code: 'not-utf-8' }] };
  const start = firstLine(text);
  const end = lineEnd(text, start.at);
  const line = text.slice(start.at, end.end);
  if (line.trim() === '') return { errors: [{ field: 'body', code: 'empty' }] };
  const delimiter = [...delimiters].sort((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
  const names = line.split(delimiter).map(columnName);
  const errors = [
    ...requiredColumns.filter((name) => !names.includes(name)).map(wrong('column-missing')),
    ...names.filter((name) => !isColumn(name)).map((name) => wrong('column-unknown')(shortened(name))),
    ...names
      .filter((name, index) => isColumn(name) && names.indexOf(name) !== index)
      .map(wrong('column-repeated')),
  ];
  if (errors.length > 0) return { errors };
  return { columns: names.filter(isColumn), delimiter, dataAt: end.next, dataLine: start.line + 1 };
}

const wrong = (code: string) => (name: string) => ({ field: `body.header.${name}`, code });

/** Unknown names come from the file: what does not look like a column name could be anything. */
function shortened(name: string): string {
  return /^[a-z0-9_]{1,40}$/.test(name) ? name : '?';
}

function columnName(cell: string): string {
  return cell
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/[\u200E\u200F\uFEFF]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

export function isColumn(name: string): name is Column {
  return name in columns;
}

/** Office programs write `sep=;` on top, and our own exports a line that begins with `#`. */
function firstLine(text: string): { at: number; line: number } {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const { end, next } = lineEnd(text, at);
    if (!/^(#|sep=.$)/.test(text.slice(at, end))) break;
    at = next;
    line += 1;
  }
  return { at, line };
}

/** Where a line ends and the next begins: after CRLF, LF or CR. */
export function lineEnd(text: string, from: number): { end: number; next: number } {
  const lineFeed = text.indexOf('\n', from);
  const stretch = lineFeed === -1 ? text.length : lineFeed;
  const carriage = text.slice(from, stretch).indexOf('\r');
  if (carriage === -1) return { end: stretch, next: Math.min(stretch + 1, text.length) };
  const end = from + carriage;
  return { end, next: text[end + 1] === '\n' ? end + 2 : end + 1 };
}
