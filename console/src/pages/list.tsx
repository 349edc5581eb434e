import {
  Anchor,
  Badge,
  Button,
  Code,
  Group,
  SegmentedControl,
  Skeleton,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getJson } from '../api.ts';
import type { Column, List } from '../lists.ts';
import { Moment } from '../moment.tsx';
import { Trouble } from '../trouble.tsx';

type Row = Readonly<Record<string, unknown>>;
type Page = { items: Row[]; next?: string };

/** One list: its rows, more on demand, and the whole of it as a file. */
export function ListPage({ list }: { list: List }) {
  const [state, setState] = useState(list.states?.[0]?.value ?? '');
  const address = (more: Readonly<Record<string, string>>) =>
    `${list.api}?${new URLSearchParams({ ...more, ...(state && { state }) })}`;
  const query = useInfiniteQuery({
    queryKey: [list.api, state],
    queryFn: ({ pageParam }) =>
      getJson<Page>(address({ limit: '50', ...(pageParam && { cursor: pageParam }) })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {list.title}
        </Title>
        <Group gap="md">
          {['csv', 'json'].map((format) => (
            <Anchor key={format} href={address({ format })} download size="sm">
              Export {format.toUpperCase()}
            </Anchor>
          ))}
        </Group>
      </Group>
      {list.states && (
        <SegmentedControl
          aria-label="State"
          data={[...list.states]}
          value={state}
          onChange={setState}
          style={{ alignSelf: 'flex-start', maxWidth: '100%', overflowX: 'auto' }}
        />
      )}
      {query.error && <Trouble error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={320} aria-label="Loading" />}
      {query.isSuccess && rows.length === 0 && <Text c="dimmed">{list.empty}</Text>}
      {rows.length > 0 && <Rows list={list} rows={rows} />}
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Stack>
  );
}

function Rows({ list, rows }: { list: List; rows: readonly Row[] }) {
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table highlightOnHover stickyHeader verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {list.columns.map((column) => (
              <Table.Th key={column.field} scope="col">
                {column.label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, at) => (
            <Table.Tr key={String(valueAt(row, 'id') ?? valueAt(row, 'verdict.id') ?? at)}>
              {list.columns.map((column) => (
                <Table.Td key={column.field}>
                  <Cell value={valueAt(row, column.field)} as={column.as} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Cell({ value, as }: { value: unknown; as: Column['as'] }) {
  if (value === null || value === undefined || value === '')
    return (
      <Text span c="dimmed">
        –
      </Text>
    );
  if (as === 'moment') return <Moment at={String(value)} />;
  const text = wordsOf(value);
  if (as === 'state')
    return (
      <Badge variant="light" tt="none" style={{ flexShrink: 0 }} maw="none" miw="max-content">
        {text}
      </Badge>
    );
  return as === 'code' ? <Code>{text}</Code> : <span>{text}</span>;
}

/** A value as people read it. */
function wordsOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return [...new Set(value)].join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function valueAt(row: Row, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      row,
    );
}
