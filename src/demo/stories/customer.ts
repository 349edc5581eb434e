/** A customer of the demo, as its story is told. */
import type { Actor, NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../runtime/commit/work.ts';
import type { Place } from '../people/atlas.ts';
import type { Somebody } from '../people/people.ts';
import type { Colleague } from '../provider/members.ts';
import type { ProductCode } from '../provider/products.ts';
import type { Chance } from '../random.ts';
import type { Command, Moment } from '../world.ts';
import type { Shape } from './ownership.ts';

export type Course =
  | 'good'
  | 'never-finishes'
  | 'fails'
  | 'refused'
  | 'doubted'
  | 'leaves'
  | 'compromised'
  | 'withdraws'
  | 'incomplete';

/** Somebody about whom the law asks: the customer, or an owner. */
export type Party = {
  readonly who: Somebody;
  /** A U.S. person, and decided to be one. */
  readonly us: boolean;
};

export type Customer = {
  /** `customer-0001`: names the story, and is the provider's own key of the customer. */
  readonly key: string;
  readonly course: Course;
  readonly place: Place;
  /** The customer itself first, then its owners. */
  readonly parties: readonly [Party, ...Party[]];
  /** Of an existing customer: whether it was verified in the year. */
  readonly recollected: boolean;
  /** How it is owned; absent of individuals. */
  readonly shape: Shape | undefined;
  readonly origin: 'application' | 'existing';
  /** The day of the history on which they are entered. */
  readonly cameOn: number;
  readonly trial: boolean;
  readonly product: ProductCode;
  readonly chance: Chance;
};

export type Staff = Readonly<Record<Colleague, Actor>> & { readonly controlPlane: Actor };

/** What one customer has in a command about many: shares of one moment are committed together. */
export type Share = {
  readonly moment: Moment;
  readonly by: Actor;
  events(work: Work): readonly NewEvent[] | Promise<readonly NewEvent[]>;
};

export type Applied = {
  readonly moment: Moment;
  readonly customer: Id<'customer'>;
  readonly account: Id<'account'>;
  /** In the order of the customer's parties. */
  readonly persons: readonly [Id<'person'>, ...Id<'person'>[]];
  readonly steps: readonly Command[];
  readonly shares: readonly Share[];
};
