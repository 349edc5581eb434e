/** A link is to somebody on record: a person, or a reseller. */
import { isId } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { readReseller } from '../../../adopt/organizations/index.ts';
import { readPerson } from '../../../collect/identification/index.ts';
import type { Link, MeasureContent } from '../types/content.ts';

export function partiesIn({ target }: Pick<MeasureContent, 'target'>): readonly Link['party'][] {
  return target.kind === 'person' ? target.links.map(({ party }) => party) : [];
}

/** Refuses those that are not there, each by its place in the list. */
export async function refuseUnknown(
  tx: Transaction,
  parties: readonly Link['party'][],
): Promise<Refusal | undefined> {
  const errors = [];
  for (const [place, party] of parties.entries()) {
    const there = isId('person', party) ? await readPerson(tx, party) : await readReseller(tx, party);
    if (!there) errors.push({ field: `body.links.${place}`, code: 'unknown' });
  }
  return errors.length > 0 ? refuse('not-found', ...errors) : undefined;
}
