import { Group, Paper, Title } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import plain from '../plain.module.css';
import { addressOf, RouteLink } from '../route-link.tsx';
import { Trouble } from '../trouble.tsx';
import { toneOf } from '../urgency.tsx';
import { titleFor } from '../words.ts';
import { calendarDays, todayHere } from './days.ts';
import classes from './today.module.css';

type Day = Answer<'countClocks'>['days'][number];

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const long = new Intl.DateTimeFormat('en', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });

/** Deadlines by urgency, and on which day each is due. */
export function Deadlines() {
  const today = todayHere(new Date());
  const days = calendarDays(today);
  const query = { from: days[0] ?? today, to: days.at(-1) ?? today };
  const { data, error, refetch } = useRead('countClocks', { query });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <Paper withBorder p="md" component="section" aria-label="Deadlines">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          Deadlines
        </Title>
        <Group gap="md">
          {data.byUrgency.map(({ urgency, clocks }) => (
            <RouteLink
              key={urgency}
              className={`${plain.link} ${classes.urgency}`}
              href={addressOf('/clocks', { urgency })}
              style={{
                color:
                  clocks === 0
                    ? 'var(--mantine-color-dimmed)'
                    : urgency === 'late' || urgency === 'urgent'
                      ? toneOf[urgency]
                      : toneOf.open,
              }}
            >
              {titleFor(urgency)} {clocks}
            </RouteLink>
          ))}
        </Group>
      </Group>
      <Calendar today={today} days={days} due={data.days} />
    </Paper>
  );
}

function Calendar({ today, days, due }: { today: string; days: readonly string[]; due: readonly Day[] }) {
  const weeks = Array.from({ length: days.length / 7 }, (_one, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <table className={classes.calendar}>
      <caption className={classes.unseen}>What is due on each day of six weeks</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((on) => (
              <td key={on} data-today={on === today || undefined} data-past={on < today || undefined}>
                <DayCell on={on} found={due.find(({ dueOn }) => dueOn === on)} first={on === days[0]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ on, found, first }: { on: string; found: Day | undefined; first: boolean }) {
  const number = Number(on.slice(8));
  const date = `${number === 1 || first ? `${month.format(new Date(on))} ` : ''}${number}`;
  const parts = [
    { count: found?.late ?? 0, words: 'late' },
    { count: found?.open ?? 0, words: 'open' },
    { count: found?.met ?? 0, words: 'met' },
  ] as const;
  const some = parts.filter(({ count }) => count > 0);
  if (some.length === 0) return <span className={classes.free}>{date}</span>;
  const said = some.map(({ count, words }) => `${count} ${words}`).join(', ');
  return (
    <RouteLink
      className={classes.due}
      href={addressOf('/clocks', { dueFrom: on, dueTo: on })}
      aria-label={`${long.format(new Date(on))}: ${said}`}
    >
      {date}
      {some.map(({ count, words }) => (
        <span key={words} className={classes.part} style={{ color: toneOf[words] }}>
          {count} <span className={classes.word}>{words}</span>
        </span>
      ))}
    </RouteLink>
  );
}
