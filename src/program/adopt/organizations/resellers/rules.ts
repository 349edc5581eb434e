/** What can be said of a reseller from its own data. Pure. */
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { ResellerDescribed } from './types.ts';

/**
 * Whether a reseller is foreign: organized under the law of another country. A territory with a code of its own counts
 * as foreign, the reading that asks more (identify-foreign-resellers).
 */
export function isForeign({ jurisdiction }: Pick<ResellerDescribed, 'jurisdiction'>): boolean {
  return jurisdiction.split('-')[0] !== 'US';
}

/** What has ended is not changed any more. */
export function refuseEnded({ endedOn }: { readonly endedOn: string | null }): Refusal | undefined {
  return endedOn === null ? undefined : refuse('conflict', { field: 'path.reseller', code: 'ended' });
}
