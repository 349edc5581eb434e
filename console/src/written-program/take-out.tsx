import { Button, Group, Text } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';
import { useContent, without } from './in-draft.tsx';

/** Each setting and each text the draft holds, to be taken out of it again. */
export function TakeOut({ change }: { change: Answer<'getProgramChange'> }) {
  const { write, error, isPending } = useContent(change);
  const { content } = change;
  const held = [
    ...Object.keys(content.settings).map((name) => ({
      label: titleFor(name),
      content: { ...content, settings: without(content.settings, name) },
    })),
    ...Object.keys(content.narratives).map((name) => ({
      label: `the text of ${titleFor(name)}`,
      content: { ...content, narratives: without(content.narratives, name) },
    })),
  ];
  if (held.length === 0) return null;
  return (
    <section aria-label="Take out of the draft">
      {error && <Trouble error={error} />}
      <Group gap={6}>
        <Text size="sm">Take out of the draft:</Text>
        {held.map(({ label, content: rest }) => (
          <Button
            key={label}
            size="compact-xs"
            variant="default"
            loading={isPending}
            onClick={() => write(rest)}
          >
            {label}
          </Button>
        ))}
      </Group>
    </section>
  );
}
