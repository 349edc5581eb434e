import { Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { ProofField } from './proof-field.tsx';

/** Records what came back: the day, the receipt, and the digest of the paper where there is one. */
export default function RecordReceipt({ row, close }: FormProps) {
  const [on, setOn] = useState('');
  const [receipt, setReceipt] = useState('');
  const [proof, setProof] = useState('');
  const record = useAct('acknowledgeFiling', close);
  return (
    <Modal opened onClose={close} title="Record receipt" closeOnClickOutside={false}>
      <ActForm
        does="Record receipt"
        submit={() => {
          record.mutate({
            path: { filing: String(row?.id) },
            body: { on, receipt, proofDigest: proof === '' ? null : proof },
          });
        }}
        close={close}
        error={record.error}
        pending={record.isPending}
      >
        <TextInput
          label="Acknowledged on"
          type="date"
          required
          error={errorAt(record.error, 'on')}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <TextInput
          label="Receipt"
          required
          error={errorAt(record.error, 'receipt')}
          value={receipt}
          onChange={(event) => setReceipt(event.currentTarget.value)}
        />
        <ProofField
          label="Paper of the receipt"
          value={proof}
          set={setProof}
          error={errorAt(record.error, 'proofDigest')}
        />
        <Text size="sm" c="dimmed">
          The first receipt of a new provider lets foreign accounts open (§ 7.304(d)).
        </Text>
      </ActForm>
    </Modal>
  );
}
