/** SQL of downloads of lists. */
import { sql } from 'kysely';
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Made } from '../event-schemas.ts';
import type { FileRole } from '../reading/types.ts';
import {
  type Download,
  type DownloadFault,
  type DownloadOutcome,
  type DownloadSettings,
  downloadFaults,
  type Mark,
} from '../types/downloads.ts';
import { isRetired } from './lists.ts';

export async function keepDownloadSettings(
  work: Work,
  event: RecordedEvent<Made<'list-downloads-set'>>,
): Promise<void> {
  const { hour, addresses } = event.data;
  // Another address may give other files: what servers said of the ones before says nothing of them.
  await sql`
    insert into determine.list_download (list_id, tenant_id, hour, addresses)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${hour}, ${JSON.stringify(addresses)}::jsonb)
    on conflict (list_id) do update
    set hour = excluded.hour, addresses = excluded.addresses, version_id = null, marks = null`.execute(
    work.tx,
  );
}

export async function keepDownloadEnd(
  work: Work,
  event: RecordedEvent<Made<'list-download-ended'>>,
): Promise<void> {
  const { outcome, fault, file, status, version, marks } = event.data;
  const brought = outcome === 'received';
  await sql`
    update determine.list_download
    set ended_at = ${event.at}, outcome = ${outcome}, fault = ${fault}, file = ${file}, status = ${status},
        version_id = case when ${brought} then ${version && toUuid(version)}::uuid else version_id end,
        marks = case when ${brought} then ${JSON.stringify(marks)}::jsonb else marks end
    where list_id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  list_id: string;
  hour: number;
  addresses: DownloadSettings['addresses'];
  ended_at: Date | null;
  outcome: DownloadOutcome | null;
  fault: DownloadFault | null;
  file: FileRole | null;
  status: number | null;
  version_id: string | null;
  marks: Readonly<Partial<Record<FileRole, Mark>>> | null;
  rests: boolean;
};

export type KeptDownload = Download & {
  readonly list: Id<'screeningList'>;
  /** The version of which the marks are. */
  readonly version: Id<'listVersion'> | null;
  readonly marks: NonNullable<Row['marks']>;
  /** The list is retired: nothing is downloaded. */
  readonly rests: boolean;
};

/** Of every list that has been given addresses; there are as many as lists at most. */
export async function listDownloads(tx: Transaction): Promise<readonly KeptDownload[]> {
  const { rows } = await sql<Row>`
    select list_id, hour, addresses, ended_at, outcome, fault, file, status, download.version_id, marks,
           ${isRetired} as rests
    from determine.list_download as download join determine.screening_list as list on list.id = list_id
    where addresses <> '{}'::jsonb`.execute(tx);
  return rows.map(present);
}

export async function readDownload(
  tx: Transaction,
  list: Id<'screeningList'>,
): Promise<KeptDownload | undefined> {
  return (await listDownloads(tx)).find((one) => one.list === list);
}

function present(row: Row): KeptDownload {
  const { hour, addresses, ended_at, outcome, fault, file, status, version_id, marks } = row;
  const means = fault && downloadFaults[fault];
  return {
    list: toId('screeningList', row.list_id),
    hour,
    addresses,
    last: ended_at && outcome ? { endedAt: instant(ended_at), outcome, fault, means, file, status } : null,
    version: version_id === null ? null : toId('listVersion', version_id),
    marks: marks ?? {},
    rests: row.rests,
  };
}
