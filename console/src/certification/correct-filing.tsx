import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { useAct } from '../api/hooks.ts';
import { Drafting } from './drafting.tsx';

/** Begins the correction of a filing that was sent. The draft opens when its figures are counted. */
export default function CorrectFiling({ row, close }: FormProps) {
  const [started, setStarted] = useState<string>();
  const correct = useAct('startFilingDraft', ({ id }) => setStarted(id));
  return (
    <Modal opened onClose={close} title="Correct">
      {started !== undefined ? (
        <Drafting id={started} close={close} />
      ) : (
        <ActForm
          does="Correct"
          submit={() => {
            correct.mutate({ body: { corrects: String(row?.id) } });
          }}
          close={close}
          error={correct.error}
          pending={correct.isPending}
        >
          <Text size="sm">A new draft of the same kind as of the same moment, linked to this one.</Text>
        </ActForm>
      )}
    </Modal>
  );
}
