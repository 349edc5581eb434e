/** The figures of a certification. */
import type { FigureQuery } from '../../../../runtime/filing-kind.ts';
import { customersByPlace } from './customers.ts';
import { foreignOwnersByPlace } from './owners.ts';
import { foreignResellers } from './resellers.ts';
import { unverifiedForeignAccounts } from './unverified.ts';

export { seenNow } from './census-rows.ts';
export { customersByPlace, foreignOwnersByPlace, foreignResellers, unverifiedForeignAccounts };

export const figures: readonly FigureQuery[] = [
  customersByPlace,
  foreignOwnersByPlace,
  foreignResellers,
  unverifiedForeignAccounts,
];
