/** How long each class of records is kept: the program's own years, and the longer limits that were chosen. Pure. */
import { addToDay, type Day } from '../../../kernel/time.ts';
import type { RetentionChoice } from './types/choices.ts';
import type { ClassLimit } from './types/due.ts';

/** A class of records as a part declares it. */
export type KeptClass = { readonly name: string; readonly table: string };

/** Whether a choice holds on a day. One whose end is only asked for holds. */
export function holdsOn({ state, from, until }: RetentionChoice, today: Day): boolean {
  const decided = state === 'approved' || state === 'ending-asked';
  return decided && from <= today && (until === null || today <= until);
}

/**
 * The limit of each class on a day: the longest of the program's own and of the choices that reach the class. The
 * choices that make it so are named.
 */
export function limitsOn(
  classes: readonly KeptClass[],
  given: {
    readonly programYears: number;
    readonly choices: readonly RetentionChoice[];
    readonly today: Day;
  },
): readonly ClassLimit[] {
  const inForce = given.choices.filter((choice) => holdsOn(choice, given.today));
  return classes.map(({ name, table }) => {
    const reaching = inForce.filter((choice) => choice.classes.length === 0 || choice.classes.includes(name));
    const years = Math.max(given.programYears, ...reaching.map((choice) => choice.years));
    const choices = reaching.filter((choice) => choice.years === years).map(({ id }) => id);
    return { name, table, years, choices: years > given.programYears ? choices : [] };
  });
}

/** The last day on which records are kept whose clock began on a day: whole years, and that day itself counts. */
export function keptUntil(base: Day, years: number): Day {
  return addToDay(base, { years });
}

/** The last day on which a clock may have begun whose records are due on a day: `keptUntil(it) < today`. */
export function lastDueBase(today: Day, years: number): Day {
  let base = addToDay(today, { years: -years });
  // A leap day ends some years a day sooner: at most two steps.
  while (keptUntil(base, years) >= today) base = addToDay(base, { days: -1 });
  return base;
}
