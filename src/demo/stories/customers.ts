/** Who the customers are: each with a place, a kind, a day on which they come, owners, and the course of their story. */
import type { Actor, NewEvent } from '../../kernel/events.ts';
import { entity, individual, type Somebody } from '../people/people.ts';
import type { AccountInUse } from '../provider/accesses.ts';
import type { AskedAbout } from '../provider/gate-questions.ts';
import { controlPlane } from '../provider/integrations.ts';
import type { Colleague } from '../provider/members.ts';
import { sought } from '../provider/products.ts';
import type { Command, Step, World } from '../world.ts';
import { applicationOf } from './application.ts';
import { changesOf } from './changes.ts';
import type { Course, Customer, Share, Staff } from './customer.ts';
import { discrepanciesOf } from './discrepancies.ts';
import { evidenceOf } from './evidence.ts';
import { fateOf } from './fates.ts';
import { shapeOf } from './ownership.ts';

export type Customers = {
  readonly steps: readonly Step[];
  /** Each one's account. */
  readonly accounts: readonly AskedAbout[];
  /** Those of customers whose story ends well. */
  readonly inUse: readonly AccountInUse[];
};

export function customerStories(world: World, colleagues: Readonly<Record<Colleague, Actor>>): Customers {
  const staff: Staff = { ...colleagues, controlPlane: controlPlane(world) };
  const steps: Step[] = [];
  const accounts: AskedAbout[] = [];
  const inUse: AccountInUse[] = [];
  const shared = new Map<string, Share[]>();
  for (let index = 1; index <= world.customers; index++) {
    const customer = makeUp(world, index);
    const applied = applicationOf(world, customer, staff);
    const given = { staff, applied };
    accounts.push({ account: applied.account, product: customer.product, since: applied.moment.at });
    if (customer.course === 'good')
      inUse.push({ account: applied.account, place: customer.place, since: applied.moment.at });
    const evidence = evidenceOf(world, customer, given);
    steps.push(
      ...applied.steps,
      ...evidence.steps,
      ...fateOf(world, customer, { ...given, ...evidence }),
      ...changesOf(world, customer, given),
      ...discrepanciesOf(world, customer, { ...given, ...evidence }),
    );
    for (const share of [...applied.shares, ...evidence.shares]) {
      const { key } = share.moment;
      shared.set(key, [...(shared.get(key) ?? []), share]);
    }
  }
  return { steps: [...steps, ...[...shared.values()].map(together)], accounts, inUse };
}

/** One command of many customers' shares. */
function together(shares: readonly Share[]): Command {
  const [first] = shares;
  if (!first) throw new Error('a command of nobody');
  return {
    ...first.moment,
    by: first.by,
    run: async (work) => {
      const events: NewEvent[] = [];
      for (const share of shares) events.push(...(await share.events(work)));
      if (events.length > 0) await work.commit(events);
    },
  };
}

/** How often a story takes each course. Most customers are who they say they are. */
const courses: readonly (readonly [Course, number])[] = [
  ['good', 85],
  ['never-finishes', 3],
  ['leaves', 3],
  ['doubted', 2],
  ['fails', 2],
  ['refused', 1.8],
  ['incomplete', 1.2],
  ['withdraws', 1],
  ['compromised', 1],
];

/** The first stories take one course each, so that even a small world shows all of them. */
const shown: readonly Course[] = [
  'fails',
  'refused',
  'doubted',
  'leaves',
  'compromised',
  'withdraws',
  'incomplete',
  'never-finishes',
];

function makeUp(world: World, index: number): Customer {
  const key = `customer-${String(index).padStart(4, '0')}`;
  const chance = world.chance(key);
  const example = shown[Math.floor((index - 1) / 2)];
  const place = chance.weighted(world.atlas.places.map((one) => [one, one.share] as const));
  const course = example ?? chance.weighted(courses);
  const existing = course === 'good' && chance.percent(80);
  // More come towards the end: the provider grows. The examples come early enough to see how they end.
  const grown = example ? 120 + 12 * index : 8 + 357 * Math.sqrt(chance.real());
  const plainPerson = course === 'fails' || course === 'refused';
  const isEntity = chance.percent(32) && !plainPerson;
  // Some are asked for their papers again; most others have them in the file.
  const recollected = existing && chance.percent(8);
  const trial = !existing && chance.percent(14);
  const payment = trial ? 'none-trial' : 'own';
  const who = (isEntity ? entity : individual)(place, chance, { payment });
  const us = place.code === 'US' && chance.percent(92) && !plainPerson;
  const shape = isEntity ? shapeOf(world, { chance, place, us }) : undefined;
  return {
    key,
    course,
    place,
    parties: [{ who: course === 'incomplete' ? withoutTelephone(who) : who, us }, ...(shape?.owners ?? [])],
    shape,
    recollected,
    origin: existing ? 'existing' : 'application',
    cameOn: existing ? 6 + ((index % 40) % 4) : Math.floor(grown),
    trial,
    product: trial ? 'vm-trial' : chance.weighted(sought),
    chance,
  };
}

function withoutTelephone(who: Somebody): Somebody {
  return { ...who, elements: who.elements.filter((element) => element.kind !== 'telephone') };
}
