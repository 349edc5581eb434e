/** Which elements of § 7.302(c) are asked of an owner. See docs/decisions/010-counting-ownership.md. */
import type { CollectionObligation } from '../identification/index.ts';

/** An owner as such neither pays nor uses: means of payment and access are the customer's. */
export const askedOfOwners: readonly CollectionObligation[] = [
  'collect-name',
  'collect-address',
  'collect-email',
  'collect-telephone',
];
