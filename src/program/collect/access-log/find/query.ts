/** What is asked of the access log, over hot and sealed days alike, and the place where a page ended. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { AccessEvent } from '../types.ts';

export type AccessQuery = {
  /** Any of them; absent: all accounts. */
  readonly accounts?: readonly Id<'account'>[] | undefined;
  /** An address or a range of them (CIDR). */
  readonly address?: string | undefined;
  /** Counted in. */
  readonly from?: Instant | undefined;
  /** Not counted in. */
  readonly until?: Instant | undefined;
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string | undefined;
};

/** The event that a page ended with. */
export type Place = Pick<AccessEvent, 'at' | 'batch' | 'line'>;

export type Page = { readonly events: readonly AccessEvent[]; readonly next?: string };

/** The query as it is put to either side. */
export type Side = Omit<AccessQuery, 'after'> & { readonly before: Place | undefined };

/** Newest first; of the same moment, the later batch and line first. */
export function newestFirst(a: Place, b: Place): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return b.batch - a.batch || b.line - a.line;
}
