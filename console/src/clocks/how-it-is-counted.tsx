import { Anchor, List, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../api/call.ts';
import { Moment } from '../moment.tsx';
import { ThingLink } from '../pages/thing-link.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { titleFor, wordsFor } from '../words.ts';

export type Clock = Answer<'getClock'>;

/** Why a deadline is due on its day: what started it, which reading counts, the length, and what was extended. */
export function HowItIsCounted({ clock }: { clock: Clock }) {
  const { trigger, extensions, length, lengthFrom, zone, startsOn, dueAt } = clock;
  const firstDue = extensions[0]?.from ?? clock.dueOn;
  return (
    <div>
      <Title order={2} size="h4">
        How the day is counted
      </Title>
      <List size="sm" type="ordered" spacing={4}>
        <List.Item>
          Started by: {wordsFor(trigger.type)} {trigger.event && <ThingLink id={trigger.event} />}
        </List.Item>
        <List.Item>
          Length: {lengthSaid(length)},{' '}
          {lengthFrom.kind === 'setting' ? (
            <>
              from the setting{' '}
              <Anchor
                component={Link}
                to={`/written-program/settings/${lengthFrom.name}`}
                inherit
                underline="always"
              >
                {titleFor(lengthFrom.name)}
              </Anchor>
            </>
          ) : (
            `from the edition: ${wordsFor(lengthFrom.name)}`
          )}
        </List.Item>
        <List.Item>
          {startsOn} + {lengthSaid(length)} = {firstDue}, in {zone}
        </List.Item>
        {extensions.map(({ from, to, basis, reference, extendedAt }) => (
          <List.Item key={extendedAt}>
            Extended from {from} to {to}: {wordsFor(basis)}, {reference} (<Moment at={extendedAt} />)
          </List.Item>
        ))}
        <List.Item>
          Late from the end of {clock.dueOn} there: <Moment at={dueAt} />
        </List.Item>
      </List>
      <Readings clock={clock} />
    </div>
  );
}

function Readings({ clock: { readings, reading, readingBecause } }: { clock: Clock }) {
  return (
    <>
      <Text size="sm" mt="sm" fw={600}>
        When it can be read to start
      </Text>
      <StackedTable head={<StackedHead labels={['Reading', 'From', 'Counts']} />}>
        {readings.map(({ code, at }) => (
          <StackedRow key={code}>
            <StackedCell label="Reading">{titleFor(code)}</StackedCell>
            <StackedCell label="From">
              <Moment at={at} />
            </StackedCell>
            <StackedCell label="Counts">
              {code === reading ? `yes: ${wordsFor(readingBecause)}` : 'no'}
            </StackedCell>
          </StackedRow>
        ))}
      </StackedTable>
    </>
  );
}

export function lengthSaid(length: Clock['length']): string {
  return (['years', 'months', 'days'] as const)
    .flatMap((unit) => {
      const count = length[unit];
      return count ? [`${count} ${count === 1 ? unit.slice(0, -1) : unit}`] : [];
    })
    .join(' and ');
}
