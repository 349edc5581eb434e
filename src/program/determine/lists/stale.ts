/** Whether a list is stale on a day. */
import { addToDay, type Day, dayOf } from '../../../kernel/time.ts';
import type { KeptList, Staleness } from './types/lists.ts';

/** The day on which it becomes stale, and why: known beforehand, so that somebody can see it come. */
export function staleFrom(
  list: Pick<KeptList, 'confirmedAt' | 'enteredAt' | 'staleAfterDays'>,
  zone: string,
): Staleness {
  if (list.confirmedAt === null) return { reason: 'no-version', since: dayOf(list.enteredAt, zone) };
  const since = addToDay(dayOf(list.confirmedAt, zone), { days: list.staleAfterDays + 1 });
  return { reason: 'not-downloaded', since };
}

/**
 * A list that was downloaded on a day and may be 2 days old is not stale on the second day after it, and is on the third. One that is
 * retired is not stale: nobody wants it fresh.
 */
export function staleOn(
  list: Pick<KeptList, 'confirmedAt' | 'enteredAt' | 'staleAfterDays' | 'retired'>,
  { today, zone }: { readonly today: Day; readonly zone: string },
): Staleness | null {
  if (list.retired) return null;
  const from = staleFrom(list, zone);
  return from.since <= today ? from : null;
}
