import { List, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer } from '../api/call.ts';
import { Moment } from '../moment.tsx';
import { ThingNamed } from '../pages/thing-named.tsx';
import { Who } from '../pages/who.tsx';
import { linkSaid } from './said.ts';

type Steps = Answer<'getSpecialMeasure'>['steps'];

type StepProps = { of: Steps[number]['step']; done?: boolean };

/** A step, as what is asked or as what was done. */
export function StepSaid({ of: step, done = false }: StepProps): ReactNode {
  switch (step.kind) {
    case 'extend':
      return `${done ? 'Extended' : 'To extend it'} through ${step.until}, by ${step.source.citation} of ${step.publishedOn}.`;
    case 'revoke':
      return `${done ? 'Revoked' : 'To revoke it'} from ${step.on}, by ${step.source.citation} of ${step.publishedOn}.`;
    case 'link':
      return (
        <>
          {done ? 'Linked' : 'To link it'} to <ThingNamed id={step.link.party} />.{' '}
          {linkSaid[step.link.because]}.
        </>
      );
    case 'unlink':
      return (
        <>
          {done ? 'No longer linked to' : 'To end the link to'} <ThingNamed id={step.party} />.
        </>
      );
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
            <StepSaid of={step} done /> Asked by <Who id={by} />, decided by <Who id={decidedBy} />,{' '}
            <Moment at={decidedAt} />.
          </List.Item>
        ))}
      </List>
    </section>
  );
}
