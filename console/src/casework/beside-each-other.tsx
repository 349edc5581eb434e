import { Alert, Anchor, Badge, Group, Mark, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Answer, Item } from '../api/call.ts';
import { useRows } from '../api/hooks.ts';
import { SealedValue } from '../identification/element-table.tsx';
import { Moment } from '../moment.tsx';
import { Who } from '../pages/who.tsx';
import { Trouble } from '../trouble.tsx';
import { DocumentView } from '../verification/document-view.tsx';
import { titleFor, wordsFor } from '../words.ts';
import { fieldOfElement } from './fields.ts';

type Element = Answer<'getPerson'>['elements'][number];
type Discrepancy = Item<'listDiscrepancies'>;

type Props = {
  /** The case they are looked at for. */
  of: string;
  person: string;
  elements: readonly Element[];
};

/** What was entered, what each document says, and where they do not agree: side by side. */
export function BesideEachOther({ of, person, elements }: Props) {
  const documents = useRows('listDocuments', { path: { person } });
  const discrepancies = useRows('listDiscrepancies', { path: { person } });
  const open = discrepancies.rows.filter(({ resolution }) => resolution === null);
  const error = documents.error ?? discrepancies.error;
  return (
    <Stack gap="sm">
      {error && <Trouble error={error} />}
      {open.length > 0 && <OpenDiscrepancies found={open} />}
      <Group align="start" grow preventGrowOverflow={false} wrap="wrap">
        <div style={{ flexBasis: 320 }}>
          <Title order={3} size="h5">
            As entered
          </Title>
          <Entered of={of} elements={elements} open={open} />
        </div>
        <div style={{ flexBasis: 320 }}>
          <Title order={3} size="h5">
            Documents
          </Title>
          {documents.isPending && <Skeleton height={120} aria-label="Loading" />}
          {documents.isSuccess && documents.rows.length === 0 && (
            <Text c="dimmed">No document has been handed in.</Text>
          )}
          <Stack gap="sm">
            {documents.rows.map((document) => (
              <DocumentView key={document.id} document={document} of={of} />
            ))}
          </Stack>
        </div>
      </Group>
    </Stack>
  );
}

function OpenDiscrepancies({ found }: { found: readonly Discrepancy[] }) {
  return (
    <Alert
      color="orange"
      title={found.length === 1 ? 'One thing does not agree' : `${found.length} things do not agree`}
    >
      {found.map((one) => (
        <Text size="sm" key={one.id}>
          {titleFor(one.field)}: {wordsFor(one.statedBy)} says <Mark>{one.stated}</Mark>,{' '}
          {wordsFor(one.foundBy)} says <Mark>{one.found}</Mark>
          {one.severity === 'minor' && ' (minor)'}. Recorded by <Who id={one.recordedBy} />,{' '}
          <Moment at={one.recordedAt} />
        </Text>
      ))}
      <Anchor component={Link} to={`/identification/persons/${found[0]?.person}`} size="sm">
        Say how each was resolved
      </Anchor>
    </Alert>
  );
}

type EnteredProps = { of: string; elements: readonly Element[]; open: readonly Discrepancy[] };

function Entered({ of, elements, open }: EnteredProps) {
  if (elements.length === 0) return <Text c="dimmed">Nothing has been collected yet.</Text>;
  return (
    <Table verticalSpacing="xs">
      <Table.Tbody>
        {elements.map((one) => {
          const doubted = open.some(({ field }) => fieldOfElement(one.kind).includes(field));
          return (
            <Table.Tr key={one.id} {...(doubted ? { 'data-doubted': true } : {})}>
              <Table.Th scope="row" fw={500} w={130}>
                {titleFor(one.kind)}
                {doubted && (
                  <Badge color="orange" variant="light" tt="none" display="block">
                    does not agree
                  </Badge>
                )}
              </Table.Th>
              <Table.Td>
                <SealedValue element={one} of={of} />
                <Text size="xs" c="dimmed">
                  {wordsFor(one.source)}, <Moment at={one.collectedAt} />
                </Text>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
