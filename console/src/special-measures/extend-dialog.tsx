import type { FormProps } from '../acts/act.ts';
import { PublishedStep } from './published-step.tsx';

/** Asks that a measure lives on, by a publication. */
export default function ExtendDialog(form: FormProps) {
  return (
    <PublishedStep
      {...form}
      title="Extend the measure"
      does="Ask to extend"
      day={{
        name: 'until',
        label: 'In force through',
        description: `The last day. It is ${String(form.row?.lastOn)} now.`,
      }}
      step={(until, published) => ({ kind: 'extend', until, ...published })}
      says="It holds when another person has decided on it. A measure that has ended is in force again from then on."
    />
  );
}
