import {
  Anchor,
  Badge,
  Button,
  Checkbox,
  Code,
  Group,
  SegmentedControl,
  Skeleton,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ColumnDef, tableFeatures, useTable } from '@tanstack/react-table';
import { lazy, Suspense, useMemo, useState } from 'react';
import { at } from '../acts/body.ts';
import { addressOf, type Input, type Operation } from '../api/call.ts';
import { useRows } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { UrgencyBadge } from '../urgency.tsx';
import { titleFor } from '../words.ts';
import { type Asked, ListFilters } from './list-filters.tsx';
import type { Column, List } from './list-of.ts';

type Row = Readonly<Record<string, unknown>>;
/** The ids of the rows that are chosen. */
type Marked = ReadonlySet<string>;

const BulkCases = lazy(() => import('../casework/bulk.tsx'));
const SettingValue = lazy(() => import('../written-program/setting-value.tsx'));
const ListActs = lazy(() => import('../acts/list-acts.tsx'));

const features = tableFeatures({});

/** One list: its rows, more on demand, and the whole of it as a file. Its filter is in the address. */
export function ListPage({ list }: { list: List }) {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>; // Safe: an object of whatever stands in the address.
  const navigate = useNavigate();
  const asked = useMemo(() => askedOf(list, search), [list, search]);
  const state = asked.state ?? '';
  // Safe: every operation of a list takes what the list filters by, and a format.
  const asking = (more: Readonly<Record<string, string>>) =>
    ({ query: { ...asked, ...more, state: state || undefined } }) as unknown as Input<Operation>;
  const query = useRows(list.operation, asking({}));
  const rows = query.rows as readonly Row[]; // Safe: an item of a list is an object.
  const [marked, setMarked] = useState<Marked>(new Set());
  const chosen = rows.filter((row) => marked.has(String(row.id)));
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {list.title}
        </Title>
        <Group gap="md">
          {list.acts && (
            <Suspense fallback={null}>
              <ListActs path={list.path} />
            </Suspense>
          )}
          {['csv', 'json'].map((format) => (
            <Anchor key={format} href={addressOf(list.operation, asking({ format }))} download size="sm">
              Export {format.toUpperCase()}
            </Anchor>
          ))}
        </Group>
      </Group>
      {list.head && (
        <Suspense fallback={<Skeleton height={120} aria-label="Loading" />}>
          <Above of={list.head} />
        </Suspense>
      )}
      {list.states && (
        <SegmentedControl
          aria-label="State"
          data={[...list.states]}
          value={state}
          onChange={(value) => void navigate({ to: list.path, search: { ...asked, state: value } as never })} // Safe: the router of this console knows no typed searches.
          style={{ alignSelf: 'flex-start', maxWidth: '100%', overflowX: 'auto' }}
        />
      )}
      {list.filters && <ListFilters list={list} asked={asked} />}
      {query.error && <Trouble error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={320} aria-label="Loading" />}
      {query.isSuccess && rows.length === 0 && <Text c="dimmed">{list.empty}</Text>}
      {list.bulk === 'cases' && chosen.length > 0 && (
        <Suspense fallback={<Skeleton height={30} />}>
          <BulkCases rows={chosen as never} clear={() => setMarked(new Set())} />{' '}
          {/* Safe: this list has cases. */}
        </Suspense>
      )}
      {rows.length > 0 && (
        <Rows list={list} rows={rows} {...(list.bulk ? { marked, mark: setMarked } : {})} />
      )}
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

/** What the address asks of this list. A state is taken for granted only when nothing else is asked. */
function askedOf(list: List, search: Readonly<Record<string, unknown>>): Asked {
  const names = ['state', ...(list.filters ?? []).map(({ name }) => name)];
  const given = names.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, String(value)] as const]
      : [];
  });
  const first = list.states?.[0]?.value;
  return given.length === 0 && first ? { state: first } : Object.fromEntries(given);
}

const heads = {
  ledger: lazy(() => import('../ledger/ledger-head.tsx')),
  program: lazy(() => import('../written-program/program-head.tsx')),
};

function Above({ of }: { of: NonNullable<List['head']> }) {
  const Shown = heads[of];
  return <Shown />;
}

type RowsProps = {
  list: List;
  rows: readonly Row[];
  /** Absent where rows cannot be chosen. */
  marked?: Marked;
  mark?: (marked: Marked) => void;
};

function Rows({ list, rows, marked, mark }: RowsProps) {
  const columns = useMemo(
    () =>
      list.columns.map(
        (column, place): ColumnDef<typeof features, Row> => ({
          id: column.field,
          header: column.label,
          cell: ({ row }) => {
            const cell = <Cell column={column} row={row.original} />;
            const to = place === 0 ? pageOf(list, row.original) : undefined;
            return to ? (
              <Anchor renderRoot={(given) => <Link {...given} {...locationOf(to)} />}>{cell}</Anchor>
            ) : (
              cell
            );
          },
        }),
      ),
    [list],
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({ features, columns, data });
  return (
    <StackedTable highlightOnHover head={<Head list={list} rows={rows} marked={marked} mark={mark} />}>
      {table.getRowModel().rows.map((row) => (
        <StackedRow key={row.id}>
          {marked && mark && <Mark of={row.original} marked={marked} mark={mark} />}
          {row.getAllCells().map((cell, place) => (
            <StackedCell key={cell.id} label={list.columns[place]?.label ?? ''}>
              <table.FlexRender cell={cell} />
            </StackedCell>
          ))}
          {list.acts && (
            <StackedCell label="Actions">
              <Suspense fallback={<Skeleton height={22} width={60} />}>
                <ListActs path={list.path} row={row.original} name={nameOf(list, row.original)} />
              </Suspense>
            </StackedCell>
          )}
        </StackedRow>
      ))}
    </StackedTable>
  );
}

type HeadProps = Pick<RowsProps, 'list' | 'rows'> & {
  marked: Marked | undefined;
  mark: RowsProps['mark'] | undefined;
};

function Head({ list, rows, marked, mark }: HeadProps) {
  const all = rows.every((row) => marked?.has(String(row.id)));
  const labels = [...list.columns.map(({ label }) => label), ...(list.acts ? ['Actions'] : [])];
  return (
    <>
      {marked && mark && (
        <Table.Th w={40} className="chooses" role="columnheader">
          <Checkbox
            size="xs"
            aria-label="Choose every row shown"
            checked={all}
            indeterminate={!all && rows.some((row) => marked.has(String(row.id)))}
            onChange={(event) =>
              mark(new Set(event.currentTarget.checked ? rows.map((row) => String(row.id)) : []))
            }
          />
        </Table.Th>
      )}
      <StackedHead labels={labels} />
    </>
  );
}

function Mark({ of, marked, mark }: { of: Row; marked: Marked; mark: (marked: Marked) => void }) {
  const id = String(of.id);
  return (
    <Table.Td role="cell" className="chooses">
      <Checkbox
        size="xs"
        aria-label={`Choose ${id}`}
        checked={marked.has(id)}
        onChange={(event) =>
          mark(
            new Set(event.currentTarget.checked ? [...marked, id] : [...marked].filter((one) => one !== id)),
          )
        }
      />
    </Table.Td>
  );
}

/** What a row is called, for whoever hears its buttons. */
function nameOf(list: List, row: Row): string {
  return String(at(row, list.columns[0]?.field ?? 'id') ?? row.id);
}

function locationOf(to: string) {
  const [path, query] = to.split('?');
  return { to: path, search: Object.fromEntries(new URLSearchParams(query)) as never }; // Safe: the router of this console knows no typed searches.
}

function pageOf({ opens }: List, row: Row): string | undefined {
  const id = opens && at(row, opens.by);
  return opens && typeof id === 'string' ? `${opens.below}${id}` : undefined;
}

function Cell({ column: { field, as, none }, row }: { column: Column; row: Row }) {
  const value = at(row, field);
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return (
      <Text span {...(none ? {} : { c: 'dimmed' })}>
        {none ?? '–'}
      </Text>
    );
  if (as === 'moment') return <Moment at={String(value)} />;
  if (as === 'setting')
    return (
      <Suspense fallback={<Skeleton height={20} width={60} />}>
        <SettingValue name={String(row.name)} value={value} />
      </Suspense>
    );
  const text = wordsOf(value);
  if (as === 'words') return <span>{titleFor(text)}</span>;
  if (as === 'urgency') return <UrgencyBadge urgency={text} />;
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
