import { Anchor, Paper, Skeleton, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../api/call.ts';

type Counts = Answer<'countCases'>;

/** Cases to do by kind, those beyond their service level beside them, and whether work grows. */
export function Cases({ counts }: { counts: Counts | undefined }) {
  return (
    <Paper withBorder p="md" component="section" aria-label="Cases">
      <Title order={2} size="h4">
        Cases
      </Title>
      {counts ? <ByKind counts={counts} /> : <Skeleton height={160} aria-label="Loading" />}
    </Paper>
  );
}

function ByKind({ counts }: { counts: Counts }) {
  const { lastWeek, weekBefore } = counts;
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        In 7 days {lastWeek.opened} opened and {lastWeek.decided} decided; in the 7 days before{' '}
        {weekBefore.opened} and {weekBefore.decided}.
      </Text>
      {counts.byKind.length === 0 && <Text c="dimmed">No case waits.</Text>}
      {counts.byKind.length > 0 && (
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Kind</Table.Th>
              <Table.Th scope="col" ta="end">
                To do
              </Table.Th>
              <Table.Th scope="col" ta="end">
                Late
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {counts.byKind.map(({ kind, label, cases, late }) => (
              <Table.Tr key={kind}>
                <Table.Td>{label}</Table.Td>
                <Table.Td ta="end">
                  <Rows of={label} count={cases} search={{ kind, active: 'true' }} />
                </Table.Td>
                <Table.Td ta="end">
                  <Rows of={`${label}, late`} count={late} search={{ kind, urgency: 'late' }} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

type RowsProps = { of: string; count: number; search: Readonly<Record<string, string>> };

function Rows({ of, count, search }: RowsProps) {
  return (
    <Anchor
      component={Link}
      inherit
      to="/casework"
      search={search as never} // Safe: the router of this console knows no typed searches.
      aria-label={`${of}: ${count}`}
    >
      {count.toLocaleString('en')}
    </Anchor>
  );
}
