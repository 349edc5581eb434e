import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { addressOf, type Input } from '../api/call.ts';
import { useRows } from '../api/hooks.ts';
import { FileLinks, rowForms } from '../pages/file-links.tsx';
import { ListRows, type Row } from '../pages/list-rows.tsx';
import { Trouble } from '../trouble.tsx';
import type { TriedList } from './list.ts';

type Tried = TriedList['operation'];
type Props = { list: TriedList; trial: string; query?: Readonly<Record<string, string>> };

/** One list of a trial: its rows, more on demand, and the whole of it as a file. */
export function TriedRows({ list, trial, query = {} }: Props) {
  const asking = (more: Readonly<Record<string, string>>) =>
    ({ path: { trial }, query: { ...query, ...more } }) as unknown as Input<Tried>; // Safe: both take these.
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
      {found.error && <Trouble error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={120} aria-label="Loading" />}
      {found.isSuccess && found.rows.length === 0 && <Text c="dimmed">{list.empty}</Text>}
      {found.rows.length > 0 && <ListRows list={list} rows={found.rows as readonly Row[]} />}{' '}
      {/* Safe: an item of a list is an object. */}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Stack>
  );
}
