import { Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RowsWithin } from '../pages/rows-within.tsx';
import { type Entry, leadOf } from './entry-said.ts';
import { entriesAt } from './lists-within.ts';
import { OfList, OfVersion } from './of-list.tsx';
import { count } from './said.ts';

/** Who a list names now, found by words, kind or key. */
export function EntriesInForcePage() {
  const { list = '' } = useParams({ strict: false });
  return (
    <Page of={<OfList list={list} />}>
      <RowsWithin
        list={entriesAt(`/screening/lists/${list}/entries`, 'listEntriesInForce')}
        of={{ list }}
        rowOf={rowOf}
      />
    </Page>
  );
}

/** Who a version named, when it was in force. */
export function EntriesOfVersionPage() {
  const { version = '' } = useParams({ strict: false });
  return (
    <Page of={<OfVersion version={version} />}>
      <RowsWithin
        list={entriesAt(`/screening/lists/versions/${version}/entries`, 'listEntriesOfVersion')}
        of={{ version }}
        rowOf={rowOf}
      />
    </Page>
  );
}

function Page({ of, children }: { of: ReactNode; children: ReactNode }) {
  return (
    <Stack>
      <div>
        <Title order={1} size="h2">
          Entries of a list
        </Title>
        {of}
        <Text size="sm" c="dimmed">
          This looks up words as they are written. It is not the comparison of a party with the list.
        </Text>
      </div>
      {children}
    </Stack>
  );
}

function rowOf({ names, ...entry }: Entry) {
  return { ...entry, lead: leadOf({ names }), others: count(names.length - 1) };
}
