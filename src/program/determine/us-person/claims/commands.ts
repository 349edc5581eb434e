/** The command of claims. */
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { holdPersons, readPerson } from '../../../collect/identification/index.ts';
import { statusFacts } from '../store.ts';
import { claim } from './decide.ts';
import type { ClaimStatus } from './types.ts';

type Of = { readonly person: Id<'person'>; readonly from: 'customer' | 'colleague' };

/** Puts on record what is said of a person. @returns `not-found`, or a ground that they cannot have. */
export async function claimStatusOf(
  work: Work,
  { person, from }: Of,
  said: ClaimStatus,
): Promise<Refusal | undefined> {
  // Two claims about one person come one after the other.
  await holdPersons(work.tx, [person]);
  const known = await readPerson(work.tx, person);
  if (!known) return refuse('not-found');
  const [facts = { person, latest: undefined }] = await statusFacts(work.tx, [person]);
  const decided = claim(said, { id: work.runtime.ids.next('usPersonClaim'), person: known, from, facts });
  if (isRefusal(decided)) return decided;
  if (decided.length > 0) await work.commit(decided);
  return undefined;
}
