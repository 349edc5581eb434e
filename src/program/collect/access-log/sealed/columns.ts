/**
 * The columns of a sealed file, and one digest of a row that PostgreSQL and DuckDB work out alike: what was read and what
 * was written are compared by it. Described in docs/operator/access-archive.md.
 */

/** As DuckDB types them, in the order in which they are written. */
export const columns = {
  account: 'UUID',
  at: 'TIMESTAMP_MS',
  address: 'VARCHAR',
  source: 'VARCHAR',
  principal: 'VARCHAR',
  action: 'VARCHAR',
  batch: 'BIGINT',
  line: 'INTEGER',
} as const;

/** Rows in the order of a sealed file. */
export const fileOrder = 'account, "at", batch, line';

/** Microseconds, as PostgreSQL keeps them: a time finer than the file holds would not match, and is never lost unseen. */
export const microseconds = '(extract(epoch from at) * 1000000)::bigint';

const texts = ['address', 'source', 'principal', 'action'];

// Each text with its length in bytes before it: no two rows are written alike.
const rowInPostgres = [
  'account_id::text',
  `${microseconds}::text`,
  ...['abbrev(address)', 'source', 'principal', 'action'].map(
    (text) => `coalesce(octet_length(${text}) || ':' || ${text}, '-')`,
  ),
  'batch::text',
  'line::text',
].join(` || ' ' || `);

const rowInDuckDb = [
  'account::varchar',
  `epoch_us("at")::varchar`,
  ...texts.map((text) => `coalesce(strlen(${text}) || ':' || ${text}, '-')`),
  'batch::varchar',
  'line::varchar',
].join(` || ' ' || `);

/** The sum of the first 60 bits of the MD5 of each row, in decimal. Null over no rows. */
export const digestInPostgres = `sum(('x' || substr(md5(${rowInPostgres}), 1, 15))::bit(60)::bigint)::text`;
export const digestInDuckDb = `sum(('0x' || substr(md5(${rowInDuckDb}), 1, 15))::bigint::hugeint)::varchar`;

/**
 * Readers of CSV guess at line ends and quotes within texts, and guess wrong. So a text goes through the file without any;
 * a tilde before a digit stands for each, and is none of them itself.
 */
const standIns = [
  ['~', '~0'],
  ['\n', '~1'],
  ['\r', '~2'],
  ['"', '~3'],
] as const;

/** For PostgreSQL: a column of texts as it goes through the file. */
export function plainText(column: string): string {
  const plain = standIns.reduce(
    (text, [of, by]) => `replace(${text}, chr(${of.charCodeAt(0)}), '${by}')`,
    column,
  );
  return `${plain} as ${column}`;
}

/** For DuckDB: the same column as it was. */
export function textAsItWas(column: string): string {
  const was = standIns.reduceRight(
    (text, [of, by]) => `replace(${text}, '${by}', chr(${of.charCodeAt(0)}))`,
    column,
  );
  return `${was} as ${column}`;
}
