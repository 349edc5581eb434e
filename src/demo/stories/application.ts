/** How a customer comes in: by application through the provider's sign-up, or brought along from before the program. */
import type { NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { addToDay, type Day } from '../../kernel/time.ts';
import {
  accountApplied,
  customerEntered,
  customerStatusChanged,
  type LocationOfUse,
  personCollected,
} from '../../program/collect/identification/index.ts';
import { offeringOf } from '../provider/products.ts';
import type { Command, Moment, World } from '../world.ts';
import { codesSent } from './codes.ts';
import type { Applied, Customer, Staff } from './customer.ts';
import { ownershipOf } from './ownership.ts';

export function applicationOf(world: World, customer: Customer, staff: Staff): Applied {
  const { key, chance, origin, parties } = customer;
  const moment: Moment = {
    key: `${key}/application`,
    at: world.at(customer.cameOn, {
      hour: chance.whole(0, 23),
      minute: chance.whole(0, 59),
      second: chance.whole(0, 59),
    }),
  };
  const account = {
    offering: offeringOf(world, customer.product),
    trial: customer.trial,
    locationsOfUse: locationsOfUse(customer),
    externalId: key.replace('customer', 'account'),
    origin,
    openedOn: origin === 'existing' ? openedBefore(world, customer) : null,
  };
  const source = origin === 'existing' ? 'import' : 'customer';
  const [first, ...others] = parties.map((_, nth) => world.made(moment, 'person', nth));
  if (!first) throw new Error('a customer is somebody');
  const applied: Applied = {
    moment,
    customer: world.made(moment, 'customer'),
    account: world.made(moment, 'account'),
    persons: [first, ...others],
    steps: [],
  };
  const command: Command = {
    ...moment,
    by: origin === 'existing' ? staff.officer : staff.controlPlane,
    // As one commit, like a row of an import: the keys are known to be free.
    run: (work) => {
      const { ids } = work.runtime;
      const entered: NewEvent[] = parties.map(({ who }) =>
        personCollected(
          ids.next('person'),
          { kind: who.kind, source, elements: who.elements },
          { ids, now: work.at },
        ),
      );
      const id = ids.next('customer');
      const person = applied.persons[0];
      const contract =
        origin === 'application' && !['incomplete', 'withdraws', 'refused'].includes(customer.course);
      return work.commit([
        ...entered,
        customerEntered(id, { person, externalId: key, origin }),
        ...(contract ? [customerStatusChanged(id, { from: 'prospective', to: 'contracting' })] : []),
        accountApplied(ids.next('account'), { customer: id, person, ...account }),
        ...codesSent(world, customer, { applied, at: work.at }),
      ]);
    },
  };
  return { ...applied, steps: [command, ...ownershipOf(world, customer, { staff, applied })] };
}

/** The identifier of an element that the application brought. */
export function elementOf(
  world: World,
  customer: Customer,
  asked: { moment: Moment; party: number; kind: string },
): Id<'element'> {
  const before = customer.parties.slice(0, asked.party).flatMap(({ who }) => who.elements).length;
  const party = customer.parties[asked.party];
  const nth = party?.who.elements.findIndex((element) => element.kind === asked.kind) ?? -1;
  if (nth < 0) throw new Error(`${customer.key} brought no ${asked.kind}`);
  return world.made(asked.moment, 'element', before + nth);
}

/** Where they say the product is used from: mostly where they are. */
function locationsOfUse({ parties, place, chance }: Customer): LocationOfUse[] {
  const home = parties[0].who.elements.find((element) => element.kind === 'address')?.value;
  if (!home) return [];
  const { name: locality } = chance.pick(place.cities);
  return [{ country: home.country, locality }];
}

function openedBefore(world: World, { chance }: Customer): Day {
  return addToDay(world.dayOf(0), { days: -chance.whole(20, 2400) });
}
