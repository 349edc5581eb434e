/** From the score of names to the score of parties: all that is known beside them, in one order. */
import type { Line } from '../matcher/explain.ts';
import type { Party } from '../party/party.ts';
import { weighAddresses } from './addresses.ts';
import { weighBirths } from './births.ts';
import { weighCountries } from './countries.ts';
import { weighIdentifiers } from './identifiers.ts';
import { weighKinds } from './kinds.ts';
import type { Weighed, Weighing } from './types.ts';

export { keyOfNumber, tells } from './identifiers.ts';
export { weighName } from './kinds.ts';
export type { Weighed } from './types.ts';

/** What speaks for them is weighed only where the names do not speak against them; a number that identifies always is. */
const weighings: readonly Weighing[] = [
  weighKinds,
  weighBirths,
  weighCountries,
  weighAddresses,
  weighIdentifiers,
];

/** Below this the names are not alike, and nothing that many have in common makes them so. */
export const leastNames = 0.6;

export type Reckoned = { readonly score: number; readonly lines: readonly Line[] };

/** @param names the score that the names have; the lines of what follows are those of the result */
export function weighAll(party: Party, entry: Party, names: number): Reckoned {
  let score = names;
  const lines: Line[] = [];
  for (const weighing of weighings) {
    const weighed = weighing(party, entry);
    if (!weighed || ('raises' in weighed && names < leastNames && weighed.what !== 'identifier')) continue;
    const next = apply(score, weighed);
    score = next.score;
    lines.push(next.line);
  }
  return { score, lines };
}

/** What a thing that was weighed does to a score, as a line of it. */
export function apply(score: number, weighed: Weighed): { readonly score: number; readonly line: Line } {
  const { what, says, party, entry } = weighed;
  const shown = {
    what,
    says,
    ...(party === undefined ? {} : { party }),
    ...(entry === undefined ? {} : { entry }),
  };
  if ('raises' in weighed) {
    const adds = (1 - score) * weighed.raises;
    return { score: score + adds, line: { ...shown, adds } };
  }
  return { score: score * weighed.lowers, line: { ...shown, times: weighed.lowers } };
}
