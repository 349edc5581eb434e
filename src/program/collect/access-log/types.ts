/** The nouns of collect/access-log. */
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';

/** One access to an account, or one administrative act. Its name is its batch and its line there. */
export type AccessEvent = {
  readonly account: Id<'account'>;
  readonly at: Instant;
  /** Where it came from; null where the source names no address. */
  readonly address: string | null;
  /** What stands in place of an address, as the source said it. */
  readonly source: string | null;
  readonly principal: string | null;
  readonly action: string;
  readonly batch: number;
  readonly line: number;
};
