import { Alert, Button, Group, Stack } from '@mantine/core';
import type { Answer } from '../api/call.ts';

type Props = { version: Answer<'handInListVersion'>; close: () => void };

/** The very files in force were handed in once more. */
export function AsItWas({ version, close }: Props) {
  return (
    <Stack>
      <Alert color="teal" role="status" title="The list is as it was">
        These are the files of version {version.number}, which is in force. There is no new version, and the
        list is fresh again.
      </Alert>
      <Group justify="flex-end">
        <Button onClick={close}>Close</Button>
      </Group>
    </Stack>
  );
}
