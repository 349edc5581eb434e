import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../../api/call.ts';
import { useRead } from '../../api/hooks.ts';
import { LoadingAll } from '../../loading.tsx';
import { type Fact, Facts } from '../../pages/facts.tsx';
import { RowsWithin } from '../../pages/rows-within.tsx';
import { Trouble } from '../../trouble.tsx';
import { count } from '../said.ts';
import { NoListsAbove } from '../unless-no-lists.tsx';
import { turnedMatches } from './lists-within.ts';

type Counts = Answer<'countThresholdTrial'>;

/** What another threshold would find and lose, of what is on record. Nobody is compared anew, and nothing changes. */
export function ThresholdPage() {
  const { thresholdPercent = '' } = useSearch({ strict: false }) as { thresholdPercent?: string | number }; // Safe: the API judges whether it is a threshold.
  const tried = String(thresholdPercent);
  const [typed, setTyped] = useState<string | number>(thresholdPercent);
  const navigate = useNavigate();
  return (
    <Stack>
      <Title order={1} size="h2">
        Try another threshold
      </Title>
      <Text size="sm">
        Counted is what is on record. Nobody is compared anew; the threshold is a setting of the written
        program.
      </Text>
      <NoListsAbove />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const search = { thresholdPercent: typed } as never; // Safe: the router of this console knows no typed searches.
          void navigate({ to: '/screening/threshold-trial', search });
        }}
      >
        <Group align="end">
          <NumberInput
            label="Threshold, in percent"
            required
            min={30}
            max={100}
            value={typed}
            onChange={setTyped}
          />
          <Button type="submit">Try</Button>
        </Group>
      </form>
      {tried !== '' && <Tried thresholdPercent={tried} />}
    </Stack>
  );
}

function Tried({ thresholdPercent }: { thresholdPercent: string }) {
  const query = { thresholdPercent };
  const asked = { query: { thresholdPercent: Number(thresholdPercent) } };
  const { data, error, refetch } = useRead('countThresholdTrial', asked);
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <>
      <Facts of={factsOf(data)} />
      <RowsWithin list={turnedMatches} of={{}} query={query} />
    </>
  );
}

function factsOf({ inForcePercent, floorPercent, standing, found, lost, ...of }: Counts): readonly Fact[] {
  return [
    ['In force', `${inForcePercent} %. Matches now: ${count(standing)}`],
    ['Can be tried', `from ${floorPercent} % on: what scores lower is not on record`],
    [
      'More matches',
      `${count(found)}, ${count(of.foundJudged)} of them with a judgement that would hold again`,
    ],
    [
      'Fewer matches',
      `${count(lost)}, ${count(of.lostJudged)} of them judged, ${count(of.lostConfirmed)} judged to be who the list names`,
    ],
    ['Persons, resellers and means of payment touched', count(of.subjects)],
  ];
}
