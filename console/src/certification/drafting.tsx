import { Alert, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LongWorkFoot } from '../long-work/dialog-foot.tsx';
import { hasEnded, useFollowed } from '../long-work/follow.ts';
import { LongWorkProgress } from '../long-work/progress.tsx';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';
import { draftResult } from './draft-result.ts';

/** A draft while its figures are counted. It opens as soon as it is there, and is made as well when this is closed. */
export function Drafting({ id, close }: { id: string; close: () => void }) {
  const { data, error, refetch } = useFollowed('getLongWork', id);
  const navigate = useNavigate();
  const { filing, refused } = data ? draftResult(data) : {};
  useEffect(() => {
    if (!filing) return;
    close();
    void navigate({ to: `/certification/${filing}` });
  }, [filing, close, navigate]);
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  return (
    <Stack>
      {data && <LongWorkProgress of={data} did="steps" />}
      {refused && (
        <Alert color="orange" title="It was not drafted">
          {wordsFor(refused)}
        </Alert>
      )}
      <LongWorkFoot id={id} ended={!data || hasEnded(data)} close={close} />
    </Stack>
  );
}
