import { Modal, NativeSelect, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { useAct, useRead } from '../api/hooks.ts';
import { Trouble } from '../trouble.tsx';
import { Drafting } from './drafting.tsx';

/** Begins a certification: which kind, and about whom. The draft opens when its figures are counted. */
export default function DraftFiling({ close }: FormProps) {
  const kinds = useRead('listFilingKinds');
  const due = useRead('getCertificationDue');
  const [kind, setKind] = useState('');
  const [about, setAbout] = useState('');
  const [started, setStarted] = useState<string>();
  const draft = useAct('startFilingDraft', ({ id }) => setStarted(id));
  const error = kinds.error ?? due.error;
  const organizations = due.data?.organizations ?? [];
  const next = organizations.find(({ about: id, whose }) =>
    about ? id === about : whose === 'provider',
  )?.next;
  // What is due next is what one comes for.
  const called = (code: string | undefined) => kinds.data?.kinds.find((one) => one.code === code);
  const chosen = called(kind) ?? called(next?.kind) ?? kinds.data?.kinds[0];
  if (started !== undefined)
    return (
      <Modal opened onClose={close} title="Draft a certification">
        <Drafting id={started} close={close} />
      </Modal>
    );
  return (
    <Modal opened onClose={close} title="Draft a certification">
      {error && <Trouble error={error} />}
      {!error && !(kinds.data && due.data) && <Skeleton height={160} aria-label="Loading" />}
      {chosen && due.data && (
        <ActForm
          does="Draft"
          submit={() => {
            draft.mutate({ body: { kind: chosen.code, ...(about ? { about } : {}) } });
          }}
          close={close}
          error={draft.error}
          pending={draft.isPending}
        >
          <NativeSelect
            label="Kind"
            data={(kinds.data?.kinds ?? []).map(({ code, label }) => ({ value: code, label }))}
            value={chosen.code}
            onChange={(event) => setKind(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            {chosen.describes} {chosen.clause.replace('§ ', '§\u00a0')}
          </Text>
          <NativeSelect
            label="About"
            data={organizations.map(({ about: id, legalName, whose }) => ({
              value: whose === 'provider' ? '' : id,
              label: legalName,
            }))}
            value={about}
            onChange={(event) => setAbout(event.currentTarget.value)}
          />
        </ActForm>
      )}
    </Modal>
  );
}
