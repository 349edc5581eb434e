import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useRead } from '../../api/hooks.ts';
import { LoadingAll } from '../../loading.tsx';
import { RouteLink } from '../../route-link.tsx';
import { Trouble } from '../../trouble.tsx';
import { leadOf } from '../entry-said.ts';
import { ListedOn, scoreSaid } from './listed-on.tsx';
import { MatchShown } from './match-shown.tsx';

/** The match that a case is about, in the case: whoever decides sees both sides. */
export default function MatchInCase({ match }: { match: string }) {
  const { data, error, refetch } = useRead('getScreeningMatch', { path: { match } });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <Stack>
      <div>
        <Title order={2} size="h4">
          <Anchor component={RouteLink} href={`/screening/matches/${match}`} inherit underline="always">
            {leadOf(data.party)} and {leadOf(data.entry)}
          </Anchor>
        </Title>
        <Text size="sm">
          Listed on <ListedOn of={data} />. Score {scoreSaid(data)}.
        </Text>
      </div>
      <MatchShown of={data} />
    </Stack>
  );
}
