import { Alert, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { addressOf, type Input, type Operation } from '../api/call.ts';
import { useRows } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import type { Session } from '../session.ts';
import { AsGranted } from '../shell/as-granted.tsx';
import { notCovered, useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { askedOf } from './asked.ts';
import { FileLinks, rowForms } from './file-links.tsx';
import { ListEmpty } from './list-empty.tsx';
import { ListFilters } from './list-filters.tsx';
import type { List } from './list-of.ts';
import { ListRows, type Marked, type Row } from './list-rows.tsx';
import { ListStates } from './list-states.tsx';
import { ShowMore } from './show-more.tsx';

const BulkCases = lazy(() => import('../casework/bulk.tsx'));
const ListActs = lazy(() => import('../acts/list-acts.tsx'));

/** One list: its rows, more on demand, and the whole of it as a file. Its filter is in the address. */
export function ListPage({ list: whole }: { list: List }) {
  const session = useSession();
  const list = useMemo(() => asGranted(whole, session), [whole, session]);
  const whyNot = notCovered(list.operation, session);
  return whyNot ? <NotCovered list={list} because={whyNot} /> : <Shown list={list} />;
}

function NotCovered({ list, because }: { list: List; because: string }) {
  return (
    <Stack>
      <Title order={1} size="h2">
        {list.title}
      </Title>
      <Alert color="gray" title="Your grant does not cover this list">
        {because}
      </Alert>
      {list.head && (
        <Suspense fallback={<Skeleton height={120} aria-label="Loading" />}>
          <Above of={list.head} />
        </Suspense>
      )}
    </Stack>
  );
}

/** Whoever only reads is offered nothing to do, and of a moment in the past nothing that is asked of now. */
function asGranted(list: List, session: Session | undefined): List {
  if (!session?.examiner) return list;
  const { acts: _acts, bulk: _bulk, states, filters, ...rest } = list;
  const { asOf } = session.examiner;
  return {
    ...rest,
    ...(states && !(asOf && list.statesOfNow) ? { states } : {}),
    ...(filters ? { filters: asOf ? filters.filter(({ ofNow }) => !ofNow) : filters } : {}),
  };
}

function Shown({ list }: { list: List }) {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>; // Safe: an object of whatever stands in the address.
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
        <div>
          <Title order={1} size="h2">
            {list.title}
          </Title>
          <AsGranted />
        </div>
        <Group gap="md">
          {list.acts && list.acts !== 'to-rows' && (
            <div className="acts-above">
              <Suspense fallback={<Skeleton height={30} width={130} />}>
                <ListActs path={list.path} />
              </Suspense>
            </div>
          )}
          <FileLinks forms={rowForms} addressAs={(format) => addressOf(list.operation, asking({ format }))} />
        </Group>
      </Group>
      {list.head && (
        <Suspense fallback={headLoading[list.head]}>
          <Above of={list.head} />
        </Suspense>
      )}
      <ListStates list={list} asked={asked} />
      {list.filters && <ListFilters list={list} asked={asked} />}
      {query.error && <Trouble error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={320} aria-label="Loading" />}
      {query.isSuccess && rows.length === 0 && <ListEmpty list={list} />}
      {list.bulk === 'cases' && chosen.length > 0 && (
        <Suspense fallback={<Skeleton height={30} />}>
          <BulkCases rows={chosen as never} clear={() => setMarked(new Set())} />{' '}
          {/* Safe: this list has cases. */}
        </Suspense>
      )}
      {rows.length > 0 && (
        <ListRows list={list} rows={rows} {...(list.bulk ? { marked, mark: setMarked } : {})} />
      )}
      <ShowMore of={query} />
    </Stack>
  );
}

const heads = {
  ledger: lazy(() => import('../ledger/ledger-head.tsx')),
  program: lazy(() => import('../written-program/program-head.tsx')),
  versions: lazy(() => import('../written-program/versions-head.tsx')),
  certification: lazy(() => import('../certification/certification-head.tsx')),
  matches: lazy(() => import('../screening/match/matches-head.tsx')),
  retention: lazy(() => import('../retention/retention-head.tsx')),
};

/** What stands in the place of a head before it is there, so that nothing below moves. */
const headLoading = {
  ledger: <Skeleton height={150} aria-label="Loading" />,
  program: <LoadingAll />,
  versions: <Skeleton height={34} aria-label="Loading" />,
  certification: <LoadingAll />,
  matches: <LoadingAll />,
  retention: <LoadingAll />,
} as const;

function Above({ of }: { of: NonNullable<List['head']> }) {
  const Shown = heads[of];
  return <Shown />;
}
