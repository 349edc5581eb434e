import { Anchor, Code, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import UsedFrom from '../access-log/used-from.tsx';
import { addressOf } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { OwnershipSection } from '../beneficial-owners/ownership-section.tsx';
import { RecordToTake } from '../ledger/record-to-take.tsx';
import { RouteLink } from '../route-link.tsx';
import { AsGranted } from '../shell/as-granted.tsx';
import { notCovered, useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { StatusSection } from '../us-person/status-section.tsx';
import { VerificationFile } from '../verification/verification-file.tsx';
import { VerificationSummary } from '../verification/verification-summary.tsx';
import { ElementTable } from './element-table.tsx';

/** One person: who they say they are, how far that is checked, and who stands behind them. */
export function PersonPage() {
  const { person = '' } = useParams({ strict: false });
  const session = useSession();
  const { data, error, refetch } = useRead('getPerson', { path: { person } });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={320} aria-label="Loading" />;
  return (
    <Stack>
      <Group justify="space-between">
        <div>
          <Title order={1} size="h2">
            {data.name}
          </Title>
          <AsGranted />
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {data.kind}
            </Text>
            <Code>{data.id}</Code>
          </Group>
        </div>
        <Group gap="md">
          <RecordToTake about={person} />
          {notCovered('listScreeningResults', session) === undefined && (
            <Anchor component={RouteLink} href={`/screening/subjects/${person}`} size="sm">
              Compared with lists
            </Anchor>
          )}
          <Anchor
            size="sm"
            download
            href={addressOf('listElements', { path: { person }, query: { format: 'csv' } })}
          >
            Export the history CSV
          </Anchor>
        </Group>
      </Group>
      {session?.examiner?.customers && <SeenWhole />}
      <VerificationSummary person={person} />
      <VerificationFile person={person} />
      <StatusSection person={person} />
      <Title order={2} size="h4">
        Collected
      </Title>
      <ElementTable elements={data.elements} />
      {data.kind === 'entity' && <OwnershipSection person={person} />}
      <UsedFrom of={{ person }} path={`/identification/persons/${person}`} />
    </Stack>
  );
}

/** What was told about a person is kept once, whoever told it: it cannot be shown by customer. */
function SeenWhole() {
  return (
    <Text size="sm" c="dimmed">
      What is kept about a person is kept once. Where this person stands behind another customer too, what was
      collected and checked for that one is among it.
    </Text>
  );
}
