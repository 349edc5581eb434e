/** Decisions that a customer is a U.S. person, or a foreign one: on evidence, by a reviewer, some taken back. */
import type { Id } from '../../kernel/ids.ts';
import { addToDay, type Day } from '../../kernel/time.ts';
import { legalDay, programSettings } from '../../program/adopt/written-program/index.ts';
import { type DecideStatus, decidePersonStatus } from '../../program/determine/us-person/index.ts';
import { settled } from '../settled.ts';
import { type Command, daysOfHistory, type Moment, type World } from '../world.ts';
import type { Customer, Staff } from './customers.ts';

type Who = { readonly id: Id<'person'>; readonly kind: 'individual' | 'entity' };

export function usStatusOf(
  world: World,
  customer: Customer,
  { staff, person }: { staff: Staff; person: Id<'person'> },
): readonly Command[] {
  const { chance, place, somebody } = customer;
  const on = customer.cameOn + chance.whole(1, 9);
  const decided = place.code === 'US' ? chance.percent(88) : chance.percent(12);
  if (on >= daysOfHistory || !decided) return [];
  const moment: Moment = {
    key: `${customer.key}/us-status`,
    at: world.at(on, {
      hour: chance.whole(14, 21),
      minute: chance.whole(0, 59),
      second: chance.whole(0, 59),
    }),
  };
  const seenOn = world.dayOf(on - 1);
  const status = place.code === 'US' ? us(customer, seenOn) : foreign(seenOn, chance.digits(6));
  const decision = decideStatus(world, moment, {
    who: { id: person, kind: somebody.kind },
    status,
    by: chance.percent(60) ? staff.reviewer : staff.second,
  });
  const back = on + chance.whole(20, 120);
  if (!chance.percent(3) || back >= daysOfHistory) return [decision];
  const withdrawn: Command = {
    key: `${customer.key}/us-status/withdrawn`,
    at: world.at(back, { hour: 17, minute: chance.whole(0, 59) }),
    by: staff.senior,
    run: (work) =>
      work.commit([
        {
          type: 'us-person-withdrawn',
          subject: world.made(moment, 'usPersonDecision'),
          also: [person],
          data: { person, reason: chance.pick(['facts-changed', 'location-not-borne-out']) },
        },
      ]),
  };
  return [decision, withdrawn];
}

/** The command that a colleague decides on somebody's status. Also for owners. */
export function decideStatus(
  world: World,
  moment: Moment,
  { who, status, by }: { who: Who; status: DecideStatus; by: Command['by'] },
): Command {
  return {
    ...moment,
    by,
    run: async (work) => {
      const settings = await programSettings(work.tx, work.runtime.edition, work.at);
      await work.commit(
        settled(
          decidePersonStatus(status, {
            id: world.made(moment, 'usPersonDecision'),
            person: who,
            today: legalDay(settings, work.at),
            evidenceMonths: settings.usPersonEvidenceMonths,
          }),
        ),
      );
    },
  };
}

function us({ somebody, chance }: Customer, seenOn: Day): DecideStatus {
  const reference = `DEMO-${chance.digits(6)}`;
  // Some evidence runs out before long, so that the list of what ends soon is not empty.
  const expires = chance.percent(5) ? { expiresOn: addToDay(seenOn, { days: chance.whole(60, 400) }) } : {};
  const base = { status: 'us', foreignBranch: false, ...expires } as const;
  if (somebody.kind === 'entity') {
    const evidence = [{ kind: 'registry-record' as const, reference, seenOn }];
    return { ...base, ground: 'organized-in-us', evidence };
  }
  return chance.percent(15)
    ? {
        ...base,
        ground: 'lawful-permanent-resident',
        evidence: [{ kind: 'permanent-resident-card', reference, seenOn }],
      }
    : { ...base, ground: 'us-citizen', evidence: [{ kind: 'passport', reference, seenOn }] };
}

function foreign(seenOn: Day, number: string): DecideStatus {
  return { status: 'foreign', evidence: [{ kind: 'passport', reference: `DEMO-${number}`, seenOn }] };
}
