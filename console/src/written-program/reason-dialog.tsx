import { Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Answer } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { bodyOf, keptOf } from './in-draft.tsx';

/** The reason of a draft and the day it asks for. */
export default function ReasonDialog({ row, close }: FormProps) {
  const change = row as unknown as Answer<'getProgramChange'>; // Safe: it is offered on the page of a change alone.
  const [reason, setReason] = useState(change.reason);
  const [effectiveOn, setEffectiveOn] = useState(change.effectiveOn);
  const redraft = useAct('redraftProgramChange', close);
  return (
    <Modal opened onClose={close} title="Reason and day" closeOnClickOutside={false}>
      <ActForm
        does="Write"
        submit={() => {
          const body = { ...keptOf(change), content: change.content, reason: reason.trim(), effectiveOn };
          redraft.mutate({ path: { change: change.id }, ...bodyOf(body) });
        }}
        close={close}
        error={redraft.error}
        pending={redraft.isPending}
      >
        <Textarea
          label="Reason"
          required
          maxLength={2000}
          autosize
          minRows={2}
          error={errorAt(redraft.error, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label="From"
          description="Another day needs another trial."
          type="date"
          required
          error={errorAt(redraft.error, 'effectiveOn')}
          value={effectiveOn}
          onChange={(event) => setEffectiveOn(event.currentTarget.value)}
        />
      </ActForm>
    </Modal>
  );
}
