/** What every command on a person begins with: the person held, the program in force, and all that is on record. */
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { legalDay, type ProgramSettings, programSettings } from '../../../adopt/written-program/index.ts';
import { evidenceDueOn } from '../evidence-due.ts';
import { contextOf, type Known, readOne } from '../read-facts.ts';
import { holdPerson } from '../store/state.ts';

export type KnownPerson = Known & {
  readonly settings: ProgramSettings;
  readonly today: Day;
  /** The last day for evidence asked for today. */
  readonly evidenceDueOn: Day;
};

/** Commands on one person follow one another from here on. `not-found` when there is no such person. */
export async function knownPerson(work: Work, person: Id<'person'>): Promise<KnownPerson | Refusal> {
  await holdPerson(work, person);
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const known = await readOne(work.tx, person, contextOf(work.runtime, { settings, at: work.at }));
  if (!known) return refuse('not-found');
  const today = legalDay(settings, work.at);
  return { ...known, settings, today, evidenceDueOn: evidenceDueOn(settings, today) };
}
