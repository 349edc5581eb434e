/** Sealed days for the bench: written by the part's own writer, and made known to the database as a sealing does. */
import { createReadStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { randomIds, toUuid } from '../../src/kernel/ids.ts';
import { digest } from '../../src/program/collect/access-log/archive/checked.ts';
import { openDuckDb } from '../../src/program/collect/access-log/sealed/duckdb.ts';
import {
  type Content,
  type RowGroup,
  readContent,
  readRowGroups,
  writeParquet,
} from '../../src/program/collect/access-log/sealed/parquet.ts';
import type { Query } from '../gate/installation.ts';

const dayMilliseconds = 86_400_000;
/** Of which a few are used much more than the others. */
export const accountCount = 100_000;

export type Filled = { readonly bytes: number; readonly rows: number; readonly paths: readonly string[] };

/** The account of a number, as DuckDB makes it: the beginning is a moment, the rest is random, as in UUIDv7. */
const accountSql = (number: string) => `('01990' || lpad(to_hex(${number} // 64), 3, '0') || '-0000-7'
  || substr(md5('a' || ${number}), 1, 3) || '-8' || substr(md5('b' || ${number}), 1, 3) || '-'
  || substr(md5('c' || ${number}), 1, 12))::uuid`;

/**
 * One day: accounts with a few addresses and users each, some sixty actions, moments all over the day; batches of five
 * thousand lines in the order in which they arrive, up to a minute late.
 */
function dayOf(start: number, events: number): string {
  return `(select account, "at", address, source, principal, action,
      (${start} // 60000 + place // 5000)::bigint as batch, (place % 5000 + 1)::integer as line
    from (select *, row_number() over (order by epoch_ms("at") + hash(nth) % 60000) as place from (
      select nth, ${accountSql('who')} as account,
        make_timestamp_ms((${start} + random() * 86399999)::bigint) as "at",
        case when hash(who, 9) % 20 > 0 then concat_ws('.', 11 + hash(who, ip) % 200, hash(who, ip, 1) % 256,
          hash(who, ip, 2) % 256, hash(who, ip, 3) % 256) end as address,
        case when hash(who, 9) % 20 = 0 then 'AWS Internal' end as source,
        'arn:aws:iam::' || (100000000000 + who) || ':user/' || ['deploy', 'admin', 'ci', 'ops', 'ana', 'ben'][1 + (hash(who, usr) % 6)::integer] as principal,
        ['s3', 'ec2', 'iam', 'sts', 'kms', 'logs'][1 + act % 6] || ':'
          || ['Describe', 'Get', 'List', 'Put', 'Create', 'Delete'][1 + (act // 6) % 6]
          || ['Instances', 'Object', 'User', 'Role', 'Key', 'Bucket', 'Events', 'Items'][1 + act % 8] as action
      from (select nth, floor(pow(random(), 1.5) * ${accountCount})::bigint as who, floor(pow(random(), 2) * 3)::integer as ip,
              floor(pow(random(), 2) * 2)::integer as usr, floor(pow(random(), 2) * 60)::integer as act
            from range(${events}) as numbers (nth)))))`;
}

export async function fill(
  query: Query,
  { archive, firstDay, days, events }: { archive: string; firstDay: string; days: number; events: number },
): Promise<Filled> {
  const [tenant] = await query<{ id: string }>('select id from runtime.tenant limit 1');
  if (!tenant) throw new Error('no tenant');
  const duckDb = await openDuckDb({ threads: 2, memoryMegabytes: 2048, workFolder: archive });
  let bytes = 0;
  const paths: string[] = [];
  for (let nth = 0; nth < days; nth += 1) {
    const start = Date.parse(`${firstDay}T00:00:00Z`) + nth * dayMilliseconds;
    const day = new Date(start).toISOString().slice(0, 10);
    const folder = `access/tenant=${tenant.id}/day=${day}`;
    await mkdir(join(archive, folder), { recursive: true });
    const made = join(archive, folder, 'made');
    await writeParquet(duckDb, dayOf(start, Math.round(events / days)), made);
    const digested = await digest(createReadStream(made));
    const path = `${folder}/1-${digested.sha256.slice(0, 16)}.parquet`;
    await rename(made, join(archive, path));
    const content = await readContent(duckDb, join(archive, path));
    if (!content) throw new Error('an empty day');
    const groups = await readRowGroups(duckDb, join(archive, path));
    await makeKnown(query, { tenant: tenant.id, day, path, ...digested, content, groups });
    bytes += digested.bytes;
    paths.push(join(archive, path));
  }
  duckDb.close();
  return { bytes, rows: Math.round(events / days) * days, paths };
}

type Known = {
  readonly tenant: string;
  readonly day: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly content: Content;
  readonly groups: readonly RowGroup[];
};

async function makeKnown(query: Query, file: Known): Promise<void> {
  const { tenant, day, content } = file;
  await query(
    `insert into collect.access_file (tenant_id, day, part, kind, path, rows, bytes, digest, row_digest, first_at, last_at,
       first_account, last_account, sealed_at, event_id)
     values ($1, $2, 1, 'day', $3, $4, $5, decode($6, 'hex'), $7, $8, $9, $10, $11, now(), $12)`,
    [
      tenant,
      day,
      file.path,
      content.rows,
      file.bytes,
      file.sha256,
      content.rowDigest,
      content.firstAt,
      content.lastAt,
      content.firstAccount,
      content.lastAccount,
      toUuid(randomIds.next('event')),
    ],
  );
  await query(
    `insert into collect.access_file_state (tenant_id, day, part, state) values ($1, $2, 1, 'present')`,
    [tenant, day],
  );
  const groups = file.groups.map((group, number) => ({
    ...group,
    number,
    offsets: `{${group.offsets.join(',')}}`,
  }));
  await query(
    `insert into collect.access_file_group (tenant_id, day, part, number, first_account, last_account, rows, offsets)
     select $1, $2, 1, (item->>'number')::integer, (item->>'firstAccount')::uuid, (item->>'lastAccount')::uuid,
            (item->>'rows')::integer, (item->>'offsets')::bigint[]
     from jsonb_array_elements($3::jsonb) as item`,
    [tenant, day, JSON.stringify(groups)],
  );
}

/** The accounts of these numbers. */
export async function accountsOf(numbers: readonly number[], workFolder: string): Promise<string[]> {
  const duckDb = await openDuckDb({ threads: 1, memoryMegabytes: 256, workFolder });
  const list = numbers.map((number) => `(${number}::bigint)`).join(', ');
  const rows = await duckDb.rows(
    `select ${accountSql('who')}::varchar as account from (values ${list}) as numbers (who)`,
  );
  duckDb.close();
  return rows.map((row) => `acc_${row.account}`);
}
