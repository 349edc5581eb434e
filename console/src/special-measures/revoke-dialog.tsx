import type { FormProps } from '../acts/act.ts';
import { PublishedStep } from './published-step.tsx';

/** Asks that a measure ends before its last day, by a publication. */
export default function RevokeDialog(form: FormProps) {
  return (
    <PublishedStep
      {...form}
      title="Revoke the measure"
      does="Ask to revoke"
      day={{
        name: 'on',
        label: 'No longer in force from',
        description: 'The first day on which it is lifted.',
      }}
      step={(on, published) => ({ kind: 'revoke', on, ...published })}
      bites
      says="It holds when another person has decided on it. Until that day the measure stays in force."
    />
  );
}
