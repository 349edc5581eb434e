import { Alert, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { Who } from '../pages/who.tsx';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';

/** The second pair of eyes: confirm what a colleague decided, or send it back with words. */
export function SecondPerson({ found, reader }: { found: Answer<'getCase'>; reader: string | undefined }) {
  const [words, setWords] = useState('');
  const confirm = useAct('confirmCaseDecision');
  const decline = useAct('declineCaseDecision');
  const path = { case: found.id };
  const own = found.decision?.by === reader;
  return (
    <Stack>
      <Title order={2} size="h4">
        A second person is asked
      </Title>
      {found.decision && (
        <Text size="sm">
          Decided by <Who id={found.decision.by} />: {wordsFor(found.decision.resolution)}, because{' '}
          {wordsFor(found.decision.reason)}. It has no effect before it is confirmed.
        </Text>
      )}
      {own && <Alert color="gray">You decided this. Somebody else confirms it.</Alert>}
      {(confirm.error ?? decline.error) && <Trouble error={confirm.error ?? decline.error} />}
      <Textarea
        label="Words for colleagues"
        description="Needed to send it back."
        autosize
        minRows={2}
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Group>
        <Button
          disabled={own}
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ path, body: words.trim() ? { colleagueText: words.trim() } : {} })}
        >
          Confirm
        </Button>
        <Button
          variant="default"
          disabled={own || words.trim() === ''}
          loading={decline.isPending}
          onClick={() => decline.mutate({ path, body: { colleagueText: words.trim() } })}
        >
          Send back
        </Button>
      </Group>
    </Stack>
  );
}
