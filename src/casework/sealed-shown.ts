/** For parts that keep what is sealed: a showing belongs to the case it was needed for. */
import type { Id } from '../kernel/ids.ts';
import { refuse } from '../kernel/problems.ts';
import type { Work } from '../runtime/commit/work.ts';
import { type Decided, sealedShown } from './decide/index.ts';
import { readCase } from './store.ts';

type Showing = {
  /** The case it is for; without one, nothing is added. */
  readonly for: Id<'case'> | undefined;
  readonly person: Id<'person'>;
  readonly shown: Id;
  readonly reason: string;
  readonly words: string;
};

/** The event to commit with the showing itself; refused when the case is about somebody else. */
export async function sealedShownEvents(work: Work, showing: Showing): Promise<Decided> {
  if (showing.for === undefined) return [];
  const found = await readCase(work.tx, showing.for);
  if (!found || found.about.person !== showing.person)
    return refuse('invalid-field', { field: 'body.case', code: 'not-about-this-person' });
  return sealedShown(found, showing, work.at);
}
