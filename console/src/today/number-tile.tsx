import { Card, Text } from '@mantine/core';
import classes from '../plain.module.css';
import { addressOf, RouteLink } from '../route-link.tsx';
import { type Tone, toneOf } from '../urgency.tsx';
import own from './today.module.css';

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
export function NumberTile({ label, value, to, search, tone, note }: Props) {
  return (
    <Card withBorder padding="sm">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <RouteLink
        className={`${classes.link} ${own.number}`}
        href={addressOf(to, search)}
        style={value && tone ? { color: toneOf[tone] } : undefined}
        aria-label={`${label}: ${value ?? 'loading'}`}
      >
        {value === undefined ? '…' : value.toLocaleString('en')}
      </RouteLink>
      <Text size="xs" c="dimmed" className={own.note}>
        {note}
      </Text>
    </Card>
  );
}
