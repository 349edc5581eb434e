import { Text, Timeline } from '@mantine/core';
import { Moment } from '../moment.tsx';
import { titleFor, wordsFor } from '../words.ts';
import type { Clock } from './how-it-is-counted.tsx';

type Step = Clock['steps'][number];

/** What happened to a deadline, in order, with what people wrote about it. */
export function ClockSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <Timeline bulletSize={14} lineWidth={2}>
      {steps.map((step) => (
        <Timeline.Item key={step.event} title={titleFor(step.kind)}>
          <Moment at={step.at} />
          <Text size="sm">{[factSaid(step), `by ${actorSaid(step.actor)}`].filter(Boolean).join(', ')}</Text>
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

/** What a step adds to its name: how far ahead a warning was, and the day that was then due. */
function factSaid({ kind, facts }: Step): string {
  if (kind === 'warned')
    return `${String(facts.distanceDays)} ${facts.distanceDays === 1 ? 'day' : 'days'} before ${String(facts.dueOn)}`;
  if (kind === 'escalated' && Array.isArray(facts.to))
    return `to ${facts.to.map(String).map(wordsFor).join(', ')}`;
  if (kind === 'handed') return `to ${ownerSaid(facts.owner)}, from ${ownerSaid(facts.from)}`;
  return typeof facts.dueOn === 'string' ? `due on ${facts.dueOn}` : '';
}

function ownerSaid(owner: unknown): string {
  // Safe: both are owners of a clock, in the data of the event that the API shows.
  const { role, user } = owner as { role: string; user: string | null };
  return user ? `${wordsFor(role)} ${user}` : wordsFor(role);
}

function actorSaid(actor: Step['actor']): string {
  if (actor.kind === 'user') return `somebody as ${wordsFor(String(actor.role))}`;
  return actor.kind === 'service-key' ? 'a program' : 'Gatehouse';
}
