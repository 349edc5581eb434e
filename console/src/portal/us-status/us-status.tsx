/** U.S. status as somebody states it: on a ground of the law with its evidence, or plainly not. It decides nothing. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../api/call.ts';
import { useRead } from '../../api/hooks.ts';
import { Reading } from '../frame/reading.tsx';
import { useTexts } from '../portal.tsx';
import { ClaimForm } from './claim-form.tsx';
import { Evidence } from './evidence.tsx';

export type StatusClaim = Answer<'getPersonStatusClaim'>;

/** `done`: somebody said that they are none, and nothing is left to do here. */
export function UsStatus({ person, done }: { person: string; done?: () => void }) {
  const known = useRead('getPersonStatusClaim', { path: { person } });
  return (
    <Reading of={known}>{(data) => <Known person={person} known={data} {...(done && { done })} />}</Reading>
  );
}

function Known({ person, known, done }: { person: string; known: StatusClaim; done?: () => void }) {
  const [again, setAgain] = useState(false);
  const { claim } = known;
  if (claim && !again)
    return <Said person={person} known={known} claim={claim} change={() => setAgain(true)} />;
  return (
    <ClaimForm
      person={person}
      known={known}
      said={(status) => {
        setAgain(false);
        if (status === 'foreign') done?.();
      }}
    />
  );
}

type SaidProps = {
  person: string;
  known: StatusClaim;
  claim: NonNullable<StatusClaim['claim']>;
  change: () => void;
};

/** What was said and what came of it. Evidence can be added while nobody has decided. */
function Said({ person, known, claim, change }: SaidProps) {
  const { t, day } = useTexts();
  const ground = known.grounds.find((one) => one.ground === claim.ground);
  const waits = claim.status === 'us' && claim.state === 'open';
  return (
    <Stack>
      <Alert color={waits ? 'blue' : 'gray'} role="status" title={t('us.said')}>
        <Text size="sm">
          {claim.ground ? t(`ground.${claim.ground}`) : t('us.foreign')}
          {claim.foreignBranch && ` · ${t('us.branch')}`}
          {' · '}
          {day(claim.claimedAt)}
        </Text>
        <Text size="sm">{t(outcomeOf(known, claim))}</Text>
      </Alert>
      {ground && waits && <Evidence person={person} ground={ground} />}
      <Group>
        <Button variant="default" onClick={change}>
          {t('us.change')}
        </Button>
      </Group>
    </Stack>
  );
}

function outcomeOf({ counts }: StatusClaim, { state, status }: SaidProps['claim']) {
  if (state === 'answered') return `us.counts.${counts}`;
  if (state === 'not-shown') return 'us.notShown';
  return status === 'us' ? 'us.waits' : 'us.nothingMore';
}
