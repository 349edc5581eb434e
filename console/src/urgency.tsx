import { Badge } from '@mantine/core';
import { wordsFor } from './words.ts';

/** Of a deadline or a service level. The word stands beside the colour: nobody has to see it. */
const colours: Readonly<Record<string, string>> = {
  late: 'red',
  urgent: 'orange',
  soon: 'yellow',
  calm: 'teal',
  waiting: 'blue',
  closed: 'gray',
};

/** For words in a colour: dark enough on light, light enough on dark, to be read. */
export const toneOf = {
  late: 'light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))',
  urgent: 'light-dark(#a83a00, var(--mantine-color-orange-3))',
  open: 'light-dark(var(--mantine-color-indigo-8), var(--mantine-color-indigo-2))',
  met: 'light-dark(#08664b, var(--mantine-color-teal-3))',
} as const;
export type Tone = keyof typeof toneOf;

export function UrgencyBadge({ urgency }: { urgency: string }) {
  return (
    <Badge
      variant="light"
      tt="none"
      color={colours[urgency] ?? 'gray'}
      style={{ flexShrink: 0 }}
      miw="max-content"
    >
      {wordsFor(urgency)}
    </Badge>
  );
}
