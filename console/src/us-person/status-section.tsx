/** How a person counts, what they say of it themselves, and the decision of a colleague on evidence. */
import { Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';
import { DecideStatus } from './decide-status.tsx';

export type StatusClaim = Answer<'getPersonStatusClaim'>;

export function StatusSection({ person }: { person: string }) {
  const { data, error, refetch } = useRead('getPersonStatusClaim', { path: { person } });
  const [deciding, setDeciding] = useState(false);
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={28} aria-label="Loading" />;
  return (
    <Group gap="xs">
      <Text size="sm">U.S. status:</Text>
      <Badge variant="light" tt="none" color={data.counts === 'us' ? 'green' : 'gray'}>
        {data.counts === 'undetermined' ? 'not determined, counts as foreign' : wordsFor(data.counts)}
      </Badge>
      {data.claim && <Claimed claim={data.claim} />}
      <Button size="compact-xs" variant="default" onClick={() => setDeciding(true)}>
        Decide on U.S. status
      </Button>
      {deciding && <DecideStatus person={person} known={data} close={() => setDeciding(false)} />}
    </Group>
  );
}

function Claimed({ claim }: { claim: NonNullable<StatusClaim['claim']> }) {
  const what = claim.ground ? wordsFor(claim.ground) : 'no U.S. person';
  return (
    <Text size="sm">
      Claimed by the {claim.from}: {what}
      {claim.foreignBranch && ', as a foreign branch'} (<Moment at={claim.claimedAt} />,{' '}
      {wordsFor(claim.state)}).
    </Text>
  );
}
