/** Makes a file of existing customers for tests: the same rows each time, in many scripts, with all kinds of payment. */
import { columnNames } from './import/columns.ts';

export type SampleRow = Readonly<Partial<Record<(typeof columnNames)[number], string>>>;

const names = [
  ['individual', 'Ada Okafor', 'NG', '+2348030000000'],
  ['entity', 'Müller Systemtechnik GmbH', 'DE', '+4930901820'],
  ['individual', '山田 太郎', 'JP', '+81312345678'],
  ['individual', 'Suharto', 'ID', '+622112345678'],
  ['entity', 'شركة النور للتقنية', 'AE', '+97142223333'],
  ['individual', 'محمد بن عبد الله', 'EG', '+20223456789'],
  ['entity', 'ООО «Ромашка, и К°»', 'KZ', '+77172123456'],
  ['individual', "Siobhán O'Brien-Nguyễn", 'IE', '+35312345678'],
] as const;

export function sampleRow(index: number): SampleRow {
  const [kind, name, country, telephone] = names[index % names.length] ?? names[0];
  const entity = kind === 'entity';
  return {
    external_id: `acct-${String(index).padStart(6, '0')}`,
    kind,
    name: `${name} ${index % 7 === 0 ? '' : `(${index})`}`.trim(),
    ...(entity ? { jurisdiction: country, registry_number: `R-${index}` } : { date_of_birth: '1996-02-29' }),
    address_line1: `${index} Example Street`,
    address_line2: index % 10 === 0 ? 'Rear building, "left"' : '',
    locality: 'Springfield',
    country,
    locations_of_use: `${country}|US`,
    email: `customer${index}@example.com`,
    telephone,
    ...payment(index),
    offering: 'vm',
    trial: index % 4 === 3 ? 'true' : 'false',
    opened_on: '2024-02-29',
  };
}

function payment(index: number): SampleRow {
  switch (index % 4) {
    case 0:
      return {
        payment_type: 'card',
        payment_identifier: `tok_${index}abcdef`,
        payment_last4: '4242',
        payment_institution: 'Bank',
      };
    case 1:
      return {
        payment_type: 'bank-account',
        payment_identifier: 'DE89370400440532013000',
        payment_institution: 'Commerzbank',
      };
    case 2:
      return {
        payment_type: 'wallet',
        payment_chain: 'bitcoin',
        payment_identifier: `bc1q${index}exampleaddress`,
      };
    default:
      return { payment_type: 'none-trial' };
  }
}

export function sampleRows(count: number): readonly SampleRow[] {
  return Array.from({ length: count }, (_, index) => sampleRow(index));
}

/** The rows as a file; the writer quotes what needs it. */
export function toCsv(
  rows: readonly SampleRow[],
  form: { delimiter?: string; newline?: string; bom?: boolean } = {},
): string {
  const { delimiter = ',', newline = '\n', bom = false } = form;
  const quote = (cell: string) => (/["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows.map((row) => columnNames.map((name) => quote(row[name] ?? '')).join(delimiter));
  return `${bom ? '\uFEFF' : ''}${[columnNames.join(delimiter), ...lines].join(newline)}${newline}`;
}
