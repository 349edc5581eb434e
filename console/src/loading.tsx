import { Skeleton } from '@mantine/core';

/** In the place of something of unknown height: what stands beside it, below, comes into sight with it and never moves. */
export function LoadingAll() {
  return <Skeleton className="loading-all" height="100vh" aria-label="Loading" />;
}
