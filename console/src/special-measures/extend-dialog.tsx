import { Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { noSource, SourceFields, sourceOf } from './source-fields.tsx';

/** Asks that a measure lives on, by a publication. */
export default function ExtendDialog({ row, close }: FormProps) {
  const [until, setUntil] = useState('');
  const [publishedOn, setPublishedOn] = useState('');
  const [source, setSource] = useState(noSource);
  const ask = useAct('proposeSpecialMeasureStep', close);
  return (
    <Modal opened onClose={close} title="Extend" closeOnClickOutside={false}>
      <ActForm
        does="Ask to extend"
        submit={() => {
          const step = { kind: 'extend' as const, until, publishedOn, source: sourceOf(source) };
          ask.mutate({ path: { measure: String(row?.id) }, body: { step } });
        }}
        close={close}
        error={ask.error}
        pending={ask.isPending}
      >
        <TextInput
          label="In force through"
          description={`The last day. It is ${String(row?.lastOn)} now.`}
          type="date"
          required
          error={errorAt(ask.error, 'until')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <TextInput
          label="Published on"
          type="date"
          required
          error={errorAt(ask.error, 'publishedOn')}
          value={publishedOn}
          onChange={(event) => setPublishedOn(event.currentTarget.value)}
        />
        <SourceFields of={source} set={setSource} error={ask.error} below="step.source" />
        <Text size="sm" c="dimmed">
          Another person decides on it. After the end of the measure it is in force again from then on.
        </Text>
      </ActForm>
    </Modal>
  );
}
