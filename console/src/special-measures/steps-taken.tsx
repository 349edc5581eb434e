import { List, Title } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { Moment } from '../moment.tsx';
import { Who } from '../pages/who.tsx';
import { wordsFor } from '../words.ts';

type Steps = Answer<'getSpecialMeasure'>['steps'];

/** A step, as what is asked or as what was done. */
export function stepSaid(step: Steps[number]['step'], done: boolean): string {
  switch (step.kind) {
    case 'extend':
      return `${done ? 'Extended' : 'To extend it'} through ${step.until}, by ${step.source.citation} of ${step.publishedOn}.`;
    case 'revoke':
      return `${done ? 'Revoked' : 'To revoke it'} from ${step.on}, by ${step.source.citation} of ${step.publishedOn}.`;
    case 'link':
      return `${done ? 'Linked' : 'To link it'} to ${step.link.party}: ${wordsFor(step.link.because)}.`;
    case 'unlink':
      return `${done ? 'No longer linked to' : 'To end the link to'} ${step.party}.`;
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
            {stepSaid(step, true)} Asked by <Who id={by} />, decided by <Who id={decidedBy} />,{' '}
            <Moment at={decidedAt} />.
          </List.Item>
        ))}
      </List>
    </section>
  );
}
