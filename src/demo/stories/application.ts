/** How a customer comes in: by application through the provider's sign-up, or brought along from before the program. */
import { addToDay, type Day } from '../../kernel/time.ts';
import {
  accountApplied,
  customerEntered,
  customerStatusChanged,
  type LocationOfUse,
  personCollected,
} from '../../program/collect/identification/index.ts';
import { offeringOf } from '../provider/products.ts';
import { type Command, idsOf, type Moment, type World } from '../world.ts';
import { codesSent } from './codes.ts';
import type { Applied, Course, Customer, Share, Staff } from './customer.ts';
import { ownershipOf } from './ownership.ts';

export function applicationOf(world: World, customer: Customer, staff: Staff): Applied {
  const { key, chance, origin, parties } = customer;
  const time = { hour: chance.whole(0, 23), minute: chance.whole(0, 59), second: chance.whole(0, 59) };
  const moment: Moment = {
    key: `${key}/application`,
    at: origin === 'existing' ? batchOf(world, customer).at : world.at(customer.cameOn, time),
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
  const persons = [first, ...others] as const;
  const id = world.made(moment, 'customer');
  const applied: Applied = {
    moment,
    customer: id,
    account: world.made(moment, 'account'),
    persons,
    steps: [],
    shares: [],
  };
  // As one commit, like a row of an import: the keys are known to be free.
  const entered: Share['events'] = (work) => {
    const making = { ids: idsOf(world.seed, moment), now: work.at };
    const collected = parties.map(({ who }, nth) =>
      personCollected(persons[nth] ?? first, { kind: who.kind, source, elements: who.elements }, making),
    );
    const contract = origin === 'application' && !unsettled.includes(customer.course);
    return [
      ...collected,
      customerEntered(id, { person: first, externalId: key, origin }),
      ...(contract ? [customerStatusChanged(id, { from: 'prospective', to: 'contracting' })] : []),
      accountApplied(applied.account, { customer: id, person: first, ...account }),
      ...(origin === 'application' ? codesSent(world, customer, { applied, at: work.at }) : []),
    ];
  };
  const owned = ownershipOf(world, customer, { staff, applied });
  if (origin === 'existing') {
    const brought = { moment: batchOf(world, customer), by: staff.officer, events: entered };
    return { ...applied, steps: owned, shares: [brought] };
  }
  const command: Command = {
    ...moment,
    by: staff.controlPlane,
    run: async (work) => work.commit(await entered(work)),
  };
  return { ...applied, steps: [command, ...owned] };
}

/** Courses in which no contract comes about, or not yet. */
const unsettled: readonly Course[] = ['incomplete', 'withdraws', 'refused'];
const batches = 40;

/** Existing customers are brought in by the officer, some tens at a time. */
export function batchOf(world: World, { key }: Pick<Customer, 'key'>, later?: Later): Moment {
  const batch = Number(key.replace(/\D/g, '')) % batches;
  const { name, days } = later ?? { name: 'entered', days: 0 };
  const day = 6 + (batch % 4) + days + (later ? 7 * batch : 0);
  return {
    key: `existing-customers/${batch}/${name}`,
    at: world.at(day, { hour: 15, minute: batch }),
  };
}

/** Something done with a batch after it was entered; the batches come one a week. */
export type Later = { readonly name: string; readonly days: number };

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
