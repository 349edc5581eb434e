/** What an examiner's grant covers, as the contract says of each operation. For others nothing is narrowed. */
import { useRouteContext } from '@tanstack/react-router';
import { examiner as operations } from '../../../contracts/client/examiner.ts';
import type { Operation } from '../api/call.ts';
import type { List } from '../pages/list-of.ts';
import type { Session } from '../session.ts';

type Needs = readonly [scopes: readonly string[], asOf: boolean, customers: string];

export function useSession(): Session | undefined {
  const { session } = useRouteContext({ strict: false }) as { session?: Session }; // Safe: the route above loads it.
  return session;
}

/**
 * Why the grant of whoever is signed in does not cover an operation; nothing where it does. What names one thing, as a
 * page of its own does, the API judges.
 */
export function notCovered(operation: Operation, session: Session | undefined): string | undefined {
  const grant = session?.examiner;
  if (!grant) return undefined;
  // Safe: the table is made from the same contract as the operations; those it does not hold are not for examiners.
  const needs = (operations as Partial<Record<string, Needs>>)[operation];
  if (!needs) return 'Examiners do not see this.';
  const [scopes, asOf, customers] = needs;
  // Safe: scopes of the contract; whether the session has one of them is all that is asked.
  const granted: readonly string[] | null = session.scopes;
  if (granted && !scopes.some((scope) => granted.includes(scope))) return 'Your grant is for other parts.';
  if (grant.asOf && !asOf) return 'This is kept as it is now, not as it was at the moment of your grant.';
  if (grant.customers && customers === 'what-is-theirs')
    return 'This is not kept by customer. Open a customer of your grant instead.';
  return undefined;
}

/** Whether a page of the menu has anything for whoever is signed in. */
export function isOffered(
  { operation, offeredFor = operation }: List,
  session: Session | undefined,
): boolean {
  return notCovered(offeredFor, session) === undefined;
}
