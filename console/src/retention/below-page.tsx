import { Stack, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import type { Operation } from '../api/call.ts';
import type { ListWithin } from '../pages/list-of.ts';
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
      return <Listed list={erasures} />;
    case 'holds':
      return <Listed list={holds} />;
    case 'choices':
      return <Listed list={choices} />;
    default:
      return <NoSuchPage />;
  }
}

/** Whoever only reads is offered nothing to do. */
function Listed<O extends Operation>({ list }: { list: ListWithin<O> }) {
  const session = useSession();
  return (
    <>
      {!session?.examiner && <ListActs path={list.path} />}
      <RowsWithin list={list} of={{}} />
    </>
  );
}
