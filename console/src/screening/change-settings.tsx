import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { useAct } from '../api/hooks.ts';
import { type Settings, SettingsFields } from './settings-fields.tsx';

/** Sets how a list is called and what is expected of it. */
export default function ChangeSettings({ row, close }: FormProps) {
  const [settings, setSettings] = useState<Settings>({
    title: String(row?.title ?? ''),
    authority: String(row?.authority ?? ''),
    staleAfterDays: Number(row?.staleAfterDays),
    leastShare: Number(row?.leastShare),
  });
  const change = useAct('setScreeningListSettings', close);
  return (
    <Modal opened onClose={close} title="Settings" closeOnClickOutside={false}>
      <ActForm
        does="Save"
        submit={() => {
          change.mutate({ path: { list: String(row?.id) }, body: settings });
        }}
        close={close}
        error={change.error}
        pending={change.isPending}
      >
        <SettingsFields
          of={settings}
          set={(more) => setSettings((before) => ({ ...before, ...more }))}
          error={change.error}
        />
        <Text size="sm" c="dimmed">
          It holds for what is handed in from now on. The words before stay in the history.
        </Text>
      </ActForm>
    </Modal>
  );
}
