import { Alert, Button, Group, List, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { LongWorkFoot } from '../long-work/dialog-foot.tsx';
import { useFollowed } from '../long-work/follow.ts';
import { LongWorkProgress } from '../long-work/progress.tsx';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';
import { type CaseAct, type Effect, effectWords } from './effect-words.ts';

type Asked = { readonly cases: readonly string[]; readonly act: CaseAct; readonly me: string };

/** What would become of each; then, once it was asked for, how far it is. It goes on when this is closed. */
export function BulkDialog({
  title,
  close,
  ...asked
}: Asked & { title: string; close: (started: boolean) => void }) {
  const [started, setStarted] = useState<string>();
  return (
    <Modal opened onClose={() => close(started !== undefined)} title={title} size="lg">
      {started === undefined ? (
        <Preview {...asked} started={setStarted} cancel={() => close(false)} />
      ) : (
        <Started id={started} close={() => close(true)} />
      )}
    </Modal>
  );
}

function Preview({
  cases,
  act,
  me,
  started,
  cancel,
}: Asked & { started: (id: string) => void; cancel: () => void }) {
  const preview = useRead('previewCaseActs', { body: { cases: [...cases], act } }, { staleTime: 0 });
  const start = useAct('startCaseActs', ({ id }) => started(id));
  if (preview.error) return <Trouble error={preview.error} again={() => void preview.refetch()} />;
  if (!preview.data) return <Skeleton height={160} aria-label="Loading" />;
  const { items } = preview.data;
  const changing = items.filter(({ becomes }) => becomes === 'changed').map((effect) => effect.case);
  return (
    <Stack>
      <Text>
        {changing.length} of {items.length} {items.length === 1 ? 'case' : 'cases'} would change.
      </Text>
      {start.error && <Trouble error={start.error} />}
      <List size="sm" mah={320} style={{ overflowY: 'auto' }}>
        {items.map((effect) => (
          <OneEffect key={effect.case} effect={effect} act={act} me={me} />
        ))}
      </List>
      <Group justify="flex-end">
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
        <Button
          onClick={() => start.mutate({ body: { cases: changing, act } })}
          loading={start.isPending}
          disabled={changing.length === 0}
        >
          Change {changing.length}
        </Button>
      </Group>
    </Stack>
  );
}

function OneEffect({ effect, act, me }: { effect: Effect; act: CaseAct; me: string }) {
  const what = effect.label === null ? effect.case : `${effect.label}, ${wordsFor(effect.state ?? '')}`;
  return (
    <List.Item c={effect.becomes === 'changed' ? undefined : 'dimmed'}>
      {what}: {effectWords(effect, act, me)}
    </List.Item>
  );
}

function Started({ id, close }: { id: string; close: () => void }) {
  const { data, error, refetch } = useFollowed('getLongWork', id);
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={80} aria-label="Loading" />;
  return (
    <Stack>
      <LongWorkProgress of={data} did="changed" />
      {data.refusals.length > 0 && (
        <Alert color="orange" title="These stay as they were">
          {data.refusals.map(({ item, title }) => (
            <div key={item}>
              {item}: {title}
            </div>
          ))}
        </Alert>
      )}
      <LongWorkFoot id={id} ended={data.endedAt !== null} close={close} />
    </Stack>
  );
}
