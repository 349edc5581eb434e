import { Modal, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { PartyField } from './party-field.tsx';
import { linkSaid } from './said.ts';

const reasons = ['same-person', 'same-identifier', 'acts-for-it', 'controlled-by-it'] as const;

/** Asks that a party on record counts as the person a determination names. */
export default function LinkDialog({ row, close }: FormProps) {
  const [party, setParty] = useState('');
  const [because, setBecause] = useState<(typeof reasons)[number]>('same-person');
  const ask = useAct('proposeSpecialMeasureStep', close);
  return (
    <Modal opened onClose={close} title="Link a party" closeOnClickOutside={false}>
      <ActForm
        does="Ask to link"
        submit={() => {
          const step = { kind: 'link' as const, link: { party, because } };
          ask.mutate({ path: { measure: String(row?.id) }, body: { step } });
        }}
        close={close}
        error={ask.error}
        pending={ask.isPending}
        disabled={party === ''}
        beside={party === '' && <Text size="sm">Choose the party first.</Text>}
      >
        <PartyField party={party} set={setParty} error={errorAt(ask.error, 'step.link.party')} />
        <NativeSelect
          label="Why it is linked"
          data={reasons.map((value) => ({ value, label: linkSaid[value] }))}
          error={errorAt(ask.error, 'step.link.because')}
          value={because}
          onChange={(event) =>
            setBecause(reasons.find((one) => one === event.currentTarget.value) ?? 'same-person')
          }
        />
        <Text size="sm" c="dimmed">
          It holds when another person has decided on it. Then the measure bears on the accounts behind which
          the party stands.
        </Text>
      </ActForm>
    </Modal>
  );
}
