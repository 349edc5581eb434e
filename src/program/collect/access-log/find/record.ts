/** Puts on record that accesses were shown: who asked is the actor; what was asked, and how many there were, is said. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Call } from '../../../../runtime/http/route.ts';
import { readAccountHolders } from '../../identification/index.ts';
import type { AccessesRevealed } from './events.ts';
import type { AccessQuery } from './query.ts';

export type Searched = Pick<AccessQuery, 'accounts' | 'address' | 'from' | 'until'> & {
  readonly account?: Id<'account'> | undefined;
  readonly person?: Id<'person'> | undefined;
};

export type Shown = Pick<AccessesRevealed['data'], 'how' | 'rows' | 'whole'>;

/** More accounts of one person are not each named: the person is. */
const mostNamed = 200;

/** @throws what the commit throws: then what was found must not be shown. */
export async function recordRevealed(call: Call, searched: Searched, shown: Shown): Promise<void> {
  await call.perform(async (work) => {
    const { account, person, address, from, until } = searched;
    const revealed: AccessesRevealed = {
      type: 'accesses-revealed',
      subject: account ?? person ?? work.tenant,
      also: await alsoAbout(work, searched),
      data: {
        account: account ?? null,
        person: person ?? null,
        address: address === undefined ? null : address.includes('/') ? 'range' : 'one',
        from: from ?? null,
        until: until ?? null,
        ...shown,
      },
    };
    await work.commit([revealed]);
  });
}

/** It stands in the history of the account, and of the person behind it. */
async function alsoAbout(
  work: Work,
  { account, accounts = [] }: Searched,
): Promise<readonly (Id<'account'> | Id<'person'>)[]> {
  if (account === undefined) return accounts.slice(0, mostNamed);
  return (await readAccountHolders(work.tx, [account])).map(({ person }) => person);
}
