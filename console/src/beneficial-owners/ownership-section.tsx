import { Alert, Badge, Group, List, Stack, Text, Title } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';
import { OwnershipGraph } from './ownership-graph.tsx';

type Owner = Answer<'getBeneficialOwners'>['owners'][number];

/** Who stands behind an entity: the graph, each owner with the arithmetic, and what is still open. */
export function OwnershipSection({ person }: { person: string }) {
  const { data, error, refetch } = useRead('getBeneficialOwners', { path: { person } });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return null;
  return (
    <Stack>
      <Title order={2} size="h4">
        Beneficial owners
      </Title>
      <OwnershipGraph ownership={data} />
      {data.owners.length === 0 && <Text c="dimmed">Nobody reaches {data.under.thresholdPercent} %.</Text>}
      {data.owners.map((owner) => (
        <OwnerLines key={owner.party} owner={owner} />
      ))}
      {data.remainders
        .filter(({ mayHideAnOwner }) => mayHideAnOwner)
        .map(({ kind, notIdentified }) => (
          <Alert key={kind} color="orange" title="An owner may be hidden here">
            {notIdentified.text} of {wordsFor(kind)} is not traced to anybody.
          </Alert>
        ))}
      {data.contradictions.map(({ code, parties, found }) => (
        <Alert
          key={`${code} ${parties.map(({ party }) => party).join(' ')}`}
          color="orange"
          title="Statements that do not agree"
        >
          {wordsFor(code)}: {parties.map(({ name, party }) => name ?? party).join(', ')} {found}
        </Alert>
      ))}
    </Stack>
  );
}

function OwnerLines({ owner }: { owner: Owner }) {
  return (
    <div>
      <Group gap="xs">
        <Text fw={600}>{owner.name ?? owner.party}</Text>
        {owner.certainty === 'possible' && (
          <Badge color="orange" variant="light" tt="none">
            possible
          </Badge>
        )}
      </Group>
      <List size="sm">
        {owner.shares
          .flatMap(({ lines }) => lines)
          .map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        {owner.control.map(({ line }) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
}
