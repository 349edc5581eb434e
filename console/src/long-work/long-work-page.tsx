import { Anchor, Badge, Button, Code, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answer } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { draftResult } from '../certification/draft-result.ts';
import { Moment } from '../moment.tsx';
import { pageOf } from '../pages/page-of.ts';
import { Who } from '../pages/who.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor, wordsFor } from '../words.ts';
import { hasEnded, useFollowed } from './follow.ts';
import { LongWorkProgress } from './progress.tsx';

type LongWork = Answer<'getLongWork'>;

/** Where what came of it is shown. */
type Result = { readonly to: (of: LongWork) => string | undefined; readonly label: string };
const results: Readonly<Record<string, Result>> = {
  'ledger-verification': { to: () => '/ledger', label: 'See what was found' },
  'case-acts': { to: () => '/casework', label: 'Go to the inbox' },
  'try-program-change': { to: ({ id }) => `/trial/${id}`, label: 'See what was found' },
  'filing-draft': { to: draftAt, label: 'Open the draft' },
};

function draftAt(of: LongWork): string | undefined {
  const { filing } = draftResult(of);
  return filing && `/certification/${filing}`;
}

/** One long work: how far it is, what stayed as it was and why, and calling it off. */
export function LongWorkPage() {
  const { longWork } = useParams({ strict: false });
  const { data, error, refetch } = useFollowed('getLongWork', longWork);
  const cancel = useAct('cancelLongWork');
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={240} aria-label="Loading" />;
  const result = results[data.kind];
  const to = data.state === 'done' ? result?.to(data) : undefined;
  return (
    <Stack maw={900}>
      <Group gap="sm">
        <Title order={1} size="h2">
          {data.label}
        </Title>
        <Badge variant="light" tt="none">
          {data.state}
        </Badge>
      </Group>
      <LongWorkProgress of={data} />
      {cancel.error && <Trouble error={cancel.error} />}
      {!hasEnded(data) && (
        <Group>
          <Button
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ path: { longWork: data.id } })}
          >
            Call it off
          </Button>
          <Text size="sm" c="dimmed">
            You can leave this page. What is done stays done.
          </Text>
        </Group>
      )}
      {to && (
        <Anchor component={Link} to={to}>
          {result?.label}
        </Anchor>
      )}
      <Facts of={data} />
      <Refusals of={data} />
    </Stack>
  );
}

function Facts({ of }: { of: LongWork }) {
  const facts: readonly (readonly [string, ReactNode])[] = [
    ...Object.entries(of.about).map(([name, value]) => [titleFor(name), said(value)] as const),
    ['Asked by', <Who key="by" id={of.askedBy} />],
    ['Asked', <Moment key="asked" at={of.askedAt} />],
    ...(of.endedAt ? [['Ended', <Moment key="ended" at={of.endedAt} />] as const] : []),
    ['Id', <Code key="id">{of.id}</Code>],
  ];
  return (
    <Table layout="fixed">
      <Table.Tbody>
        {facts.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" w={140}>
              {name}
            </Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What was asked for may name a person, to whom cases go. */
function said(value: unknown): ReactNode {
  if (value === null) return 'nobody';
  if (typeof value === 'string' && value.startsWith('usr_')) return <Who id={value} />;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function Refusals({ of }: { of: LongWork }) {
  const { refusals, progress } = of;
  if (refusals.length === 0) return null;
  return (
    <div>
      <Title order={2} size="h4">
        These stay as they were
      </Title>
      {progress.refused > refusals.length && (
        <Text size="sm">
          The first {refusals.length} of {progress.refused}.
        </Text>
      )}
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Which</Table.Th>
              <Table.Th scope="col">Why</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {refusals.map(({ item, title, reason }) => (
              <Table.Tr key={item}>
                <Table.Td>
                  <ItemLink id={item} />
                </Table.Td>
                <Table.Td>
                  {title}
                  {reason && ` (${wordsFor(reason)})`}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

function ItemLink({ id }: { id: string }) {
  const page = pageOf(id);
  if (!page) return <Code>{id}</Code>;
  return (
    <Anchor component={Link} to={page.to}>
      <Code>{id}</Code>
    </Anchor>
  );
}
