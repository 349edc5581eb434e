/** Whether a list is to be downloaded at a moment. */
import { addMilliseconds, dayOf, type Instant, startOfDay } from '../../../../kernel/time.ts';
import type { Download } from '../types/downloads.ts';

const hourMilliseconds = 3_600_000;

/** Once in each legal day, from its hour on; an hour after a failure once more. */
export function isDue(
  { hour, last }: Pick<Download, 'hour' | 'last'>,
  { now, zone }: { readonly now: Instant; readonly zone: string },
): boolean {
  const from = addMilliseconds(startOfDay(dayOf(now, zone), zone), hour * hourMilliseconds);
  if (now < from) return false;
  if (!last || last.endedAt < from) return true;
  return last.outcome === 'failed' && addMilliseconds(last.endedAt, hourMilliseconds) <= now;
}
