import { Stack, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { NoSuchPage } from '../pages/no-such-page.tsx';
import { RowsWithin } from '../pages/rows-within.tsx';
import { choices, erasures, holds } from './lists-below.ts';
import { RetentionLinks } from './retention-head.tsx';

/** Erasures, legal holds, or longer limits: one list to a page. */
export function BelowPage() {
  const { of = '' } = useParams({ strict: false });
  return (
    <Stack>
      <Title order={1} size="h2">
        Retention
      </Title>
      <RetentionLinks />
      <Below of={of} />
    </Stack>
  );
}

function Below({ of }: { of: string }) {
  switch (of) {
    case 'erasures':
      return <RowsWithin list={erasures} of={{}} />;
    case 'holds':
      return <RowsWithin list={holds} of={{}} />;
    case 'choices':
      return <RowsWithin list={choices} of={{}} />;
    default:
      return <NoSuchPage />;
  }
}
