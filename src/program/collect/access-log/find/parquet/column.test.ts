import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../sealed/duckdb.ts';
import { readRowGroups, writeParquet } from '../../sealed/parquet.ts';
import { readColumn, rowsOfAccount } from './column.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-column-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Rows of as many accounts, with columns that the writer encodes in each of its ways. */
function rowsOf(many: number, accounts: number): string {
  return `(select md5('a' || (hash(nth) % ${accounts}))::uuid as account,
    make_timestamp_ms((1772409600000 + hash(nth, 1) % 86400000)::bigint) as "at",
    case when nth % 7 > 0 then concat_ws('.', 10, hash(nth, 2) % 250, hash(nth, 3) % 250, nth % 250) end as address,
    case when nth % 7 = 0 then 'source ' || (nth % 3) || '🙂' end as source,
    case when nth % 5 > 0 then 'user/' || (hash(nth, 4) % 9000) end as principal,
    'action ' || (nth % 60) as action, 9007199254740000 + nth // 5000 as batch, (nth % 5000)::integer as line
    from range(${many}) as numbers (nth))`;
}

describe('the rows of one account, read from where they lie, are those that an engine finds', () => {
  it.each([
    ['few accounts over many row groups', 20_000, 3],
    ['some accounts', 20_000, 700],
    ['an account for nearly each row', 9_000, 9_000],
    ['one row', 1, 1],
  ])('%s', async (_, many, accounts) => {
    const path = join(folder, `${many}-${accounts}.parquet`);
    const duckDb = await openDuckDb({ threads: 1, memoryMegabytes: 512, workFolder: folder });
    await writeParquet(duckDb, rowsOf(many, accounts), path);
    const groups = await readRowGroups(duckDb, path);
    const bytes = await readFile(path);
    const found = await duckDb.rows(`
      select account::varchar as named, to_json(list([epoch_ms("at")::varchar, address, source, principal, action,
        batch::varchar, line::varchar] order by "at", batch, line))::varchar as rows
      from read_parquet('${path}') group by account order by md5(account::varchar) limit 40`);
    duckDb.close();
    expect(found.length).toBe(Math.min(40, accounts));
    for (const { named, rows } of found) {
      const read = groups
        .filter(
          ({ firstAccount, lastAccount }) =>
            firstAccount <= String(named) && lastAccount >= String(named),
        )
        .flatMap((group) => rowsIn(group.offsets, bytes, String(named)));
      expect(read).toEqual(JSON.parse(String(rows)));
    }
  });
});

function rowsIn(offsets: readonly number[], bytes: Buffer, account: string) {
  const [first, ...chunks] = offsets.slice(1).map((end, nth) => bytes.subarray(offsets[nth], end));
  if (!first) throw new Error('no columns');
  const rows = rowsOfAccount(first, Buffer.from(account.replaceAll('-', ''), 'hex'));
  const kinds = ['int64', 'text', 'text', 'text', 'text', 'int64', 'int32'] as const;
  const columns = chunks.map((chunk, nth) => readColumn(chunk, kinds[nth] ?? 'text', rows));
  const text = (value: number | string | null | undefined) => (value === null ? null : String(value));
  return Array.from({ length: rows.until - rows.from }, (_, nth) =>
    columns.map((column) => text(column[nth])),
  );
}
