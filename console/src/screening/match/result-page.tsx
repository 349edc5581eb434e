import { Anchor, Code, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { Answer } from '../../api/call.ts';
import { useRead } from '../../api/hooks.ts';
import { LoadingAll } from '../../loading.tsx';
import { Moment } from '../../moment.tsx';
import { type Fact, Facts } from '../../pages/facts.tsx';
import { RouteLink } from '../../route-link.tsx';
import { Trouble } from '../../trouble.tsx';
import { titleFor } from '../../words.ts';
import { leadOf } from '../entry-said.ts';
import { count } from '../said.ts';
import { comparedWith } from './compared-with.tsx';
import { Reckoning } from './reckoning.tsx';
import { SidesTable } from './sides-table.tsx';

type Result = Answer<'getScreeningResult'>;

/** One comparison as it was made: what is found today never changes it. */
export function ResultPage() {
  const { result = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getScreeningResult', { path: { result } });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <Stack>
      <div>
        <Title order={1} size="h2">
          Comparison of {leadOf(data.party)}
        </Title>
        <Code>{data.id}</Code>
      </div>
      <Facts of={factsOf(data)} />
      {data.matches.length === 0 && <Text>Nobody on a list was found.</Text>}
      {data.matches.map((one) => (
        <Stack key={one.match}>
          <Title order={2} size="h3">
            <Anchor component={RouteLink} href={`/screening/matches/${one.match}`} inherit underline="always">
              {leadOf(one.entry)}
            </Anchor>
            {one.below && ', under the threshold'}
          </Title>
          <SidesTable party={data.party} entry={one.entry} lines={one.lines} order={3} />
          <Reckoning lines={one.lines} score={one.score} ofac={one.ofac} order={3} />
        </Stack>
      ))}
    </Stack>
  );
}

function factsOf({ screenedAt, because, leftOut, against }: Result): readonly Fact[] {
  return [
    ['Compared', <Moment key="compared" at={screenedAt} />],
    ['Because', titleFor(because)],
    ...(leftOut > 0 ? [['Left out', `${count(leftOut)} more matches, with lower scores`] as const] : []),
    ...comparedWith(against),
  ];
}
