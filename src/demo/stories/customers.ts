/** Who the customers are: each with a place, a kind, a day on which they come, and the course their story takes. */
import type { Actor } from '../../kernel/events.ts';
import type { Place } from '../people/atlas.ts';
import { entity, individual, type Somebody } from '../people/people.ts';
import { controlPlane } from '../provider/integrations.ts';
import type { Colleague } from '../provider/members.ts';
import { type ProductCode, sought } from '../provider/products.ts';
import type { Chance } from '../random.ts';
import type { Step, World } from '../world.ts';
import { applicationOf } from './application.ts';
import { changesOf } from './changes.ts';
import { usStatusOf } from './us-status.ts';

export type Customer = {
  /** `customer-0001`: names the story, and is the provider's own key of the customer. */
  readonly key: string;
  readonly somebody: Somebody;
  readonly place: Place;
  readonly origin: 'application' | 'existing';
  /** The day of the history on which they are entered. */
  readonly cameOn: number;
  readonly trial: boolean;
  readonly product: ProductCode;
  readonly chance: Chance;
};

export type Staff = Readonly<Record<Colleague, Actor>> & { readonly controlPlane: Actor };

export function customerSteps(world: World, colleagues: Readonly<Record<Colleague, Actor>>): Step[] {
  const staff: Staff = { ...colleagues, controlPlane: controlPlane(world) };
  const steps: Step[] = [];
  for (let index = 1; index <= world.customers; index++) {
    const customer = makeUp(world, index);
    const applied = applicationOf(world, customer, staff);
    steps.push(
      ...applied.steps,
      ...usStatusOf(world, customer, { staff, person: applied.person }),
      ...changesOf(world, customer, { staff, applied }),
    );
  }
  return steps;
}

function makeUp(world: World, index: number): Customer {
  const key = `customer-${String(index).padStart(4, '0')}`;
  const chance = world.chance(key);
  const place = chance.weighted(world.atlas.places.map((one) => [one, one.share] as const));
  const existing = chance.percent(15);
  // More come towards the end: the provider grows.
  const cameOn = existing ? chance.whole(3, 9) : 7 + Math.floor(357 * Math.sqrt(chance.real()));
  const trial = !existing && chance.percent(14);
  const isEntity = chance.percent(30);
  const payment = trial ? 'none-trial' : 'own';
  return {
    key,
    somebody: (isEntity ? entity : individual)(place, chance, { payment }),
    place,
    origin: existing ? 'existing' : 'application',
    cameOn,
    trial,
    product: trial ? 'vm-trial' : chance.weighted(sought),
    chance,
  };
}
