/** Writes the rows of a day as Parquet, and reads a file back as a reader would that knows nothing of how it was made. */
import { type Instant, instant } from '../../../../kernel/time.ts';
import { columns, digestInDuckDb, fileOrder, textAsItWas } from './columns.ts';
import { type DuckDb, literal } from './duckdb.ts';

/** Rows that are found by their least and greatest account, and read together: as few as the engine writes. */
const rowsInGroup = 2048;

/** zstd at level 9 is as far as it pays: 19 takes ten times as long for 3 % less. */
const writing = `format parquet, parquet_version 'V2', compression zstd, compression_level 9, row_group_size ${rowsInGroup}`;

/** What stands in a file, as it is read out of it. */
export type Content = {
  readonly rows: number;
  readonly rowDigest: string;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** Bare uuids. */
  readonly firstAccount: string;
  readonly lastAccount: string;
};

/** A row group: which accounts it has, and where the chunks of its columns begin; the last number is where it ends. */
export type RowGroup = {
  readonly firstAccount: string;
  readonly lastAccount: string;
  readonly rows: number;
  readonly offsets: readonly number[];
};

/** Rows as `readHotDay` writes them. */
export function fromCsv(path: string): string {
  const read = { ...columns, account: 'VARCHAR', at: 'BIGINT' };
  const typed = Object.entries(read).map(([name, type]) => `${literal(name)}: ${literal(type)}`);
  const texts = ['source', 'principal', 'action'].map(textAsItWas).join(', ');
  return `(select account::uuid as account, make_timestamp("at")::timestamp_ms as "at", address, ${texts}, batch, line
    from read_csv(${literal(path)}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"',
      new_line = '\\n', comment = '', nullstr = '', allow_quoted_nulls = false, strict_mode = true,
      max_line_size = 16777216, columns = {${typed.join(', ')}}))`;
}

/** @param source rows with the columns of a file, as SQL */
export async function writeParquet(duckDb: DuckDb, source: string, into: string): Promise<void> {
  const named = Object.entries(columns)
    .map(([name, type]) => `"${name}"::${type} as "${name}"`)
    .join(', ');
  await duckDb.run(
    `copy (select ${named} from ${source} order by ${fileOrder}) to ${literal(into)} (${writing})`,
  );
}

/** @returns nothing where the file has no rows. */
export function readContent(duckDb: DuckDb, path: string): Promise<Content | undefined> {
  return contentOf(duckDb, `read_parquet(${literal(path)}, hive_partitioning = false)`);
}

/** @param source rows with the columns of a file, as SQL */
export async function contentOf(duckDb: DuckDb, source: string): Promise<Content | undefined> {
  const [row] = await duckDb.rows(`
    select count(*)::double as rows, ${digestInDuckDb} as digest, epoch_ms(min("at"))::double as first_at,
      epoch_ms(max("at"))::double as last_at, min(account)::varchar as first_account, max(account)::varchar as last_account
    from ${source}`);
  if (!row || Number(row.rows) === 0) return undefined;
  return {
    rows: Number(row.rows),
    rowDigest: String(row.digest),
    firstAt: instant(new Date(Number(row.first_at))),
    lastAt: instant(new Date(Number(row.last_at))),
    firstAccount: String(row.first_account),
    lastAccount: String(row.last_account),
  };
}

/** In the order of the file. */
export async function readRowGroups(duckDb: DuckDb, path: string): Promise<RowGroup[]> {
  const rows = await duckDb.rows(`
    select row_group_id::integer as number, any_value(row_group_num_rows)::integer as rows,
      max(stats_min_value) filter (column_id = 0) as first_account,
      max(stats_max_value) filter (column_id = 0) as last_account,
      array_to_string(list(coalesce(dictionary_page_offset, data_page_offset) order by column_id), ' ') as starts,
      max(coalesce(dictionary_page_offset, data_page_offset) + total_compressed_size)::double as ends
    from parquet_metadata(${literal(path)}) group by 1 order by 1`);
  return rows.map((row) => ({
    firstAccount: String(row.first_account),
    lastAccount: String(row.last_account),
    rows: Number(row.rows),
    offsets: [...String(row.starts).split(' ').map(Number), Number(row.ends)],
  }));
}
