/** How a person counts, what they say of it themselves, and the decision of a colleague on evidence. */
import { Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Who } from '../pages/who.tsx';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';
import { DecideStatus } from './decide-status.tsx';

export type StatusClaim = Answer<'getPersonStatusClaim'>;
type Decision = Answer<'getPersonStatus'>['decisions'][number];

export function StatusSection({ person }: { person: string }) {
  const { data, error, refetch } = useRead('getPersonStatusClaim', { path: { person } });
  const decided = useRead('getPersonStatus', { path: { person } });
  const [deciding, setDeciding] = useState(false);
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (decided.error) return <Trouble error={decided.error} again={() => void decided.refetch()} />;
  if (!data || !decided.data) return <Skeleton height={22} aria-label="Loading" />;
  const [latest] = decided.data.decisions;
  return (
    <Group gap="xs">
      <Text size="sm">U.S. status:</Text>
      <Badge variant="light" tt="none" color={data.counts === 'us' ? 'green' : 'gray'}>
        {data.counts === 'undetermined' ? 'not determined, counts as foreign' : wordsFor(data.counts)}
      </Badge>
      {data.claim && <Claimed claim={data.claim} />}
      {latest && <Decided decision={latest} />}
      <Button size="compact-xs" variant="default" onClick={() => setDeciding(true)}>
        Decide on U.S. status
      </Button>
      {deciding && <DecideStatus person={person} known={data} close={() => setDeciding(false)} />}
    </Group>
  );
}

function Claimed({ claim }: { claim: NonNullable<StatusClaim['claim']> }) {
  return (
    <Text size="sm">
      Claimed by the {claim.from}: {groundSaid(claim)} (<Moment at={claim.claimedAt} />,{' '}
      {wordsFor(claim.state)}).
    </Text>
  );
}

/** The latest decision: whether it counts today, says the badge. */
function Decided({ decision }: { decision: Decision }) {
  const { decidedBy, decidedAt, evidence, expiresOn, withdrawn } = decision;
  const seen = evidence.map(({ kind, seenOn }) => `${wordsFor(kind)} seen on ${seenOn}`);
  return (
    <Text size="sm">
      Decided by <Who id={decidedBy} />: {[groundSaid(decision), ...seen].join(', ')} (
      <Moment at={decidedAt} />,{' '}
      {withdrawn ? `withdrawn: ${wordsFor(withdrawn.reason)}` : `until ${expiresOn}`}).
    </Text>
  );
}

function groundSaid({ ground, foreignBranch }: Pick<Decision, 'ground' | 'foreignBranch'>): string {
  return `${ground ? wordsFor(ground) : 'no U.S. person'}${foreignBranch ? ', as a foreign branch' : ''}`;
}
