/** A list as the API shows it: with whether it is stale on the day of the call. */
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Call } from '../../../../runtime/http/route.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { staleFrom, staleOn } from '../stale.ts';
import type { KeptList, List } from '../types/lists.ts';

export async function presenter(tx: Transaction, call: Call): Promise<(list: KeptList) => List> {
  const settings = await programSettings(tx, call.runtime.edition, call.at);
  const day = { today: legalDay(settings, call.at), zone: settings.legalZone };
  return (list) => ({
    ...list,
    stale: staleOn(list, day),
    staleFrom: staleFrom(list, settings.legalZone).since,
  });
}
