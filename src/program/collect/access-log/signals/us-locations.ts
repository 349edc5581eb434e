/** For whoever decides on U.S. status: whether the accesses still bear out that somebody is located in the United States. */
import type { Id } from '../../../../kernel/ids.ts';
import { type Day, dayOf, type Instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { accountsOf, readAccountHolders } from '../../identification/index.ts';
import { raised } from './events.ts';
import { usLocationNotBorneOut } from './rules/index.ts';
import { aboutOf } from './signals-on.ts';
import { readCountryDays } from './store/facts.ts';
import { readEvidenceOfPersons } from './store/signals.ts';
import { periodAt } from './weigh.ts';

/** A decision in force that rests on the ground "located in the United States". */
export type UsLocation = {
  readonly person: Id<'person'>;
  readonly decision: Id<'usPersonDecision'>;
  readonly decidedAt: Instant;
};

/**
 * Raises `us-location-not-borne-out` for each of these persons whose accounts were used only from elsewhere, for as many days as
 * the program says. It changes no decision.
 *
 * @returns how many signals were raised.
 */
export async function weighUsLocations(work: Work, located: readonly UsLocation[]): Promise<number> {
  if (located.length === 0) return 0;
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const period = periodAt(work, settings.accessUsLocationDays);
  const persons = located.map(({ person }) => person);
  const holders = await readAccountHolders(work.tx, await accountsOf(work.tx, { customers: [], persons }));
  const days = await readCountryDays(
    work.tx,
    holders.map(({ account }) => account),
    period,
  );
  const earlier = await readEvidenceOfPersons(work.tx, persons);
  const events = located.flatMap(({ person, decision, decidedAt }) => {
    const theirs = holders.filter((holder) => holder.person === person);
    const weighed = usLocationNotBorneOut({
      decision: { id: decision, decidedOn: utcDay(decidedAt) },
      days: theirs.flatMap(({ account }) => days.get(account) ?? []),
      period,
      earlier: earlier.get(person) ?? [],
    });
    const used = theirs.find(({ account }) => days.has(account));
    return 'signal' in weighed && used ? [raised(work.runtime.ids, aboutOf(used), weighed.signal)] : [];
  });
  if (events.length > 0) await work.commit(events);
  return events.length;
}

function utcDay(at: Instant): Day {
  return dayOf(at, 'UTC');
}
