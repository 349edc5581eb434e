import { Alert, Badge, Code, Skeleton, Table, Text, Title } from '@mantine/core';
import { useRead } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor, wordsFor } from '../words.ts';

/** The program in force: every setting with its value, its clause, where it comes from, and what it may not go below. */
export default function ProgramHead() {
  const { data, error, refetch } = useRead('getProgram');
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={320} aria-label="Loading" />;
  return (
    <section aria-label="Settings in force">
      {data.adopted ? (
        <Text size="sm" c="dimmed" mb="sm">
          Adopted <Moment at={data.adopted.on} />. Edition <Code>{data.edition}</Code>. A change takes two
          people.
        </Text>
      ) : (
        <Alert color="orange" mb="sm">
          The program is not adopted yet; a change takes one person until it is.
        </Alert>
      )}
      <Table.ScrollContainer minWidth={720}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {['Setting', 'Value', 'What it means', 'Clause', 'From'].map((label) => (
                <Table.Th key={label} scope="col">
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.settings.map(({ name, value, means, clause, source, since, floor }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={500} maw={220}>
                  {titleFor(name)}
                  <Text size="xs" c="dimmed" ff="monospace">
                    {name}
                  </Text>
                </Table.Th>
                <Table.Td maw={260}>{shown(value)}</Table.Td>
                <Table.Td>
                  {means}
                  {floor && (
                    <Text size="xs" c="dimmed">
                      The law: {floor.limit}; {wordsFor(floor.stricter)} is stricter.
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{clause}</Table.Td>
                <Table.Td>
                  <Badge variant="light" tt="none" color={source === 'program' ? 'indigo' : 'gray'}>
                    {source}
                  </Badge>
                  {since && <Moment at={since} />}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Title order={2} size="h4" mt="md">
        Changes
      </Title>
    </section>
  );
}

/** A value as people read it; how the API writes it stands in the export. */
function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(shown).join(', ');
  if (value === null || value === undefined) return 'none';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, one]) => `${wordsFor(name)}: ${shown(one)}`)
    .join('; ');
}
