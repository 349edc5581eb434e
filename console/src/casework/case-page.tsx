import { Alert, Code, Grid, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Moment } from '../moment.tsx';
import { Who } from '../pages/who.tsx';
import { AsGranted } from '../shell/as-granted.tsx';
import { useSession } from '../shell/grant.ts';
import { StandingSummary } from '../standing/standing-summary.tsx';
import { Trouble } from '../trouble.tsx';
import { UrgencyBadge } from '../urgency.tsx';
import { titleFor, wordsFor } from '../words.ts';
import { Behind } from './behind.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { InHand } from './in-hand.tsx';
import { OtherCases } from './other-cases.tsx';

const MatchInCase = lazy(() => import('../screening/match/match-in-case.tsx'));
const SignalsInCase = lazy(() => import('../access-log/signals-in-case.tsx'));

type Case = Answer<'getCase'>;

/** One case in one screen: who it is, what is owed, what was collected, what happened, and the decision. */
export function CasePage() {
  const { case: id = '' } = useParams({ strict: false });
  const session = useSession();
  const { data, error, refetch } = useRead(
    'getCase',
    { path: { case: id } },
    session?.examiner ? {} : { refetchInterval: 30_000 },
  );
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={320} aria-label="Loading" />;
  return (
    <Stack>
      <Header found={data} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            {data.kind === 'screening-match' && (
              <Suspense fallback={<LoadingAll />}>
                <MatchInCase match={data.subject} />
              </Suspense>
            )}
            {data.kind === 'identity-in-doubt' && data.person && (
              <Suspense fallback={<LoadingAll />}>
                <SignalsInCase person={data.person} doubt={data.subject} />
              </Suspense>
            )}
            {data.person && <Behind of={id} person={data.person} />}
            {data.account && <Owed account={data.account} />}
            <OtherCases key={id} found={data} />
            <CaseTimeline of={id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          {session?.examiner ? <HowFar found={data} /> : <InHand found={data} />}
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

/** What an examiner reads in the place of what a colleague does. */
function HowFar({ found }: { found: Case }) {
  const { decision } = found;
  return (
    <Alert color="gray" title={titleFor(found.state)}>
      {decision ? (
        <>
          Decided by <Who id={decision.by} />: {wordsFor(decision.resolution)}, because of{' '}
          {wordsFor(decision.reason)}.
        </>
      ) : (
        'It is not decided.'
      )}
    </Alert>
  );
}

function Header({ found }: { found: Case }) {
  return (
    <div>
      <Title order={1} size="h2">
        {found.label}
      </Title>
      <AsGranted />
      <Group gap="xs">
        <UrgencyBadge urgency={found.urgency} />
        {found.priority !== 'normal' && <Text size="sm">{found.priority} priority,</Text>}
        <Text size="sm">{wordsFor(found.state)}, due</Text>
        <Moment at={found.dueAt} />
        <Code>{found.id}</Code>
      </Group>
    </div>
  );
}

function Owed({ account }: { account: string }) {
  const { data, error } = useRead('getStanding', { path: { account } });
  if (error) return <Trouble error={error} />;
  return data ? <StandingSummary standing={data} /> : <LoadingAll />;
}
