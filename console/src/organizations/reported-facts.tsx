import { Skeleton, Stack, Text, Title } from '@mantine/core';
import ListActs from '../acts/list-acts.tsx';
import type { Operation } from '../api/call.ts';
import { useRows } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';

/** What a certification reports of the provider, each with its history: the contact, the employees, the changes. */
export function ReportedFacts({ organization }: { organization: string }) {
  const path = { organization };
  return (
    <>
      <Kept
        title="Primary contact"
        about="Who answers for the provider towards the regulator. The values are sealed."
        operation="listPrimaryContacts"
        organization={organization}
        path={path}
        acts="/organization/primary-contact"
        none="Nobody is named yet. A certification cannot say whom to reach."
        labels={['Since']}
        cells={(row) => [String(row.since)]}
      />
      <Kept
        title="Employees"
        about="The newest count stands in the certification."
        operation="listEmployeeCounts"
        organization={organization}
        path={path}
        acts="/organization/employees"
        none="Nobody has counted yet."
        labels={['Employees', 'Counted on']}
        cells={(row) => [String(row.employees), String(row.on)]}
      />
      <Kept
        title="Changes of business and structure"
        about="Each is reported out of cycle (§ 7.304(c))."
        operation="listStructureChanges"
        organization={organization}
        path={path}
        acts="/organization/structure-changes"
        none="None is recorded."
        labels={['Change', 'On', 'Reference']}
        cells={(row) => [titleFor(String(row.kind)), String(row.on), String(row.reference)]}
      />
    </>
  );
}

type Row = Readonly<Record<string, unknown>> & { readonly recordedAt: string };

type KeptProps = {
  title: string;
  about: string;
  operation: Extract<Operation, 'listPrimaryContacts' | 'listEmployeeCounts' | 'listStructureChanges'>;
  organization: string;
  path: { organization: string };
  /** Where its acts are listed. */
  acts: string;
  none: string;
  labels: readonly string[];
  cells: (row: Row) => readonly string[];
};

function Kept({ title, about, operation, organization, path, acts, none, labels, cells }: KeptProps) {
  const { rows, error, isPending, refetch } = useRows(operation, { path }, { limit: 10 });
  return (
    <Stack gap="xs" mt="md">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {about}
      </Text>
      <ListActs path={acts} row={{ organization, known: rows.length > 0 }} name={title} />
      {error && <Trouble error={error} again={() => void refetch()} />}
      {isPending && <Skeleton height={60} aria-label="Loading" />}
      {!isPending && !error && rows.length === 0 && <Text size="sm">{none}</Text>}
      {rows.length > 0 && (
        <StackedTable maw={900} head={<StackedHead labels={[...labels, 'Recorded']} />}>
          {rows.map((row) => (
            <StackedRow key={row.recordedAt}>
              {cells(row).map((value, index) => (
                <StackedCell key={labels[index]} label={labels[index] ?? ''}>
                  {value}
                </StackedCell>
              ))}
              <StackedCell label="Recorded">
                <Moment at={row.recordedAt} />
              </StackedCell>
            </StackedRow>
          ))}
        </StackedTable>
      )}
    </Stack>
  );
}
