import { Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { noSource, SourceFields, sourceOf } from './source-fields.tsx';

/** Asks that a measure ends before its last day, by a publication. */
export default function RevokeDialog({ row, close }: FormProps) {
  const [on, setOn] = useState('');
  const [publishedOn, setPublishedOn] = useState('');
  const [source, setSource] = useState(noSource);
  const ask = useAct('proposeSpecialMeasureStep', close);
  return (
    <Modal opened onClose={close} title="Revoke" closeOnClickOutside={false}>
      <ActForm
        does="Ask to revoke"
        submit={() => {
          const step = { kind: 'revoke' as const, on, publishedOn, source: sourceOf(source) };
          ask.mutate({ path: { measure: String(row?.id) }, body: { step } });
        }}
        close={close}
        error={ask.error}
        pending={ask.isPending}
        bites
      >
        <TextInput
          label="No longer in force from"
          description="The first day on which it is lifted."
          type="date"
          required
          error={errorAt(ask.error, 'on')}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
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
          Another person decides on it.
        </Text>
      </ActForm>
    </Modal>
  );
}
