/** What is compared with lists: a party as the provider knows it, in the words that a list has for its own. */
import type { ListEntry } from '../../lists/index.ts';

/** The first name of kind `primary` is the one that is shown. Identifiers hold wallets, and numbers of vessels too. */
export type Party = Pick<ListEntry, 'kind' | 'names' | 'births' | 'countries' | 'addresses' | 'identifiers'>;
