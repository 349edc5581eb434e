import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
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
      <Group justify="space-between">
        <Anchor component={Link} to={`/long-work/${id}`} size="sm">
          Open as a page
        </Anchor>
        <Group gap="sm">
          {data && !hasEnded(data) && (
            <Text size="sm" c="dimmed">
              It goes on when you close this.
            </Text>
          )}
          <Button variant="default" onClick={close}>
            Close
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
