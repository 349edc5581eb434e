import { Text, Timeline } from '@mantine/core';
import { Moment } from '../moment.tsx';
import { Actor } from '../pages/who.tsx';
import { titleFor, wordsFor } from '../words.ts';
import type { Clock } from './how-it-is-counted.tsx';
import { OwnerSaid } from './owner-said.tsx';

type Step = Clock['steps'][number];

/** What happened to a deadline, in order, with what people wrote about it. */
export function ClockSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <Timeline bulletSize={14} lineWidth={2}>
      {steps.map((step) => (
        <Timeline.Item key={step.event} title={titleFor(step.kind)}>
          <Text size="sm">
            <Moment at={step.at} /> by <Actor of={step.actor} />
          </Text>
          <Fact step={step} />
          {step.words && <Text size="sm">{step.words}</Text>}
          {step.erased && (
            <Text size="sm" c="dimmed">
              The words were erased.
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

/** What a step adds to its name: how far ahead a warning was, who has it now, and the day that was then due. */
function Fact({ step }: { step: Step }) {
  const { kind, facts } = step;
  if (kind === 'handed')
    return (
      <Text size="sm">
        To <OwnerSaid owner={ownerOf(facts.owner)} />
        <br />
        From <OwnerSaid owner={ownerOf(facts.from)} />
      </Text>
    );
  const said = factSaid(step);
  return said && <Text size="sm">{said}</Text>;
}

function factSaid({ kind, facts }: Step): string {
  if (kind === 'warned')
    return `${String(facts.distanceDays)} ${facts.distanceDays === 1 ? 'day' : 'days'} before ${String(facts.dueOn)}`;
  if (kind === 'escalated' && Array.isArray(facts.to))
    return `To ${facts.to.map(String).map(wordsFor).join(', ')}`;
  return typeof facts.dueOn === 'string' ? `Due on ${facts.dueOn}` : '';
}

function ownerOf(owner: unknown): Clock['owner'] {
  return owner as Clock['owner']; // Safe: both are owners of a clock, in the data of the event that the API shows.
}
