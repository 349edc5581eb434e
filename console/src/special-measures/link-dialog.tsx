import { Modal, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { titleFor } from '../words.ts';

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
          const step = { kind: 'link' as const, link: { party: party.trim(), because } };
          ask.mutate({ path: { measure: String(row?.id) }, body: { step } });
        }}
        close={close}
        error={ask.error}
        pending={ask.isPending}
      >
        <TextInput
          label="Person or reseller"
          description="Its id: per_… of a customer or owner, org_… of a reseller."
          required
          error={errorAt(ask.error, 'step.link.party')}
          value={party}
          onChange={(event) => setParty(event.currentTarget.value)}
        />
        <NativeSelect
          label="Why"
          data={reasons.map((value) => ({ value, label: titleFor(value) }))}
          value={because}
          onChange={(event) =>
            setBecause(reasons.find((one) => one === event.currentTarget.value) ?? 'same-person')
          }
        />
        <Text size="sm" c="dimmed">
          Another person decides on it. Then the measure bears on the accounts behind which it stands.
        </Text>
      </ActForm>
    </Modal>
  );
}
