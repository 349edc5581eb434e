/** Reading and acting from a screen: every answer is the API's, kept a few seconds and no longer. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Answer, call, type Input, type Item, type Operation } from './call.ts';

/** One answer. */
export function useRead<O extends Operation>(
  operation: O,
  input: Input<O> = {},
  options: { enabled?: boolean; refetchInterval?: number; staleTime?: number } = {},
) {
  return useQuery({
    queryKey: [operation, input],
    queryFn: ({ signal }) => call(operation, input, { signal }),
    ...options,
  });
}

type PageOf<I> = { readonly items: readonly I[]; readonly next?: string };

/** A list, page by page. */
export function useRows<O extends Operation>(
  operation: O,
  input: Input<O> = {},
  { limit = 50, enabled = true }: { limit?: number; enabled?: boolean } = {},
) {
  const query = useInfiniteQuery({
    queryKey: [operation, 'rows', input, limit],
    queryFn: async ({ pageParam, signal }) => {
      const paged = { ...input.query, limit: String(limit), ...(pageParam && { cursor: pageParam }) };
      // Safe: every list takes `limit` and `cursor` and answers a page of its items.
      const answer: unknown = await call(operation, { ...input, query: paged } as unknown as Input<O>, {
        signal,
      });
      return answer as PageOf<Item<O>>;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    enabled,
  });
  return { ...query, rows: query.data?.pages.flatMap((page) => page.items) ?? [] };
}

/** Does something, once for each intention: until it succeeds, further tries carry the same idempotency key. */
export function useAct<O extends Operation>(operation: O, done?: (answer: Answer<O>) => void) {
  const queries = useQueryClient();
  const intention = useRef<{ key: string; of: string } | undefined>(undefined);
  return useMutation({
    mutationFn: (input: Input<O>) => {
      const of = JSON.stringify(input);
      if (intention.current?.of !== of) intention.current = { key: crypto.randomUUID(), of };
      return call(operation, input, { key: intention.current.key });
    },
    onSuccess: async (answer) => {
      intention.current = undefined;
      // What was done shows on every screen before the next one is opened.
      await queries.invalidateQueries();
      done?.(answer);
    },
  });
}
