/** An installation with an archive and an access log, for tests of sealed days. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Installation, openInstallation } from '../../../../../test/setup/installation.ts';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import { type Day, dayOf, instant } from '../../../../kernel/time.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import { openDiskArchive } from '../archive/disk.ts';
import type { Archive } from '../archive/types.ts';
import { watchedArchive } from '../archive/watched.ts';
import { readAccesses } from '../find/read-accesses.ts';
import { accessLog } from '../index.ts';
import type { AccessEvent } from '../types.ts';

export type SealedPlace = {
  readonly here: Installation;
  readonly folder: string;
  /** Receives events as the part does, in one transaction. */
  receive(events: readonly AccessEvent[]): Promise<void>;
  seal(): Promise<void>;
  check(): Promise<void>;
  /** Every event that a search finds, newest first. */
  findAll(query?: { accounts?: readonly Id<'account'>[]; address?: string }): Promise<readonly AccessEvent[]>;
  hotRows(): Promise<number>;
  files(): Promise<readonly { day: string; part: number; kind: string; path: string; state: string }[]>;
  close(): Promise<void>;
};

/** @param archive in place of the folder's own */
export async function openSealedPlace(
  archive: (folder: string) => Archive | Promise<Archive> = openDiskArchive,
): Promise<SealedPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-sealed-'));
  const use = {
    archive: await archive(join(folder, 'archive')),
    workFolder: join(folder, 'access-work'),
    hotDays: 2,
  };
  const here = await openInstallation({ at: '2026-03-10T12:00:00Z', connectors: { accessArchive: use } });
  use.archive = watchedArchive(use.archive, here.runtime.database.sql);
  const job = (name: string) => async () => {
    const found = accessLog.jobs?.find((one) => one.name === name);
    if (!found) throw new Error(`no job ${name}`);
    await found.run(here.runtime, { tenant: here.tenant });
  };
  return {
    here,
    folder,
    receive: (events) => receiveEvents(here, events),
    seal: job('seal-access-days'),
    check: job('check-access-files'),
    findAll: async (query = {}) => {
      const all: AccessEvent[] = [];
      let after: string | undefined;
      do {
        const page = await here.read((tx) => readAccesses(here.runtime, tx, { ...query, limit: 700, after }));
        all.push(...page.events);
        after = page.next;
      } while (after !== undefined);
      return all;
    },
    hotRows: async () => {
      const { rows } = await here.read((tx) =>
        sql<{ count: number }>`select count(*) as count from collect.access_event`.execute(tx),
      );
      return rows[0]?.count ?? 0;
    },
    files: async () => {
      const { rows } = await here.read((tx) =>
        sql<{ day: string; part: number; kind: string; path: string; state: string }>`
          select day, part, kind, path, state from collect.access_file
          join collect.access_file_state using (tenant_id, day, part) order by day, part`.execute(tx),
      );
      return rows;
    },
    close: async () => {
      await here.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function receiveEvents(here: Installation, events: readonly AccessEvent[]): Promise<void> {
  const { tenant } = here;
  const byDay = new Map<Day, AccessEvent[]>();
  for (const event of events) {
    const day = dayOf(event.at, 'UTC');
    const some = byDay.get(day) ?? [];
    some.push(event);
    byDay.set(day, some);
  }
  for (const day of byDay.keys())
    await inTenant(here.runtime.database.sql, { tenant }, (tx) =>
      sql`select collect.access_day(${day})`.execute(tx),
    );
  await inTenant(here.runtime.database.sql, { tenant }, async (tx) => {
    for (const [day, some] of byDay) {
      const { rows } = await sql<{ leaf: string }>`select collect.access_day(${day}) as leaf`.execute(tx);
      const items = some.map(({ account, ...event }) => ({ ...event, account: toUuid(account) }));
      await sql`
        insert into ${sql.raw(rows[0]?.leaf ?? '')} (tenant_id, account_id, at, address, source, principal, action, batch, line)
        select ${toUuid(tenant)}, (item->>'account')::uuid, (item->>'at')::timestamptz, (item->>'address')::inet,
               item->>'source', item->>'principal', item->>'action', (item->>'batch')::bigint, (item->>'line')::integer
        from jsonb_array_elements(${JSON.stringify(items)}::jsonb) as item`.execute(tx);
    }
  });
}

/** Texts that have broken other files. */
const oddTexts = [
  'a,b',
  'say "so"',
  'two\nlines',
  'tab\tand\r\nreturn',
  '',
  'NULL',
  '\\N',
  '\\',
  'é 漢字 🙂',
  "o'clock",
  '-',
];

/** Events of a few accounts all over a day, each different. */
export function eventsOf(
  day: Day | string,
  { accounts, batch, many }: { accounts: readonly Id<'account'>[]; batch: number; many: number },
): AccessEvent[] {
  return Array.from({ length: many }, (_, nth): AccessEvent => {
    const account = accounts[(nth * 7) % accounts.length];
    if (!account) throw new Error('name an account');
    const at = instant(
      new Date(Date.parse(`${day}T00:00:00Z`) + ((nth * 7919 + batch) % 86_400) * 1000 + (nth % 997)),
    );
    const away = nth % 5 === 0;
    const address = nth % 11 === 0 ? `2001:db8::${(nth % 250) + 1}` : `192.0.${nth % 4}.${nth % 250}`;
    return {
      account,
      at,
      address: away ? null : address,
      source: away ? (oddTexts[nth % oddTexts.length] ?? null) : null,
      principal: nth % 3 === 0 ? (oddTexts[(nth + 5) % oddTexts.length] ?? null) : `user/${nth % 40}`,
      action: nth % 13 === 0 ? `odd ${oddTexts[(nth + 3) % oddTexts.length]}` : `s3:Get${nth % 17}`,
      batch,
      line: nth + 1,
    };
  });
}

/** As a search gives them. */
export function inOrder(events: readonly AccessEvent[]): AccessEvent[] {
  const key = ({ at, batch, line }: AccessEvent) =>
    `${at} ${String(batch).padStart(15, '0')} ${String(line).padStart(10, '0')}`;
  return [...events].sort((a, b) => (key(a) < key(b) ? 1 : -1));
}
