import { Modal, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Answer } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';

/** Asks that a party no longer counts as the person a determination names. */
export default function UnlinkDialog({ row, close }: FormProps) {
  const { id, target } = row as unknown as Answer<'getSpecialMeasure'>; // Safe: it is offered on the page of a measure alone.
  const parties = target.kind === 'person' ? target.links.map((link) => link.party) : [];
  const [party, setParty] = useState(parties[0] ?? '');
  const ask = useAct('proposeSpecialMeasureStep', close);
  return (
    <Modal opened onClose={close} title="Unlink">
      <ActForm
        does="Ask to unlink"
        submit={() => {
          ask.mutate({ path: { measure: id }, body: { step: { kind: 'unlink', party } } });
        }}
        close={close}
        error={ask.error}
        pending={ask.isPending}
        disabled={parties.length === 0}
      >
        <NativeSelect
          label="Party"
          description={parties.length === 0 ? 'Nobody is linked.' : undefined}
          data={parties}
          value={party}
          onChange={(event) => setParty(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          Another person decides on it. Then the measure lets go of its accounts.
        </Text>
      </ActForm>
    </Modal>
  );
}
