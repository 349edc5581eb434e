/**
 * What other parts call to start and end clocks. Each gives events; the caller commits them together with its own, so
 * a deadline and what started it are recorded in one transaction.
 */
import type { NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { isRefusal, type Refusal } from '../../kernel/problems.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Work } from '../../runtime/commit/work.ts';
import { cancel, satisfy, start } from './decide.ts';
import { findOpenClock, holdStart, lockOpenClocks } from './store.ts';
import type { CancelReason, ClockOf, ClockStart } from './types.ts';

/**
 * Starts a clock, or finds the one that is open for the same subject, obligation and key: then there is no event.
 *
 * @throws RangeError for an obligation the edition does not hold, an unknown zone, or a chosen reading that is not given.
 */
export async function startClockEvents(
  work: Work,
  asked: ClockStart,
): Promise<{ clock: Id<'clock'>; events: readonly NewEvent[] }> {
  const { id: obligation, clause } = work.runtime.edition.obligation(asked.obligation);
  await holdStart(work, { ...asked, obligation });
  const open = await findOpenClock(work.tx, { ...asked, obligation });
  if (open) return { clock: open.id, events: [] };
  const id = work.runtime.ids.next('clock');
  return { clock: id, events: [start({ ...asked, obligation, clause, id }, work.at)] };
}

/** Ends the open clocks of a duty, because it was met by `what` at `satisfiedAt` (absent: now). None open: no event. */
export async function satisfyClockEvents(
  work: Work,
  of: ClockOf,
  by: { what: Id; receipt?: string; satisfiedAt?: Instant },
): Promise<readonly NewEvent[]> {
  const clocks = await lockOpenClocks(work.tx, of);
  const satisfiedBy = { how: 'event' as const, what: by.what, receipt: by.receipt ?? null };
  return clocks.flatMap((clock) =>
    allowed(satisfy(clock, { satisfiedAt: by.satisfiedAt ?? work.at, by: satisfiedBy }, work.at)),
  );
}

/** Ends the open clocks of a subject, of one obligation or of all, because the duty fell away. */
export async function cancelClockEvents(
  work: Work,
  of: Partial<ClockOf> & Pick<ClockOf, 'subject'>,
  because: CancelReason,
): Promise<readonly NewEvent[]> {
  const clocks = await lockOpenClocks(work.tx, of);
  return clocks.flatMap((clock) => allowed(cancel(clock, because, work.at)));
}

/** Open clocks can always be met or cancelled; a moment in the future is the calling part's fault. */
function allowed(decided: readonly NewEvent[] | Refusal): readonly NewEvent[] {
  if (isRefusal(decided)) throw new RangeError(`a clock could not be ended: ${decided.refused}`);
  return decided;
}
