/** A list as the API shows it: with whether it is stale on the day of the call. */
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Call } from '../../../../runtime/http/route.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { staleFrom, staleOn } from '../stale.ts';
import { type KeptDownload, listDownloads } from '../store/downloads.ts';
import { readList } from '../store/lists.ts';
import type { KeptList, List } from '../types/lists.ts';

export async function presenter(tx: Transaction, call: Call): Promise<(list: KeptList) => List> {
  const downloads = new Map((await listDownloads(tx)).map((one) => [one.list, one]));
  const settings = await programSettings(tx, call.runtime.edition, call.at);
  const day = { today: legalDay(settings, call.at), zone: settings.legalZone };
  return (list) => ({
    ...list,
    download: downloadOf(downloads.get(list.id)),
    stale: staleOn(list, day),
    staleFrom: staleFrom(list, settings.legalZone).since,
  });
}

function downloadOf(kept: KeptDownload | undefined): List['download'] {
  return kept ? { addresses: kept.addresses, hour: kept.hour, last: kept.last } : null;
}

/** A list after a command. */
export async function shown(work: Work, call: Call, id: List['id']): Promise<List | Refusal> {
  const found = await readList(work.tx, id);
  return found ? (await presenter(work.tx, call))(found) : refuse('not-found');
}
