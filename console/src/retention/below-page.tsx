import { Group, Stack, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import { NoSuchPage } from '../pages/no-such-page.tsx';
import { RowsWithin } from '../pages/rows-within.tsx';
import { useSession } from '../shell/grant.ts';
import { choices, erasures, holds } from './lists-below.ts';
import { RetentionLinks } from './retention-head.tsx';

/** Erasures, legal holds, or longer limits: one list to a page. */
export function BelowPage() {
  const { of = '' } = useParams({ strict: false });
  return (
    <Stack>
      <Acting of={of} />
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

/** The name of the page, and what can be begun on it. Whoever only reads is offered nothing to do. */
function Acting({ of }: { of: string }) {
  const session = useSession();
  return (
    <Group justify="space-between">
      <Title order={1} size="h2">
        Retention
      </Title>
      {!session?.examiner && (
        <div className="acts-above">
          <ListActs path={`/retention/${of}`} />
        </div>
      )}
    </Group>
  );
}
