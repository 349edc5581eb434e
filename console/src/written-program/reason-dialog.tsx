import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import type { Answer } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { Trouble } from '../trouble.tsx';
import { bodyOf, keptOf } from './in-draft.tsx';

/** The reason of a draft and the day it asks for. */
export default function ReasonDialog({ row, close }: FormProps) {
  const change = row as unknown as Answer<'getProgramChange'>; // Safe: it is offered on the page of a change alone.
  const [reason, setReason] = useState(change.reason);
  const [effectiveOn, setEffectiveOn] = useState(change.effectiveOn);
  const redraft = useAct('redraftProgramChange', close);
  return (
    <Modal opened onClose={close} title="Reason and day" closeOnClickOutside={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const body = { ...keptOf(change), content: change.content, reason: reason.trim(), effectiveOn };
          redraft.mutate({ path: { change: change.id }, ...bodyOf(body) });
        }}
      >
        <Stack>
          {redraft.error && <Trouble error={redraft.error} />}
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
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={redraft.isPending}>
              Write
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
