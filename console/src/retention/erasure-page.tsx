import { Alert, Badge, Code, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Moment } from '../moment.tsx';
import { type Fact, Facts } from '../pages/facts.tsx';
import { RowsWithin } from '../pages/rows-within.tsx';
import { Who } from '../pages/who.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';
import { accountsOf } from './lists-below.ts';

type Erasure = Answer<'getErasure'>;

const count = (of: number) => of.toLocaleString('en');

/** One erasure: what it would take, who prepared and approved it, and its certificate. */
export function ErasurePage() {
  const { erasure = '' } = useParams({ strict: false });
  const session = useSession();
  const { data, error, refetch } = useRead('getErasure', { path: { erasure } }, { refetchInterval: 2_000 });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <Stack>
      <Group gap="xs">
        <Title order={1} size="h2">
          Erasure
        </Title>
        <Badge variant="light" tt="none" miw="max-content">
          {wordsFor(data.state)}
        </Badge>
        <Code>{data.id}</Code>
      </Group>
      {!session?.examiner && (
        <ListActs
          path="/retention/erasures/erasure"
          row={{ ...data, me: session?.actor }}
          name="this erasure"
          wraps
        />
      )}
      {data.state === 'drafted' && (
        <Alert color="orange" title="Before anything is erased">
          <Text size="sm">
            Another person than who prepared it approves it, after what it takes was looked at (§ 7.302(e)).
          </Text>
        </Alert>
      )}
      <Facts of={factsOf(data)} />
      {data.preview && <Taken title="What it would take" rows={Object.entries(data.preview.rows)} />}
      {data.certificate && <Certificate of={data.certificate} />}
      <RowsWithin list={accountsOf} of={{ erasure: data.id }} />
    </Stack>
  );
}

function factsOf(erasure: Erasure): readonly Fact[] {
  const { preview, reason, dueOn, accounts, draftedBy, draftedAt, approvedBy, approvedAt } = erasure;
  return [
    ['Why', reason],
    ['Due on', dueOn],
    ['Accounts', count(accounts)],
    ...(preview
      ? [
          [
            'Looked at',
            `${count(preview.whole)} go with their keys, ${count(preview.partly)} in part, ${count(staying(preview))} stay`,
          ] as Fact,
        ]
      : []),
    ['Prepared', <By key="prepared" id={draftedBy} at={draftedAt} />],
    ...(approvedBy && approvedAt
      ? [['Approved', <By key="approved" id={approvedBy} at={approvedAt} />] as Fact]
      : []),
  ];
}

function staying({ accounts, whole, partly }: NonNullable<Erasure['preview']>): number {
  return accounts - whole - partly;
}

function By({ id, at }: { id: string; at: string }) {
  return (
    <>
      <Who id={id} />, <Moment at={at} />
    </>
  );
}

function Taken({ title, rows }: { title: string; rows: readonly (readonly [string, number])[] }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <Table maw={600}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Table</Table.Th>
            <Table.Th ta="right">Rows</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([table, found]) => (
            <Table.Tr key={table}>
              <Table.Td>{table}</Table.Td>
              <Table.Td ta="right">{count(found)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Certificate({ of }: { of: NonNullable<Erasure['certificate']> }) {
  return (
    <section aria-label="Certificate">
      <Title order={2} size="h4" mb="xs">
        Certificate
      </Title>
      <Facts
        of={[
          ['Erased', `${count(of.whole)} accounts with their keys, ${count(of.partly)} in part`],
          ['Stayed', count(of.stayed)],
          ['Keys destroyed', count(of.keys)],
          ['Files rewritten', `${count(of.files)}, without ${count(of.fileRows)} rows`],
          ['SHA-256 before', <Code key="before">{of.digestBefore}</Code>],
          ['SHA-256 after', <Code key="after">{of.digestAfter}</Code>],
        ]}
      />
      <Taken title="What it took" rows={of.classes.map(({ table, before }) => [table, before])} />
    </section>
  );
}
