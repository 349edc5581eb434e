import { Code, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { addressOf, type Input, type Item } from '../api/call.ts';
import { useRows } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { askedIn } from '../pages/asked.ts';
import { FileLinks, rowForms } from '../pages/file-links.tsx';
import { ListEmpty } from '../pages/list-empty.tsx';
import { ListFilters } from '../pages/list-filters.tsx';
import { ShowMore } from '../pages/show-more.tsx';
import { ThingNamed } from '../pages/thing-named.tsx';
import { RouteLink } from '../route-link.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { accessesSearched } from './lists-within.ts';
import { periodOf } from './period.ts';
import { PlaceCells } from './place-cells.tsx';

type Access = Item<'listAccesses'>;

/** Accesses and administrative acts, by account, person, address or range, and period. What is asked is in the address. */
export function AccessesPage() {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>; // Safe: an object of whatever stands in the address.
  const list = accessesSearched;
  const asked = askedIn(
    search,
    (list.filters ?? []).map(({ name }) => name),
  );
  const { from, until, ...others } = asked;
  // Safe: it takes what its list filters by, and a format.
  const asking = (more: Readonly<Record<string, string>>) =>
    ({ query: { ...others, ...periodOf({ from, until }), ...more } }) as unknown as Input<'listAccesses'>;
  const found = useRows('listAccesses', asking({}));
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {list.title}
        </Title>
        <Group gap="md">
          <FileLinks forms={rowForms} addressAs={(format) => addressOf('listAccesses', asking({ format }))} />
        </Group>
      </Group>
      <ListFilters list={list} asked={asked} />
      {found.error && <Trouble error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={320} aria-label="Loading" />}
      {found.isSuccess && found.rows.length === 0 && <ListEmpty list={list} />}
      {found.rows.length > 0 && <Accesses rows={found.rows} />}
      <ShowMore of={found} />
      <Text size="sm" c="dimmed">
        Days are those of UTC. Country (of registration) and kind of network are indications: neither says
        where somebody was.
      </Text>
    </Stack>
  );
}

const labels = ['When', 'Account', 'From', 'Country', 'Network', 'Who', 'What', 'Batch and line'];

function Accesses({ rows }: { rows: readonly Access[] }) {
  return (
    <StackedTable head={<StackedHead labels={labels} />}>
      {rows.map((one) => (
        <StackedRow key={`${one.batch} ${one.line}`}>
          <StackedCell label="When" names>
            <Moment at={one.at} />
          </StackedCell>
          <StackedCell label="Account">
            <ThingNamed id={one.account} />
          </StackedCell>
          <StackedCell label="From">
            {one.address ? (
              <RouteLink href={`/access-log/addresses/${encodeURIComponent(one.address)}`}>
                {one.address}
              </RouteLink>
            ) : (
              (one.source ?? 'not said')
            )}
          </StackedCell>
          <PlaceCells country={one.country} network={one.network} />
          <StackedCell label="Who">
            <span style={{ overflowWrap: 'anywhere' }}>{one.principal ?? 'not said'}</span>
          </StackedCell>
          <StackedCell label="What">
            <Code>{one.action}</Code>
          </StackedCell>
          <StackedCell label="Batch and line">
            <RouteLink href={`/access-log/batches/${one.batch}`}>{`${one.batch}, ${one.line}`}</RouteLink>
          </StackedCell>
        </StackedRow>
      ))}
    </StackedTable>
  );
}
