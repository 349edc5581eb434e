/** Comparison with a record of a public register. */
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { decideComparison } from '../decide/discrepancies.ts';
import { factsOfElements } from '../registry/collected.ts';
import { type Comparison, compareRecord } from '../registry/compare.ts';
import { type CompareRegistry, factsOfRecord } from '../registry/record.ts';
import { readOpenDiscrepancies } from '../store/discrepancies.ts';
import { currentElements } from './codes.ts';
import { knownPerson } from './known.ts';

export async function compareRegistry(
  work: Work,
  person: Id<'person'>,
  given: CompareRegistry,
): Promise<Comparison | Refusal> {
  const known = await knownPerson(work, person);
  if (isRefusal(known)) return known;
  const { judged, record, settings } = known;
  if (record.kind !== 'entity') return refuse('conflict', { field: 'path.person', code: 'not-an-entity' });
  if (!settings.verificationMethods.includes('registry-record'))
    return refuse('conflict', { field: 'method', code: 'method-not-in-program' });
  if (judged.outcome === 'failed' || judged.attemptsLeft === 0) return refuse('attempts-exhausted');
  const elements = await currentElements(work, person);
  const comparison = compareRecord(factsOfElements(elements), factsOfRecord(given));
  const open = await readOpenDiscrepancies(work.tx, person);
  await work.commit(
    decideComparison(comparison, {
      person,
      round: record.round,
      source: given.source,
      record: given.record,
      openFields: open.filter((one) => one.foundBy === 'registry-record').map((one) => one.field),
      ids: work.runtime.ids,
    }),
  );
  return comparison;
}
