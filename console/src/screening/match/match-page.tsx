import { Anchor, Badge, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import ListActs from '../../acts/list-acts.tsx';
import type { Answer } from '../../api/call.ts';
import { useRead } from '../../api/hooks.ts';
import { LoadingAll } from '../../loading.tsx';
import { Moment } from '../../moment.tsx';
import { type Fact, Facts } from '../../pages/facts.tsx';
import { ThingNamed } from '../../pages/thing-named.tsx';
import { RouteLink } from '../../route-link.tsx';
import { useSession } from '../../shell/grant.ts';
import { Trouble } from '../../trouble.tsx';
import { titleFor } from '../../words.ts';
import { leadOf } from '../entry-said.ts';
import { ListedOn, scoreSaid } from './listed-on.tsx';
import { MatchShown } from './match-shown.tsx';
import { stateSaid } from './said.ts';

type Match = Answer<'getScreeningMatch'>;

/** One match: who resembles whom, how it stands, the way to its case, and all that it was found by. */
export function MatchPage() {
  const { match = '' } = useParams({ strict: false });
  const session = useSession();
  const { data, error, refetch } = useRead('getScreeningMatch', { path: { match } });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <Stack>
      <div>
        <Title order={1} size="h2">
          {leadOf(data.party)} and {leadOf(data.entry)}
        </Title>
        <Group gap="xs">
          <Badge variant="light" tt="none">
            {stateSaid[data.state]}
          </Badge>
          <Code>{data.id}</Code>
        </Group>
      </div>
      {!session?.examiner && <ListActs path="/screening/matches/match" row={data} name="this match" wraps />}
      <ToCase of={data} />
      <Facts of={factsOf(data)} />
      <MatchShown of={data} />
    </Stack>
  );
}

/** Where it is decided; a match that needs nobody now says why. */
function ToCase({ of: { case: open, state } }: { of: Match }) {
  if (open)
    return (
      <Text>
        It is judged on its case.{' '}
        <Anchor component={RouteLink} href={`/casework/${open}`} inherit underline="always">
          Open the case
        </Anchor>
      </Text>
    );
  return <Text c="dimmed">{withoutCase[state]}</Text>;
}

const withoutCase: Readonly<Record<Match['state'], string>> = {
  open: 'It has no open case yet.',
  match: 'It is judged: they are one.',
  'not-a-match':
    'It is judged: they are not one. It holds up nothing until one of the two changes or the judgement expires.',
  unsure: 'It is judged: it cannot be said yet.',
  below: 'It is under the threshold: it is kept to try other thresholds on, and nobody judges it.',
  gone: 'The newest comparison did not find it any more.',
};

function factsOf(match: Match): readonly Fact[] {
  const { subject, holder, kind, ...of } = match;
  return [
    [
      'Compared',
      <span key="compared">
        {kind === 'payment-means' && 'A means of payment of '}
        {kind === 'stated-owner' && 'An owner named in the ownership statements of '}
        <ThingNamed id={holder} />, <ComparisonsLink subject={subject} />
      </span>,
    ],
    ['Listed on', <ListedOn key="listed" of={match} />],
    ['Score', scoreSaid(match)],
    ['First found', <Moment key="first" at={of.firstFoundAt} />],
    ['Found by the newest comparison', <Moment key="found" at={of.foundAt} />],
    ...(of.expiresOn ? [['Judgement holds until', of.expiresOn] as const] : []),
    ...(of.reopenedBecause ? [['Open again because', titleFor(of.reopenedBecause)] as const] : []),
  ];
}

function ComparisonsLink({ subject }: { subject: string }) {
  return (
    <Anchor component={RouteLink} href={`/screening/subjects/${subject}`} inherit underline="always">
      every comparison
    </Anchor>
  );
}
