import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { addressOf, type Input, type Operation } from '../api/call.ts';
import { useRows } from '../api/hooks.ts';
import { FileLinks, rowForms } from '../pages/file-links.tsx';
import type { List } from '../pages/list-of.ts';
import { ListRows, type Row } from '../pages/list-rows.tsx';
import { Trouble } from '../trouble.tsx';

type Asked = {
  readonly path: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
};
type Props = {
  list: List;
  input: Asked;
  /** How a row is shown, where its columns do not read it as it is. */
  said?: (row: never) => Row;
};

/** A list within the page of a measure: its rows, more on demand, and the whole of it as a file. */
export function MeasureRows({ list, input, said }: Props) {
  const asking = (more: Readonly<Record<string, string>>) =>
    ({ ...input, query: { ...input.query, ...more } }) as unknown as Input<Operation>; // Safe: every list takes these.
  const found = useRows(list.operation, asking({}));
  // Safe: an item of a list is an object, and what says it is made for the items of this list.
  const rows = found.rows.map((row) => (said ? said(row as never) : (row as Row)));
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
      {found.isSuccess && rows.length === 0 && <Text c="dimmed">{list.empty}</Text>}
      {rows.length > 0 && <ListRows list={list} rows={rows} />}
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
