/** Long work as it goes on: read again and again until it has ended, then everything shown is read anew. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { call, type Input, type Item } from '../api/call.ts';
import type { Session } from '../session.ts';

export type LongWork = Item<'listLongWork'>;

const readMilliseconds = 1_000;
/** Each answer an examiner gets is on the ledger: fewer of them do. */
const examinerReadMilliseconds = 10_000;

export function hasEnded({ state }: Pick<LongWork, 'state'>): boolean {
  return state !== 'waiting' && state !== 'running';
}

type Following = 'getLongWork' | 'getLedgerVerification';

/** One long work by its id; nothing to read while there is no id. */
export function useFollowed<O extends Following>(operation: O, id: string | undefined) {
  const { session } = useRouteContext({ strict: false }) as { session?: Session }; // Safe: the route above loads it.
  const every = session?.examiner ? examinerReadMilliseconds : readMilliseconds;
  const input = { path: { longWork: id ?? '' } } as Input<O>; // Safe: both take this id alone.
  const query = useQuery({
    queryKey: [operation, input],
    queryFn: ({ signal }) => call(operation, input, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (endedIn(state.data) ? false : every),
  });
  useReadAnewAtEnd(endedIn(query.data));
  return query;
}

function endedIn(answer: unknown): boolean | undefined {
  return answer === undefined ? undefined : hasEnded(answer as LongWork); // Safe: both operations answer a long work.
}

/** What it did shows on the screen it was asked from, without a reload. */
export function useReadAnewAtEnd(ended: boolean | undefined): void {
  const queries = useQueryClient();
  const ran = useRef(false);
  useEffect(() => {
    if (ended === false) ran.current = true;
    if (ended !== true || !ran.current) return;
    ran.current = false;
    void queries.invalidateQueries();
  }, [ended, queries]);
}

/** How far it is, from 0 to 100. */
export function shareDone({ progress: { done, total }, state }: LongWork): number {
  if (state === 'done') return 100;
  return total ? (done / total) * 100 : 0;
}
