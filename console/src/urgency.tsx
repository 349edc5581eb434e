import type { CSSProperties } from 'react';
import classes from './plain.module.css';
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
  const colour = colours[urgency] ?? 'gray';
  const tone = {
    '--badge-ground': `var(--mantine-color-${colour}-light)`,
    '--badge-words': `var(--mantine-color-${colour}-light-color)`,
  } as CSSProperties; // Safe: React passes on the variables of a style, which its type does not know.
  return (
    <span className={classes.badge} style={tone}>
      {wordsFor(urgency)}
    </span>
  );
}
