import { Skeleton } from '@mantine/core';
import { type ReactNode, useState } from 'react';

/** In the place of something of unknown height: what stands beside it, below, comes into sight with it and never moves. */
export function LoadingAll() {
  return <Skeleton className="loading-all" height="100vh" aria-label="Loading" />;
}

type Reads = readonly { readonly isLoading: boolean }[];

/**
 * Parts of unknown height that come into sight together, once each of their reads has its answer or its refusal.
 *
 * They are there from the start, out of sight, and ask for themselves: a part that came only after its read was refused
 * would ask again.
 */
export function AllAtOnce({ reads, children }: { reads: Reads; children: ReactNode }) {
  const loads = useFirstLoad(reads);
  return (
    <>
      {loads && <LoadingAll />}
      {children}
    </>
  );
}

/** Whether something is read for the first time. What is read again later, as a refusal is, hides nothing any more. */
export function useFirstLoad(reads: Reads): boolean {
  const loads = reads.some(({ isLoading }) => isLoading);
  const [first, setFirst] = useState(loads);
  if (first && !loads) setFirst(false);
  return first && loads;
}
