import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

type Props = { id: string; ended: boolean; close: () => void };

/** The foot of a dialog that shows long work: it can be left, and found again. */
export function LongWorkFoot({ id, ended, close }: Props) {
  return (
    <Group justify="space-between">
      <Anchor component={Link} to={`/long-work/${id}`} size="sm">
        Open as a page
      </Anchor>
      <Group gap="sm">
        {!ended && (
          <Text size="sm" c="dimmed">
            It goes on when you close this.
          </Text>
        )}
        <Button variant="default" onClick={close}>
          Close
        </Button>
      </Group>
    </Group>
  );
}
