/** Events in files of sealed days. The newest days are read first, and no more of them than the page takes. */
import type { DuckDBValue } from '@duckdb/node-api';
import { toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { type DuckDb, literal } from '../sealed/duckdb.ts';
import type { KeptFile } from '../sealed/store.ts';
import type { AccessEvent } from '../types.ts';
import { type AddressRange, isWithin, readAddressRange } from './cidr.ts';
import { inSharedDuckDb } from './engine.ts';
import { localFiles } from './local-files.ts';
import type { Side } from './query.ts';

const filesAtFirst = 8;

/**
 * @param files of the newest day first
 * @throws ArchiveFault where a file cannot be read
 */
export async function readSealed(
  runtime: Runtime,
  files: readonly KeptFile[],
  asked: Side,
): Promise<AccessEvent[]> {
  const found: AccessEvent[] = [];
  let at = 0;
  let many = filesAtFirst;
  while (at < files.length && found.length < asked.limit) {
    // Files of one day are read together: their events lie among each other.
    let end = Math.min(files.length, at + many);
    while (end < files.length && files[end]?.day === files[end - 1]?.day) end += 1;
    const part = files.slice(at, end);
    found.push(...(await readFiles(runtime, part, { ...asked, limit: asked.limit - found.length })));
    at = end;
    many *= 2;
  }
  return found;
}

async function readFiles(runtime: Runtime, files: readonly KeptFile[], asked: Side): Promise<AccessEvent[]> {
  return localFiles(runtime, files, (paths) =>
    inSharedDuckDb(runtime, async (duckDb) => {
      const source = `read_parquet([${paths.map(literal).join(', ')}], hive_partitioning = false)`;
      const rows = await duckDb.rows(`
        select account::varchar as account, epoch_ms("at")::double as "at", address, source, principal, action,
          batch::double as batch, line
        from ${source} where ${conditions(asked).join(' and ')} and ${await ofAddress(duckDb, source, asked)}
        order by "at" desc, batch desc, line desc limit ${asked.limit}`);
      return rows.map(present);
    }),
  );
}

function conditions({ accounts, from, until, before }: Side): string[] {
  const all = ['true'];
  const moment = (at: string) => `make_timestamp_ms(${Date.parse(at)})`;
  // One value is looked for in the statistics of row groups; several are, where they stand as a list.
  if (accounts) all.push(`account in (${accounts.map((one) => `${literal(toUuid(one))}::uuid`).join(', ')})`);
  if (from !== undefined) all.push(`"at" >= ${moment(from)}`);
  if (until !== undefined) all.push(`"at" < ${moment(until)}`);
  if (before)
    all.push(
      `("at", batch, line) < (${moment(before.at)}, ${before.batch}::bigint, ${before.line}::integer)`,
    );
  return all;
}

/** PostgreSQL knows addresses as what they are; here they are text. */
async function ofAddress(duckDb: DuckDb, source: string, asked: Side): Promise<string> {
  if (asked.address === undefined) return 'true';
  const range = readAddressRange(asked.address);
  if (!range) return 'false';
  if (range.version === 4) return within4(range);
  const rows = await duckDb.rows(
    `select distinct address from ${source} where contains(address, ':') and ${conditions(asked).join(' and ')}`,
  );
  const within = rows.map((row) => String(row.address)).filter((address) => isWithin(range, address));
  return within.length > 0 ? `address in (${within.map(literal).join(', ')})` : 'false';
}

/** Four numbers with points between them, compared as one number; anything else is no address of this kind. */
function within4({ first, last }: AddressRange): string {
  const part = (nth: number) => `split_part(address, '.', ${nth})::bigint`;
  const number = `(${part(1)} * 16777216 + ${part(2)} * 65536 + ${part(3)} * 256 + ${part(4)})`;
  const is4 = `regexp_full_match(address, '[0-9]+[.][0-9]+[.][0-9]+[.][0-9]+')`;
  return `(case when ${is4} then ${number} between ${first} and ${last} else false end)`;
}

/** A row as both ways of asking give it. */
export function present(row: Readonly<Record<string, DuckDBValue>>): AccessEvent {
  const text = (value: DuckDBValue | undefined) => (typeof value === 'string' ? value : null);
  return {
    account: toId('account', String(row.account)),
    at: instant(new Date(Number(row.at))),
    address: text(row.address),
    source: text(row.source),
    principal: text(row.principal),
    action: String(row.action),
    batch: Number(row.batch),
    line: Number(row.line),
  };
}
