/** The calendar behind an address. */
import type { Role } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { officers } from '../../../runtime/http/who.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { type CalendarEntry, writeCalendar } from './ics.ts';
import { type FeedClock, listFeedClocks, readRole } from './store.ts';

/** Officers see every open deadline; others those that are theirs, or their role's. Nothing for who has no role now. */
export async function readCalendar(
  tx: Transaction,
  runtime: Runtime,
  user: Id<'user'>,
): Promise<string | undefined> {
  const role = await readRole(tx, user);
  if (!role) return undefined;
  const all = (officers as readonly Role[]).includes(role);
  const clocks = await listFeedClocks(tx, { user, role, all });
  return writeCalendar({ title: 'Gatehouse deadlines', entries: clocks.map((one) => entryOf(runtime, one)) });
}

/** Obligation, clause and ids: nothing of anybody. */
function entryOf({ edition, publicUrl }: Runtime, { clock, changedAt, changes }: FeedClock): CalendarEntry {
  const link = `${publicUrl}/clocks/${clock.id}`;
  const late = clock.progress.state === 'breached';
  return {
    uid: `${clock.id}@gatehouse`,
    on: clock.dueOn,
    title: `${late ? 'Late: ' : ''}${clock.obligation.replaceAll('-', ' ')}`,
    text: [
      `${clock.clause}: ${edition.obligation(clock.obligation).text}`,
      `About ${clock.subject}. In time until the end of ${clock.dueOn} in ${clock.zone}.`,
      link,
    ].join('\n'),
    link,
    changedAt,
    changes,
  };
}
