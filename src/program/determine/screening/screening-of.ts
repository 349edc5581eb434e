/** What others ask of screening: how far the comparison of somebody is, and what came of it. */
import type { Id } from '../../../kernel/ids.ts';
import type { Day, Instant } from '../../../kernel/time.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { type ListInForce, listsInForce } from '../lists/index.ts';
import { hadLists, readCompared, readStood } from './store/facts.ts';

export type PersonScreening = {
  readonly person: Id<'person'>;
  readonly screened: boolean;
  /** Matches at or over the threshold that nobody judged, or nobody could. */
  readonly open: number;
  /** When somebody said that the person is who a list names; null: nobody did. */
  readonly confirmedAt: Instant | null;
};

export type ScreeningFacts = {
  /** The first day on which one of the lists in force is stale, if nothing is downloaded until then. */
  readonly staleFrom: Day;
  /** That list, by its slug. */
  readonly staleList: string;
  readonly persons: readonly PersonScreening[];
};

type When = { readonly legalZone: string; readonly asOf?: Instant | undefined };

/**
 * Of each person asked about, in the order asked: of means of payment, what is found counts for whoever pays so.
 *
 * @returns null where no list is in force, or none was: then nobody is compared, and nothing follows.
 */
export async function readScreening(
  tx: Transaction,
  persons: readonly Id<'person'>[],
  { legalZone, asOf }: When,
): Promise<ReadonlyMap<
  Id<'person'>,
  PersonScreening & Pick<ScreeningFacts, 'staleFrom' | 'staleList'>
> | null> {
  const lists = await listsInForce(tx, { legalZone, asOf });
  const first = firstStale(lists);
  if (first === undefined || (asOf && !(await hadLists(tx, asOf)))) return null;
  const compared = new Map((await readCompared(tx, persons, asOf)).map((one) => [one.person, one.screened]));
  const stood = await readStood(tx, persons, asOf);
  return new Map(
    persons.map((person) => {
      const matches = stood.filter((one) => one.person === person);
      const confirmed = matches.filter(({ verdict }) => verdict === 'match');
      return [
        person,
        {
          person,
          staleFrom: first.staleFrom,
          staleList: first.slug,
          screened: compared.get(person) ?? false,
          open: matches.filter(({ verdict }) => verdict === null || verdict === 'unsure').length,
          confirmedAt: confirmed.flatMap(({ judgedAt }) => judgedAt ?? []).sort()[0] ?? null,
        },
      ];
    }),
  );
}

/** Of two that turn on the same day, the one whose slug comes first: they are in that order. */
function firstStale(lists: readonly ListInForce[]): ListInForce | undefined {
  return lists.reduce<ListInForce | undefined>(
    (first, one) => (first && first.staleFrom <= one.staleFrom ? first : one),
    undefined,
  );
}
