/** Asking for a trial of a change: what is tried, and at which moment, is fixed here. */
import type { Id } from '../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/problems.ts';
import { type Day, type Instant, startOfDay } from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Session } from '../../../runtime/http/session.ts';
import { startLongWork } from '../../../runtime/long-work/index.ts';
import {
  defaultSettings,
  legalDay,
  lockProgramChange,
  programSettings,
  settingsUnder,
} from '../../adopt/written-program/index.ts';
import { tryProgramChange } from './long-work.ts';
import { readScope } from './store/scope.ts';
import { deleteRowsOf, insertTrial, isBeingTried } from './store/trials.ts';

/**
 * Starts a trial of a change as it is now. What an earlier trial of it found row by row goes.
 *
 * @returns the long work; `not-found`; `transition-not-allowed` where nothing is left to decide; `conflict` while it is
 * being tried, or while too much waits.
 */
export async function startTrial(work: Work, session: Session, id: Id<'programChange'>) {
  const { tx, at } = work;
  const { edition } = work.runtime;
  const change = await lockProgramChange(tx, id);
  if (!change) return refuse('not-found');
  const refused = refuseTrial(change.state, await isBeingTried(tx, id));
  if (refused) return refused;
  const { content, digest } = change;
  const { legalZone } = defaultSettings(edition.parameters);
  const { on: effectiveOn, moment } = momentOf(change.effectiveOn, { at, legalZone });
  const before = await programSettings(tx, edition, moment);
  const after = await settingsUnder(tx, edition, { content, effectiveOn });
  const scope = await readScope(tx, at);
  const about = { change: id, effectiveOn };
  const started = await startLongWork(work, session, {
    kind: tryProgramChange,
    input: { change: id },
    about,
  });
  if (isRefusal(started)) return started;
  await deleteRowsOf(tx, id);
  const told = { id: started.id, change: id, digest, effectiveOn, askedAt: at, moment, before, after };
  await insertTrial(work, { ...told, ...scope });
  return started;
}

/** A change is tried while it can still be decided, and once at a time. */
function refuseTrial(state: string, running: boolean): Refusal | undefined {
  if (state !== 'drafted' && state !== 'submitted')
    return refuse('transition-not-allowed', { field: 'state', code: state });
  return running ? refuse('conflict', { field: 'change', code: 'being-tried' }) : undefined;
}

/** The beginning of the day from which the change would hold; now, where that day has begun. */
export function momentOf(
  effectiveOn: Day,
  { at, legalZone }: { readonly at: Instant; readonly legalZone: string },
): { readonly on: Day; readonly moment: Instant } {
  const today = legalDay({ legalZone }, at);
  if (effectiveOn <= today) return { on: today, moment: at };
  return { on: effectiveOn, moment: startOfDay(effectiveOn, legalZone) };
}
