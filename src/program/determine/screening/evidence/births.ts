/** Days of birth. Lists know days, months, years and spans, and are often wrong by a little. */
import { type Day, daysBetween } from '../../../../kernel/time.ts';
import type { BirthRange } from '../../lists/index.ts';
import type { Weighing } from './types.ts';

type Nearness = 'same-day' | 'within' | 'turned' | 'near' | 'apart' | 'far-apart';
const inOrder: readonly Nearness[] = ['same-day', 'turned', 'within', 'near', 'apart', 'far-apart'];

/** A year and a bit: what a list says of an age it does not know. */
const nearDays = 400;
const farDays = 10 * 365;

const told = {
  'same-day': { says: 'Born on the same day.', raises: 0.3 },
  turned: { says: 'Born on the same day if day and month are turned around.', raises: 0.1 },
  within: { says: 'One birth lies within what the other says.', raises: 0.1 },
  near: { says: 'The births are not the same, and near each other.', lowers: 0.96 },
  apart: { says: 'The births are years apart.', lowers: 0.78 },
  'far-apart': { says: 'The births are ten years apart or more.', lowers: 0.65 },
} as const;

/** Of several births the two that are nearest count: a list gives those it has heard of. */
export const weighBirths: Weighing = (party, entry) => {
  const [best] = party.births
    .flatMap((ours) => entry.births.map((theirs) => ({ ours, theirs, is: nearness(ours, theirs) })))
    .toSorted((a, b) => inOrder.indexOf(a.is) - inOrder.indexOf(b.is));
  if (!best) return undefined;
  return { what: 'birth', ...told[best.is], party: best.ours.text, entry: best.theirs.text };
};

function nearness(ours: BirthRange, theirs: BirthRange): Nearness {
  const overlap = ours.from <= theirs.to && theirs.from <= ours.to;
  const days = ours.precision === 'day' && theirs.precision === 'day';
  if (overlap) return days && !ours.circa && !theirs.circa ? 'same-day' : 'within';
  if (days && turned(ours.from) === theirs.from) return 'turned';
  const gap = ours.from > theirs.to ? daysBetween(theirs.to, ours.from) : daysBetween(ours.to, theirs.from);
  const slack = ours.circa || theirs.circa ? nearDays : 0;
  if (gap <= nearDays + slack) return 'near';
  return gap < farDays + slack ? 'apart' : 'far-apart';
}

/** 1975-04-03 for 1975-03-04. */
function turned(on: Day): string {
  const [year, month, dayOfMonth] = on.split('-');
  return `${year}-${dayOfMonth}-${month}`;
}
