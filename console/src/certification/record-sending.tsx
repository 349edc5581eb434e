import { Modal, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { titleFor } from '../words.ts';
import { ProofField } from './proof-field.tsx';

const channels = ['electronic-portal', 'e-mail', 'registered-mail', 'courier', 'by-hand'] as const;
type Channel = (typeof channels)[number];

/** Records that people sent a signed certification: when, how, and the digest of what proves it. */
export default function RecordSending({ row, close }: FormProps) {
  const [channel, setChannel] = useState<Channel>('electronic-portal');
  const [at, setAt] = useState('');
  const [reference, setReference] = useState('');
  const [proofDigest, setProof] = useState('');
  const record = useAct('transmitFiling', close);
  return (
    <Modal opened onClose={close} title="Record sending" closeOnClickOutside={false}>
      <ActForm
        does="Record sending"
        submit={() => {
          const when = at === '' ? new Date() : new Date(at);
          record.mutate({
            path: { filing: String(row?.id) },
            body: { at: when.toISOString(), channel, reference, proofDigest },
          });
        }}
        close={close}
        error={record.error}
        pending={record.isPending}
      >
        <NativeSelect
          label="How it was sent"
          data={channels.map((value) => ({ value, label: titleFor(value) }))}
          value={channel}
          onChange={(event) => setChannel(event.currentTarget.value as Channel)} // Safe: the options are those.
        />
        <TextInput
          label="When"
          type="datetime-local"
          description="Empty: now."
          error={errorAt(record.error, 'at')}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <TextInput
          label="Reference"
          required
          error={errorAt(record.error, 'reference')}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <ProofField
          label="File that was sent, or proof of sending"
          value={proofDigest}
          set={setProof}
          error={errorAt(record.error, 'proofDigest')}
          required
        />
        <Text size="sm" c="dimmed">
          The deadline that it meets ends, and the next year begins at that moment (§ 7.304(b)).
        </Text>
      </ActForm>
    </Modal>
  );
}
