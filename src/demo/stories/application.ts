/** How a customer comes in: by application through the provider's sign-up, or brought along from before the program. */
import type { Id } from '../../kernel/ids.ts';
import { addToDay, type Day } from '../../kernel/time.ts';
import {
  accountApplied,
  customerEntered,
  type LocationOfUse,
  personCollected,
} from '../../program/collect/identification/index.ts';
import { offeringOf } from '../provider/products.ts';
import type { Command, Moment, World } from '../world.ts';
import type { Customer, Staff } from './customers.ts';

export type Applied = {
  readonly person: Id<'person'>;
  readonly customer: Id<'customer'>;
  readonly account: Id<'account'>;
  readonly moment: Moment;
  readonly steps: readonly Command[];
};

export function applicationOf(world: World, customer: Customer, staff: Staff): Applied {
  const { key, chance, origin, somebody } = customer;
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
  const command: Command = {
    ...moment,
    by: origin === 'existing' ? staff.officer : staff.controlPlane,
    // As one commit, like a row of an import: the keys are known to be free.
    run: (work) => {
      const { ids } = work.runtime;
      const person = ids.next('person');
      const entered = ids.next('customer');
      const collected = { kind: somebody.kind, source, elements: somebody.elements } as const;
      return work.commit([
        personCollected(person, collected, { ids, now: work.at }),
        customerEntered(entered, { person, externalId: key, origin }),
        accountApplied(ids.next('account'), { customer: entered, person, ...account }),
      ]);
    },
  };
  return {
    person: world.made(moment, 'person'),
    customer: world.made(moment, 'customer'),
    account: world.made(moment, 'account'),
    moment,
    steps: [command],
  };
}

/** Where they say the product is used from: mostly where they are. */
function locationsOfUse({ somebody, place, chance }: Customer): LocationOfUse[] {
  const home = somebody.elements.find((element) => element.kind === 'address')?.value;
  if (!home) return [];
  const { name: locality } = chance.pick(place.cities);
  return [{ country: home.country, locality }];
}

function openedBefore(world: World, { chance }: Customer): Day {
  return addToDay(world.dayOf(0), { days: -chance.whole(20, 2400) });
}
