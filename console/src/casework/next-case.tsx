import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../api/hooks.ts';
import { useKeys } from '../shell/keys.tsx';
import '@mantine/notifications/styles.css';

/** Takes the next case in hand, from every screen. */
export function NextCase() {
  const navigate = useNavigate();
  const next = useAct('takeNextCase', ({ case: found }) => {
    if (found) void navigate({ to: `/casework/${found.id}` });
    else notifications.show({ message: 'No case waits for you.' });
  });
  const take = () =>
    next.mutate(
      { body: {} },
      { onError: (error) => notifications.show({ color: 'red', message: error.message }) },
    );
  useKeys([{ key: 'n', does: 'Take the next case', run: take }]);
  return (
    <Button size="compact-sm" loading={next.isPending} onClick={take}>
      Next case
    </Button>
  );
}
