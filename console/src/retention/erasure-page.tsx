import { Alert, Badge, Code, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import ListActs from '../acts/list-acts.tsx';
import { type Answer, addressOf } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Moment } from '../moment.tsx';
import { type Fact, Facts } from '../pages/facts.tsx';
import { FileLinks, rowForms } from '../pages/file-links.tsx';
import { RowsWithin } from '../pages/rows-within.tsx';
import { Who } from '../pages/who.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { codeSaid, wordsFor } from '../words.ts';
import { accountsOf } from './lists-below.ts';
import { unmatchedSaid } from './unmatched-said.ts';

type Erasure = Answer<'getErasure'>;

const count = (of: number) => of.toLocaleString('en');

/** One erasure: what it would take, who prepared and approved it, and its certificate. */
export function ErasurePage() {
  const { erasure = '' } = useParams({ strict: false });
  const session = useSession();
  const { data, error, refetch } = useRead('getErasure', { path: { erasure } }, { refetchInterval: 2_000 });
  const limits = useRead('listRetentionLimits');
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  // Tables without the names of their classes are told by themselves.
  if (!data || limits.isLoading) return <LoadingAll />;
  const classes = classesByTable(limits.data?.items ?? []);
  return (
    <Stack>
      <Group justify="space-between">
        <Group gap="xs">
          <Title order={1} size="h2">
            Erasure
          </Title>
          <Badge variant="light" tt="none" miw="max-content">
            {wordsFor(data.state)}
          </Badge>
          <Code>{data.id}</Code>
        </Group>
        <FileLinks forms={wholeForms} addressAs={() => addressOf('getErasure', { path: { erasure } })} />
      </Group>
      {!session?.examiner && (
        <ListActs path="/retention/erasures/erasure" row={data} name="this erasure" wraps />
      )}
      {data.state === 'drafted' && (
        <Alert color="orange" title="Before anything is erased">
          <Text size="sm">
            Another person than who prepared it approves it, after what it takes was looked at (§ 7.302(e)).
          </Text>
        </Alert>
      )}
      <Facts of={factsOf(data)} />
      {data.preview && !data.certificate && (
        <Taken
          title="What it would take"
          erasure={data.id}
          classes={classes}
          columns={['Rows']}
          rows={Object.entries(data.preview.rows).map(([table, rows]) => [table, rows])}
        />
      )}
      {data.certificate && (
        <Certificate of={data.certificate} erasure={data.id} looked={data.preview} classes={classes} />
      )}
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
            `with their keys: ${count(preview.whole)}; in part: ${count(preview.partly)}; staying: ${count(staying(preview))}`,
          ] as Fact,
          ['In sealed files', <InFiles key="files" of={preview} />] as Fact,
          ...(preview.unmatched ? [['Unmatched accesses', unmatchedSaid(preview.unmatched)] as Fact] : []),
        ]
      : []),
    ['Prepared', <By key="prepared" id={draftedBy} at={draftedAt} />],
    ...(approvedBy && approvedAt
      ? [['Approved', <By key="approved" id={approvedBy} at={approvedAt} />] as Fact]
      : []),
  ];
}

/** A number only where all was counted. */
function InFiles({ of: { outside, notCounted } }: { of: NonNullable<Erasure['preview']> }) {
  if (outside)
    return outside.files === 0
      ? 'none'
      : `${count(outside.rows)} ${outside.rows === 1 ? 'row' : 'rows'} in ${count(outside.files)} ${outside.files === 1 ? 'file' : 'files'}`;
  if (!notCounted) return 'not counted by this look: look again';
  return (
    <>
      {notCounted.map(({ part, because }) => (
        <Text key={part} size="sm">
          Not counted: {because}. It is approved once another look has counted them.
        </Text>
      ))}
    </>
  );
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

/** What the tables hold, in words. */
type Classes = ReadonlyMap<string, readonly string[]>;

function classesByTable(items: Answer<'listRetentionLimits'>['items']): Classes {
  const classes = new Map<string, string[]>();
  for (const { table, class: name } of items)
    classes.set(table, [...(classes.get(table) ?? []), codeSaid(name)]);
  return classes;
}

type TakenProps = {
  title: string;
  erasure: string;
  classes: Classes;
  /** What is counted of each table. */
  columns: readonly string[];
  rows: readonly (readonly [table: string, ...counted: number[]])[];
};

function Taken({ title, erasure, classes, columns, rows }: TakenProps) {
  return (
    <section aria-label={title}>
      <Group justify="space-between" maw={720} mb="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Group gap="md">
          <FileLinks
            forms={rowForms}
            addressAs={(format) => addressOf('listErasureRecords', { path: { erasure }, query: { format } })}
          />
        </Group>
      </Group>
      <Table maw={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Records</Table.Th>
            {columns.map((label) => (
              <Table.Th key={label} ta="right">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([table, ...counted]) => (
            <Table.Tr key={table}>
              <Table.Td>
                <Records of={table} classes={classes.get(table) ?? []} />
              </Table.Td>
              {columns.map((label, nth) => (
                <Table.Td key={label} ta="right">
                  {count(counted[nth] ?? 0)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Records({ of, classes }: { of: string; classes: readonly string[] }) {
  const said = classes.filter((name) => name !== of);
  if (said.length === 0) return <TableName of={of} />;
  return (
    <>
      {said.join(', ')}
      <Text size="xs" c="dimmed">
        <TableName of={of} />
      </Text>
    </>
  );
}

/** It breaks between its words. */
function TableName({ of }: { of: string }) {
  return of.split(/(?<=[._])/).map((word) => (
    <Fragment key={word}>
      {word}
      <wbr />
    </Fragment>
  ));
}

type CertificateProps = {
  erasure: string;
  of: NonNullable<Erasure['certificate']>;
  looked: Erasure['preview'];
  classes: Classes;
};

/** What was done, beside what the look before had counted. */
function Certificate({ of, erasure, looked, classes }: CertificateProps) {
  return (
    <Stack component="section" aria-label="Certificate">
      <Title order={2} size="h4">
        Certificate
      </Title>
      <Facts
        of={[
          ['Erased with keys', count(of.whole)],
          ['Erased in part', count(of.partly)],
          ['Stayed', count(of.stayed)],
          ['Keys destroyed', count(of.keys)],
          [
            'Files rewritten',
            of.files === 0 ? 'none' : `${count(of.files)}, without ${count(of.fileRows)} rows`,
          ],
          ...(of.unmatched ? [['Unmatched accesses', unmatchedSaid(of.unmatched)] as const] : []),
          ['SHA-256 before', <Code key="before">{of.digestBefore}</Code>],
          ['SHA-256 after', <Code key="after">{of.digestAfter}</Code>],
        ]}
      />
      <Taken
        title="What it took"
        erasure={erasure}
        classes={classes}
        columns={['Counted', 'Gone', 'Emptied']}
        rows={of.classes.map(({ table, before, after }) => [
          table,
          looked?.rows[table] ?? 0,
          before - after,
          after,
        ])}
      />
    </Stack>
  );
}

const wholeForms = [{ format: 'json', label: 'Export JSON' }] as const;
