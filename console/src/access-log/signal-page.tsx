import { Badge, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Moment } from '../moment.tsx';
import { type Fact, Facts } from '../pages/facts.tsx';
import { ThingNamed } from '../pages/thing-named.tsx';
import { Who } from '../pages/who.tsx';
import { RouteLink } from '../route-link.tsx';
import { AsGranted } from '../shell/as-granted.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { titleFor, wordsFor } from '../words.ts';
import { EvidenceShown } from './evidence-shown.tsx';

/** One signal: what it rests on, whom it is about, and how it ended. */
export function SignalPage() {
  const { signal = '' } = useParams({ strict: false });
  const session = useSession();
  const { data, error, refetch } = useRead('getAccessSignal', { path: { signal } });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <Stack>
      <div>
        <Title order={1} size="h2">
          {titleFor(data.kind)}
        </Title>
        <AsGranted />
        <Group gap="xs">
          <Badge variant="light" tt="none">
            {data.state}
          </Badge>
          <Code>{data.id}</Code>
        </Group>
      </div>
      {!session?.examiner && (
        <ListActs path="/access-log/signals/signal" row={data} name="this signal" wraps />
      )}
      <EvidenceShown of={data.evidence} />
      <Facts of={factsOf(data)} />
      <Text size="sm">
        <RouteLink href={`/access-log/accesses?account=${data.account}${daysOf(data.evidence)}`}>
          Accesses of this account in those days
        </RouteLink>
      </Text>
    </Stack>
  );
}

/** The days that the evidence is about, as the search of accesses takes them. */
function daysOf(evidence: Answer<'getAccessSignal'>['evidence']): string {
  const { from, until } =
    evidence.kind === 'impossible-travel'
      ? { from: evidence.from.at.slice(0, 10), until: evidence.to.at.slice(0, 10) }
      : evidence;
  return `&from=${from}&until=${until}`;
}

function factsOf(signal: Answer<'getAccessSignal'>): readonly Fact[] {
  const { person, account, raisedAt, settledAt, settledBy, dismissedAt, dismissedBy, dismissedBecause } =
    signal;
  return [
    ['About', <ThingNamed key="person" id={person} />],
    ['Account', <ThingNamed key="account" id={account} />],
    ['Raised', <Moment key="raised" at={raisedAt} />],
    ...(settledAt && settledBy
      ? ([
          ['Settled with its doubt', <Moment key="settled" at={settledAt} />],
          ['By', <Who key="settler" id={settledBy} />],
        ] as const)
      : []),
    ...(dismissedAt && dismissedBy && dismissedBecause
      ? ([
          ['Dismissed', <Moment key="dismissed" at={dismissedAt} />],
          ['By', <Who key="by" id={dismissedBy} />],
          ['Because', wordsFor(dismissedBecause)],
        ] as const)
      : []),
  ];
}
