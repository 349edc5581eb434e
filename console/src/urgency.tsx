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

export function urgencyColour(urgency: string): string {
  return colours[urgency] ?? 'gray';
}

export function UrgencyBadge({ urgency }: { urgency: string }) {
  return (
    <Badge
      variant="light"
      tt="none"
      color={urgencyColour(urgency)}
      style={{ flexShrink: 0 }}
      miw="max-content"
    >
      {wordsFor(urgency)}
    </Badge>
  );
}
