import { Anchor, Card, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Tone, toneOf } from '../urgency.tsx';

type Props = {
  label: string;
  /** Undefined while it is read. */
  value: number | undefined;
  to: string;
  search?: Readonly<Record<string, string>>;
  /** A word of how bad a number above zero is. */
  tone?: Tone;
  note?: string | undefined;
};

/** One number, which opens into its rows. */
export function NumberTile({ label, value, to, search = {}, tone, note }: Props) {
  return (
    <Card withBorder padding="sm">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Anchor
        component={Link}
        to={to}
        search={search as never} // Safe: the router of this console knows no typed searches.
        fz={28}
        fw={700}
        lh={1.3}
        {...(value && tone ? { c: toneOf[tone] } : {})}
        aria-label={`${label}: ${value ?? 'loading'}`}
      >
        {value === undefined ? '…' : value.toLocaleString('en')}
      </Anchor>
      <Text size="xs" c="dimmed" mih={18}>
        {note}
      </Text>
    </Card>
  );
}
