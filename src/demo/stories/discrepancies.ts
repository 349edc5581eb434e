/** Evidence that does not agree: found while papers are read or looked at again, and explained later, or not yet. */
import type { Id } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Work } from '../../runtime/commit/work.ts';
import { address } from '../people/people.ts';
import type { Chance } from '../random.ts';
import { type Command, daysOfHistory, type World } from '../world.ts';
import type { Applied, Customer, Staff } from './customer.ts';

type Telling = {
  readonly staff: Staff;
  readonly applied: Applied;
  /** When the file was read. */
  readonly settledAt: Instant;
};

type Difference = {
  readonly field: 'name' | 'address';
  readonly severity: 'minor' | 'substantive';
  readonly stated: string;
  readonly found: string;
};

const explanations: Readonly<Record<Difference['field'], string>> = {
  name: 'The two spellings are one name in two transcriptions; the passport holds both.',
  address: 'The customer moved; the lease it sent shows the address that was stated.',
};

export function discrepanciesOf(world: World, customer: Customer, telling: Telling): readonly Command[] {
  const { key, course, origin, recollected, cameOn } = customer;
  if (course !== 'good' || (origin === 'existing' && !recollected)) return [];
  // Chances of its own: what else is told of the customer stays as it is.
  const chance = world.chance(`${key} discrepancy`);
  if (!chance.percent(9)) return [];
  const stays = chance.percent(22);
  const difference = differenceOf(customer, chance);
  // Some are found when somebody looks again near the end of the year, and are open still.
  const lookedAgain = stays && cameOn < daysOfHistory - 30;
  const foundAt = lookedAgain
    ? world.at(daysOfHistory - chance.whole(2, 12), {
        hour: chance.whole(14, 20),
        minute: chance.whole(0, 59),
      })
    : world.after(telling.settledAt, { minutes: chance.whole(2, 40) });
  const found: Command = {
    key: `${key}/discrepancy`,
    at: foundAt,
    by: chance.percent(50) ? telling.staff.reviewer : telling.staff.second,
    run: (work) => record(work, telling.applied.persons[0], difference),
  };
  if (lookedAgain) return [found];
  const resolved: Command = {
    key: `${key}/discrepancy-resolved`,
    at: world.workday(foundAt, chance, { days: chance.whole(1, 6) }),
    by: telling.staff.senior,
    run: (work) =>
      resolve(work, telling.applied.persons[0], {
        discrepancy: world.made(found, 'discrepancy'),
        words: explanations[difference.field],
      }),
  };
  return [found, resolved];
}

function differenceOf({ parties: [{ who }], place }: Customer, chance: Chance): Difference {
  if (chance.percent(55)) {
    const severity = chance.percent(60) ? 'minor' : 'substantive';
    return { field: 'name', severity, stated: who.latinName, found: misspelt(who.latinName, chance) };
  }
  const use = who.kind === 'individual' ? 'residential' : 'principal-place-of-business';
  return {
    field: 'address',
    severity: 'substantive',
    stated: lineOf(who.elements.find(({ kind }) => kind === 'address')),
    found: lineOf(address(place, chance, use)),
  };
}

/** One letter written twice. */
function misspelt(name: string, chance: Chance): string {
  const at = chance.whole(1, name.length - 1);
  return `${name.slice(0, at)}${name.charAt(at - 1).toLowerCase()}${name.slice(at)}`;
}

function lineOf(element: Customer['parties'][0]['who']['elements'][number] | undefined): string {
  if (element?.kind !== 'address') throw new Error('everybody in the demo has an address');
  const { street, locality, country } = element.value;
  return [...(street ?? []), locality, country].join(', ');
}

function record(work: Work, person: Id<'person'>, { stated, found, ...difference }: Difference) {
  return work.commit([
    {
      type: 'discrepancy-recorded',
      subject: work.runtime.ids.next('discrepancy'),
      also: [person],
      data: { person, ...difference, statedBy: 'collected', foundBy: 'document', attempt: null },
      personal: { of: person, value: { stated, found } },
    },
  ]);
}

function resolve(
  work: Work,
  person: Id<'person'>,
  { discrepancy, words }: { discrepancy: Id<'discrepancy'>; words: string },
) {
  return work.commit([
    {
      type: 'discrepancy-resolved',
      subject: discrepancy,
      also: [person],
      data: { person, resolution: 'explained' },
      personal: { of: person, value: { words } },
    },
  ]);
}
