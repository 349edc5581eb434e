import { List, Title } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { Moment } from '../moment.tsx';
import { Who } from '../pages/who.tsx';
import { wordsFor } from '../words.ts';

type Steps = Answer<'getSpecialMeasure'>['steps'];

export function stepSaid(step: Steps[number]['step']): string {
  switch (step.kind) {
    case 'extend':
      return `Extended through ${step.until}, by ${step.source.citation} of ${step.publishedOn}.`;
    case 'revoke':
      return `Revoked from ${step.on}, by ${step.source.citation} of ${step.publishedOn}.`;
    case 'link':
      return `Linked to ${step.link.party}: ${wordsFor(step.link.because)}.`;
    case 'unlink':
      return `No longer linked to ${step.party}.`;
  }
}

/** Every step that was taken on a measure, in order, with both people. */
export function StepsTaken({ steps }: { steps: Steps }) {
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="steps">
      <Title order={2} size="h4" id="steps" mb="xs">
        What followed
      </Title>
      <List size="sm">
        {steps.map(({ step, by, decidedBy, decidedAt }) => (
          <List.Item key={decidedAt}>
            {stepSaid(step)} Asked by <Who id={by} />, decided by <Who id={decidedBy} />,{' '}
            <Moment at={decidedAt} />.
          </List.Item>
        ))}
      </List>
    </section>
  );
}
