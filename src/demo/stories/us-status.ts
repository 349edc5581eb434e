/** Decisions that somebody is a U.S. person: on evidence, by a reviewer. */
import type { NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { addToDay, type Day } from '../../kernel/time.ts';
import { legalDay, programSettings } from '../../program/adopt/written-program/index.ts';
import { type DecideStatus, decidePersonStatus } from '../../program/determine/us-person/index.ts';
import type { Work } from '../../runtime/commit/work.ts';
import { type Chance, chance } from '../random.ts';
import { settled } from '../settled.ts';
import type { Customer, Party } from './customer.ts';

export async function statusEvents(
  work: Work,
  { customer, person, party, nth }: { customer: Customer; person: Id<'person'>; party: Party; nth: number },
): Promise<readonly NewEvent[]> {
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const today = legalDay(settings, work.at);
  return settled(
    decidePersonStatus(decisionOn(party, today, chance(customer.key, `status ${nth}`)), {
      id: work.runtime.ids.next('usPersonDecision'),
      person: { id: person, kind: party.who.kind },
      today,
      evidenceMonths: settings.usPersonEvidenceMonths,
    }),
  );
}

function decisionOn({ who }: Party, seenOn: Day, draw: Chance): DecideStatus {
  const reference = `DEMO-${draw.digits(6)}`;
  // Some evidence runs out before long, so that the list of what ends soon is not empty.
  const expires = draw.percent(8) ? { expiresOn: addToDay(seenOn, { days: draw.whole(60, 400) }) } : {};
  const base = { status: 'us', foreignBranch: false, ...expires } as const;
  if (who.kind === 'entity') {
    return { ...base, ground: 'organized-in-us', evidence: [{ kind: 'registry-record', reference, seenOn }] };
  }
  if (draw.percent(15)) {
    const evidence = [{ kind: 'permanent-resident-card' as const, reference, seenOn }];
    return { ...base, ground: 'lawful-permanent-resident', evidence };
  }
  return { ...base, ground: 'us-citizen', evidence: [{ kind: 'passport', reference, seenOn }] };
}
