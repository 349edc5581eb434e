/** What is owed: a customer's ledger of its account, or an owner's own part. One shape for the screens. */
import type { Answer } from '../../api/call.ts';
import { useRead, useRows } from '../../api/hooks.ts';
import type { Read } from '../frame/reading.tsx';
import { usePortal } from '../portal.tsx';

/** `person`: whom it is about, where that is not the reader. */
export type OwedItem = Answer<'getOwnerPart'>['requirements'][number] & {
  readonly person?: string | null;
  /** The name of whom it is about, where that is not the reader. */
  readonly about?: string | undefined;
  /** An owner who has entered tells it themselves: the customer neither sees nor gives it. */
  readonly theirs?: boolean;
};
/** What was handed in for it can be seen, and more added, also while it is being checked. */
export function isProved({ code }: Pick<OwedItem, 'code'>): boolean {
  return code === 'verification' || code === 'reverification' || code === 'us-status';
}

export type Reason = Answer<'getStanding'>['reasons'][number];
type Standing = Answer<'getStanding'>;

export type OwedAnswer = {
  readonly items: readonly OwedItem[] | undefined;
  readonly deadline: string | null;
  readonly reasons: readonly Reason[];
  readonly errors: Standing['requirements']['errors'];
  readonly account: string | undefined;
  readonly state: Standing['state'] | undefined;
  readonly entityName: string | undefined;
  readonly error: unknown;
  /** It waits for the connection. */
  readonly paused: boolean;
  readonly again: () => void;
};

/** The customer's account; null where there is none. Who was entered by colleagues has one without an application. */
export function useAccount(): Read<string | null> {
  const { role, application } = usePortal();
  const enabled = role === 'customer' && !application;
  const accounts = useRows('listAccounts', {}, { limit: 1, enabled });
  if (application) return { ...accounts, data: application.account, error: null };
  return { ...accounts, data: accounts.data && (accounts.rows[0]?.id ?? null) };
}

export function useOwed(): OwedAnswer {
  const { role, application, person: own } = usePortal();
  const isCustomer = role === 'customer';
  const known = useAccount();
  const account = known.data ?? undefined;
  const standing = useRead(
    'getStanding',
    { path: { account: account ?? '' } },
    { enabled: account !== undefined, refetchInterval: 30_000 },
  );
  const part = useRead('getOwnerPart', {}, { enabled: !isCustomer });
  const asked = isCustomer ? standing : part;
  const owners = useRead(
    'getBeneficialOwners',
    { path: { person: own } },
    { enabled: application?.personKind === 'entity' },
  );
  const invitations = useRows('listOwnerInvitations', {}, { enabled: application?.personKind === 'entity' });
  const entered = new Set(invitations.rows.flatMap(({ person, enteredAt }) => (enteredAt ? [person] : [])));
  const names = new Map(owners.data?.graph.parties.map(({ person, name }) => [person, name ?? undefined]));
  const items = standing.data
    ? placed(standing.data).map((item) =>
        item.person && item.person !== own
          ? { ...item, about: names.get(item.person), theirs: entered.has(item.person) }
          : item,
      )
    : (part.data?.requirements ?? (known.data === null ? [] : undefined));
  return {
    items,
    deadline: standing.data?.requirements.currentDeadline ?? earliest(part.data?.requirements ?? []),
    reasons: standing.data?.reasons ?? [],
    errors: standing.data?.requirements.errors ?? [],
    account,
    state: standing.data?.state,
    entityName: part.data?.entityName,
    // What is known stays on the screen while it cannot be asked anew.
    error: items ? null : (asked.error ?? known.error),
    paused: asked.fetchStatus === 'paused' || known.fetchStatus === 'paused',
    again: () => void (account === undefined && isCustomer ? known : asked).refetch(),
  };
}

function placed({ requirements }: Standing): OwedItem[] {
  return (['pastDue', 'currentlyDue', 'pendingVerification', 'eventuallyDue'] as const).flatMap((place) =>
    requirements[place].map(({ why: _why, ...item }) => ({ ...item, place })),
  );
}

function earliest(items: readonly OwedItem[]): string | null {
  const days = items.flatMap(({ place, dueOn }) => (place === 'currentlyDue' && dueOn ? [dueOn] : []));
  return days.sort()[0] ?? null;
}
