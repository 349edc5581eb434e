import { Group, Skeleton, Stack, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addressOf, type Input, type Item, type Operation } from '../api/call.ts';
import { useRows } from '../api/hooks.ts';
import { Trouble } from '../trouble.tsx';
import { askedIn, askedOf } from './asked.ts';
import { FileLinks, rowForms } from './file-links.tsx';
import { ListEmpty } from './list-empty.tsx';
import { ListFilters } from './list-filters.tsx';
import type { ListWithin } from './list-of.ts';
import { ListRows, type Row } from './list-rows.tsx';
import { ListStates } from './list-states.tsx';
import { ShowMore } from './show-more.tsx';

type Props<O extends Operation> = {
  list: ListWithin<O>;
  /** The parts of the operation's address. */
  of: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  /** A row as its columns name it, where the API names it otherwise. */
  rowOf?: (item: Item<O>) => Row;
  /** Another table than that of the columns. */
  table?: (items: readonly Item<O>[]) => ReactNode;
  /** What comes beneath. It waits until the rows are there, so that it is not pushed down by them. */
  below?: ReactNode;
};

/** A list within the page of a thing: its filters in the address, its rows, more on demand, and the whole of it as a file. */
export function RowsWithin<O extends Operation>({
  list,
  of,
  query = {},
  rowOf = asRow,
  table,
  below,
}: Props<O>) {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>; // Safe: an object of whatever stands in the address.
  const asked = askedOf(list, search);
  // What is asked of the other lists of the page stays.
  const ofAll = { ...askedIn(search, Object.keys(search)), ...asked };
  const asking = (more: Readonly<Record<string, string>>) =>
    ({
      path: of,
      query: { ...query, ...asked, state: asked.state || undefined, ...more },
    }) as unknown as Input<O>; // Safe: it takes what its list filters by, and a format.
  const found = useRows(list.operation, asking({}));
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {list.title}
        </Title>
        <Group gap="md">
          <FileLinks forms={rowForms} addressAs={(format) => addressOf(list.operation, asking({ format }))} />
        </Group>
      </Group>
      <ListStates list={list} asked={ofAll} />
      {list.filters && <ListFilters list={list} asked={ofAll} />}
      {found.error && <Trouble error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={120} aria-label="Loading" />}
      {found.isSuccess && found.rows.length === 0 && <ListEmpty list={list} />}
      {found.rows.length > 0 &&
        (table ? table(found.rows) : <ListRows list={list} rows={found.rows.map(rowOf)} />)}
      <ShowMore of={found} />
      {!found.isPending && below}
    </Stack>
  );
}

function asRow(item: unknown): Row {
  return item as Row; // Safe: an item of a list is an object.
}
