/** The census: what a certification counts, as lines that name nobody. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../kernel/time.ts';

/** What is so about one customer, one owner of one entity, or one account. Ids and codes alone. */
export type CensusFacts = {
  readonly kind: 'customer' | 'owner' | 'account';
  readonly subject: Id;
  /** Of an owner the entity, of an account the customer, of a customer the person. */
  readonly of: Id;
  readonly counted: boolean;
  readonly state: string;
  readonly residence: string | null;
  readonly uses: readonly string[];
  readonly billing: string | null;
  readonly usUntil: Day | null;
  readonly unverifiedSince: Instant | null;
};

/** What somebody happened to: whose lines are to be looked at again. */
export type Touched = {
  readonly persons: ReadonlySet<Id<'person'>>;
  readonly accounts: ReadonlySet<Id<'account'>>;
  /** The owners of entities whose ownership was determined just now. */
  readonly owners: ReadonlyMap<Id<'person'>, readonly Id<'person'>[]>;
};
