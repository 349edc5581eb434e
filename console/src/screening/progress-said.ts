/** How far a change of a list is, in words and as a share. */
import type { Answer } from '../api/call.ts';
import { count } from './said.ts';

type Change = Pick<Answer<'getListScreening'>, 'total' | 'compared' | 'marked' | 'waiting'> & {
  /** Nothing while it goes on. */
  readonly endedAt: string | null;
};
type Waiting = Pick<Answer<'getScreeningProgress'>, 'subjects' | 'due'>;

/** Everybody was looked at, and whoever was due by then is compared. */
export function isThrough({ endedAt, waiting }: Pick<Change, 'endedAt' | 'waiting'>): boolean {
  return endedAt !== null && waiting === 0;
}

/** From 0 to 100: one half is looking whom it touches, the other comparing them. */
export function shareOf({ endedAt, total, compared, marked, waiting }: Change): number {
  if (endedAt === null) return total === 0 ? 0 : Math.min(1, compared / total) * 50;
  return 100 - (waiting / Math.max(marked, waiting, 1)) * 50;
}

export function changeSaid(of: Change): string {
  if (of.endedAt === null)
    return `${count(of.compared)} of ${count(of.total)} parties are looked at; ${touchedSaid(of)} so far.`;
  const lookedAt = `${count(of.compared)} were looked at`;
  const touched = touchedSaid(of);
  return isThrough(of)
    ? `It went through everybody: ${lookedAt}, ${touched} by what was added or changed${of.marked === 0 ? '' : ', and compared'}.`
    : `${lookedAt}, ${touched} by what was added or changed. ${count(of.waiting)} still wait to be compared.`;
}

function touchedSaid({ marked }: Change): string {
  if (marked === 0) return 'nobody is touched';
  return marked === 1 ? '1 is touched' : `${count(marked)} are touched`;
}

/** Whoever waits, waits since a moment that is said behind it. */
export function waitingSaid({ subjects, due }: Waiting): string {
  if (subjects === 0) return 'There is nobody to compare yet.';
  return due === 0
    ? `Nobody waits: ${count(subjects)} parties are compared with the lists in force.`
    : `${count(due)} of ${count(subjects)} parties wait to be compared, the first since`;
}
