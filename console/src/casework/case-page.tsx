import { Alert, Anchor, Badge, Button, Code, Grid, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, useParams, useRouteContext } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type Answer, call } from '../api/call.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { ElementTable } from '../identification/element-table.tsx';
import { Moment } from '../moment.tsx';
import type { Session } from '../session.ts';
import { useKeys } from '../shell/keys.tsx';
import { StandingSummary } from '../standing/standing-summary.tsx';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';
import { CaseTimeline } from './case-timeline.tsx';
import { DecisionForm } from './decision-form.tsx';
import { SecondPerson } from './second-person.tsx';

type Case = Answer<'getCase'>;

/** One case in one screen: who it is, what is owed, what was collected, what happened, and the decision. */
export function CasePage() {
  const { case: id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getCase', { path: { case: id } }, { refetchInterval: 30_000 });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={320} aria-label="Loading" />;
  return (
    <Stack>
      <Header found={data} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            {data.person && <Who person={data.person} />}
            {data.account && <Owed account={data.account} />}
            <CaseTimeline of={id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Hand found={data} />
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function Header({ found }: { found: Case }) {
  return (
    <div>
      <Title order={1} size="h2">
        {found.label}
      </Title>
      <Group gap="xs">
        <Badge variant="light" tt="none" color={found.urgency === 'late' ? 'red' : 'indigo'}>
          {wordsFor(found.urgency)}
        </Badge>
        <Text size="sm">{wordsFor(found.state)}, due</Text>
        <Moment at={found.dueAt} />
        <Code>{found.id}</Code>
      </Group>
    </div>
  );
}

function Who({ person }: { person: string }) {
  const { data, error } = useRead('getPerson', { path: { person } });
  if (error) return <Trouble error={error} />;
  if (!data) return <Skeleton height={120} aria-label="Loading" />;
  return (
    <div>
      <Title order={2} size="h4">
        <Anchor component={Link} to={`/identification/persons/${person}`} inherit>
          {data.name}
        </Anchor>
      </Title>
      <ElementTable elements={data.elements} />
    </div>
  );
}

function Owed({ account }: { account: string }) {
  const { data, error } = useRead('getStanding', { path: { account } });
  if (error) return <Trouble error={error} />;
  return data ? <StandingSummary standing={data} /> : <Skeleton height={80} aria-label="Loading" />;
}

const renewMilliseconds = 60_000;

/** What the reader can do with the case now, by who holds it. */
function Hand({ found }: { found: Case }) {
  const { session } = useRouteContext({ strict: false }) as { session?: Session }; // Safe: the route above loads it.
  const path = { case: found.id };
  const claim = useAct('claimCase');
  const release = useAct('releaseCase');
  const mine = found.lock !== null && found.lock.by === session?.actor;
  useEffect(() => {
    if (!mine) return undefined;
    // A lost lock shows by itself: the case is read again every half minute.
    const timer = setInterval(
      () => void call('renewCaseLock', { path: { case: found.id } }).catch(() => undefined),
      renewMilliseconds,
    );
    return () => clearInterval(timer);
  }, [mine, found.id]);
  useKeys([
    ...(found.state === 'open'
      ? [{ key: 't', does: 'Take the case', run: () => claim.mutate({ path }) }]
      : []),
    ...(mine ? [{ key: 'r', does: 'Put it back', run: () => release.mutate({ path }) }] : []),
  ]);
  if (found.state === 'awaiting-second-person') return <SecondPerson found={found} reader={session?.actor} />;
  if (found.state === 'open')
    return (
      <Stack>
        {claim.error && <Trouble error={claim.error} />}
        <Button loading={claim.isPending} onClick={() => claim.mutate({ path })}>
          Take the case
        </Button>
      </Stack>
    );
  if (mine)
    return (
      <Stack>
        <DecisionForm of={found.id} kindCode={found.kind} />
        {release.error && <Trouble error={release.error} />}
        <Button variant="default" loading={release.isPending} onClick={() => release.mutate({ path })}>
          Put it back
        </Button>
      </Stack>
    );
  return <Alert color="gray">{whoHasIt(found)}</Alert>;
}

function whoHasIt(found: Case): string {
  if (found.state === 'claimed')
    return 'A colleague has this case in hand. It comes back when they are done.';
  if (found.state === 'waiting-for-customer') return 'The customer has the next step.';
  if (found.decision)
    return `Decided: ${wordsFor(found.decision.resolution)}, ${wordsFor(found.decision.reason)}.`;
  return 'This case has ended.';
}
