import { Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Input } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { noSource, SourceFields, sourceOf } from './source-fields.tsx';

type Step = NonNullable<Input<'proposeSpecialMeasureStep'>['body']>['step'];
type Published = { publishedOn: string; source: ReturnType<typeof sourceOf> };

type Props = FormProps & {
  title: string;
  does: string;
  /** The day that the publication sets: as the API names it, and what is asked. */
  day: { name: string; label: string; description: string };
  step: (day: string, published: Published) => Step;
  bites?: boolean;
  /** What follows from it. */
  says: string;
};

/** Asks for a step that the authority has published: a day, when and where it was published. */
export function PublishedStep({ row, close, title, does, day, step, bites = false, says }: Props) {
  const [on, setOn] = useState('');
  const [publishedOn, setPublishedOn] = useState('');
  const [source, setSource] = useState(noSource);
  const ask = useAct('proposeSpecialMeasureStep', close);
  // The form of a step is refused within it; whether its days fit the measure, by their own names.
  const wrong = (name: string) => errorAt(ask.error, name) ?? errorAt(ask.error, `step.${name}`);
  return (
    <Modal opened onClose={close} title={title} closeOnClickOutside={false}>
      <ActForm
        does={does}
        submit={() => {
          const asked = step(on, { publishedOn, source: sourceOf(source) });
          ask.mutate({ path: { measure: String(row?.id) }, body: { step: asked } });
        }}
        close={close}
        error={ask.error}
        pending={ask.isPending}
        bites={bites}
      >
        <TextInput
          label={day.label}
          description={day.description}
          type="date"
          required
          error={wrong(day.name)}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <TextInput
          label="Published on"
          type="date"
          required
          error={wrong('publishedOn')}
          value={publishedOn}
          onChange={(event) => setPublishedOn(event.currentTarget.value)}
        />
        <SourceFields of={source} set={setSource} error={ask.error} below="step.source" />
        <Text size="sm" c="dimmed">
          {says}
        </Text>
      </ActForm>
    </Modal>
  );
}
