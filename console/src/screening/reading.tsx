import { Progress, Text } from '@mantine/core';
import { count } from './said.ts';

/** @param expected as many as the version in force has; nothing where there is none */
export function Reading({ read, expected }: { read: number; expected: number | undefined }) {
  // It may have more than the one before: full only when it is settled.
  const part = expected ? Math.min(95, (read / expected) * 100) : read > 0 ? 50 : 0;
  return (
    <div role="status">
      <Progress value={part} aria-label="Read" animated />
      <Text size="sm" mt="xs">
        {read === 0
          ? 'It waits to be read.'
          : `${count(read)} entries are read${expected ? `; the version in force has ${count(expected)}` : ''}.`}{' '}
        You can leave this page: it goes on.
      </Text>
    </div>
  );
}
