import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { List } from './list-of.ts';

const UnlessNoLists = lazy(() => import('../screening/unless-no-lists.tsx'));

/** What stands in the place of rows. */
export function ListEmpty({ list: { empty, needsLists } }: { list: List }) {
  const words = <Text c="dimmed">{empty}</Text>;
  if (!needsLists) return words;
  return (
    <Suspense fallback={<Skeleton height={80} aria-label="Loading" />}>
      <UnlessNoLists>{words}</UnlessNoLists>
    </Suspense>
  );
}
