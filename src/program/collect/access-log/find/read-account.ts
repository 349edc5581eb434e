/**
 * The events of one account in many sealed days. Opening each file costs an engine milliseconds a file; where the account lies in
 * it is known, so only those row groups are read, and put before the engine as one small file.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { ArchiveFault, inArchiveWords } from '../archive/fault.ts';
import { archiveUseOf } from '../archive/plugged-in.ts';
import { literal } from '../sealed/duckdb.ts';
import { type FileName, type FoundGroup, groupsOfAccount, type KeptFile } from '../sealed/store.ts';
import type { AccessEvent } from '../types.ts';
import { inSharedDuckDb } from './engine.ts';
import { type Gathered, gatheredFile } from './gathered.ts';
import { localFiles } from './local-files.ts';
import type { Side } from './query.ts';
import { present } from './sealed.ts';

const filesAtFirst = 32;
/** Of row groups put before the engine together: some thirty kilobytes each. */
const mostGroups = 1024;

type Asked = {
  readonly tx: Transaction;
  /** Of the newest day first. */
  readonly files: readonly KeptFile[];
  readonly account: Id<'account'>;
  readonly asked: Side;
};

/**
 * Newest first.
 *
 * @throws ArchiveFault where a file cannot be read
 */
export async function readAccount(
  runtime: Runtime,
  { tx, files, account, asked }: Asked,
): Promise<AccessEvent[]> {
  const byFile = new Map<string, FoundGroup[]>();
  for (const group of await groupsOfAccount(tx, files, toUuid(account))) {
    const known = byFile.get(nameOf(group)) ?? [];
    byFile.set(nameOf(group), [...known, group]);
  }
  const having = files.filter((file) => byFile.has(nameOf(file)));
  const found: AccessEvent[] = [];
  let many = asked.limit > 200 ? having.length : filesAtFirst;
  for (let at = 0; at < having.length && found.length < asked.limit; ) {
    const end = endOf(having, { at, many, byFile });
    const some = having.slice(at, end);
    const left = { ...asked, limit: asked.limit - found.length };
    found.push(...(await readFiles(runtime, some, { byFile, account, asked: left })));
    at = end;
    many *= 2;
  }
  return found;
}

type ByFile = ReadonlyMap<string, readonly FoundGroup[]>;

/** Files of one day are read together: their events lie among each other. */
function endOf(
  files: readonly KeptFile[],
  { at, many, byFile }: { at: number; many: number; byFile: ByFile },
): number {
  let groups = 0;
  let end = at;
  while (end < files.length) {
    const file = files[end];
    const isSameDay = end > at && file?.day === files[end - 1]?.day;
    groups += (file && byFile.get(nameOf(file))?.length) ?? 0;
    if (!isSameDay && end > at && (end - at >= many || groups > mostGroups)) break;
    end += 1;
  }
  return end;
}

type Found = { readonly byFile: ByFile; readonly account: Id<'account'>; readonly asked: Side };

function readFiles(
  runtime: Runtime,
  files: readonly KeptFile[],
  { byFile, account, asked }: Found,
): Promise<AccessEvent[]> {
  return localFiles(runtime, files, async (paths) => {
    const groups = await Promise.all(
      files.map((file, nth) =>
        inArchiveWords(file.path, () => readGroups(paths[nth] ?? '', file, byFile.get(nameOf(file)) ?? [])),
      ),
    );
    return askEngine(runtime, groups.flat(), { account, asked });
  });
}

async function readGroups(path: string, kept: KeptFile, groups: readonly FoundGroup[]): Promise<Gathered[]> {
  const file = await open(path, 'r');
  try {
    const all: Gathered[] = [];
    for (const { rows, offsets } of groups) {
      const start = offsets[0] ?? 0;
      const length = (offsets.at(-1) ?? 0) - start;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
      if (bytesRead !== length) throw new ArchiveFault('damaged', { path: kept.path });
      all.push({ rows, offsets, bytes: buffer });
    }
    return all;
  } finally {
    await file.close();
  }
}

async function askEngine(
  runtime: Runtime,
  groups: readonly Gathered[],
  { account, asked }: Pick<Found, 'account' | 'asked'>,
): Promise<AccessEvent[]> {
  const { workFolder } = archiveUseOf(runtime);
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  const path = join(workFolder, `gathered-${randomBytes(8).toString('hex')}.parquet`);
  try {
    await writeFile(path, Buffer.concat(gatheredFile(groups)), { mode: 0o600, flag: 'wx' });
    const rows = await inSharedDuckDb(runtime, (duckDb) =>
      duckDb.rows(`
        select ${literal(toUuid(account))} as account, "at"::double as "at", address, source, principal, action,
          batch::double as batch, line
        from read_parquet(${literal(path)}, hive_partitioning = false)
        where ${conditions(account, asked).join(' and ')}
        order by "at" desc, batch desc, line desc limit ${asked.limit}`),
    );
    return rows.map(present);
  } finally {
    await rm(path, { force: true });
  }
}

/** Accounts are bytes here, and moments are numbers. */
function conditions(account: Id<'account'>, { from, until, before }: Side): string[] {
  const all = [`account = unhex(${literal(toUuid(account).replaceAll('-', ''))})`];
  if (from !== undefined) all.push(`"at" >= ${Date.parse(from)}`);
  if (until !== undefined) all.push(`"at" < ${Date.parse(until)}`);
  if (before)
    all.push(
      `("at", batch, line) < (${Date.parse(before.at)}::bigint, ${before.batch}::bigint, ${before.line}::integer)`,
    );
  return all;
}

function nameOf({ day, part }: FileName): string {
  return `${day} ${part}`;
}
