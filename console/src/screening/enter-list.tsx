import { Modal, NativeSelect, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Input } from '../api/call.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { LoadingAll } from '../loading.tsx';
import { Trouble } from '../trouble.tsx';
import { filesSaid } from './said.ts';
import { type Settings, SettingsFields } from './settings-fields.tsx';

type Format = NonNullable<Input<'enterScreeningList'>['body']>['format'];

const first: Settings = { title: '', authority: '', staleAfterDays: 3, leastShare: 0.8 };

/** Enters a list, and opens it: its first version is handed in there. */
export default function EnterList({ close }: FormProps) {
  const navigate = useNavigate();
  const formats = useRead('getListFormats');
  const [slug, setSlug] = useState('');
  const [format, setFormat] = useState('');
  const [settings, setSettings] = useState(first);
  const enter = useAct('enterScreeningList', ({ id }) => {
    close();
    void navigate({ to: `/screening/lists/${id}` });
  });
  const chosen = formats.data?.formats.find((one) => one.slug === format) ?? formats.data?.formats[0];
  return (
    <Modal opened onClose={close} title="Enter a list" closeOnClickOutside={false}>
      {formats.error && <Trouble error={formats.error} again={() => void formats.refetch()} />}
      {formats.isPending && <LoadingAll />}
      {chosen && (
        <ActForm
          does="Enter"
          submit={() => {
            const of = chosen.slug as Format; // Safe: the API names the formats it takes.
            enter.mutate({ body: { ...settings, slug, format: of } });
          }}
          close={close}
          error={enter.error}
          pending={enter.isPending}
        >
          <SettingsFields
            of={settings}
            set={(more) => setSettings((before) => ({ ...before, ...more }))}
            error={enter.error}
          />
          <TextInput
            label="Slug"
            description="Lower-case letters, digits and hyphens. It stays."
            required
            maxLength={60}
            error={errorAt(enter.error, 'slug')}
            value={slug}
            onChange={(event) => setSlug(event.currentTarget.value.trim())}
          />
          <NativeSelect
            label="Format"
            description="It stays: a list of another format is another list."
            required
            data={formats.data?.formats.map(({ slug: value, title: label }) => ({ value, label })) ?? []}
            value={chosen.slug}
            onChange={(event) => setFormat(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            {filesSaid(chosen.files)} It has no entries until a version of it is handed in.
          </Text>
        </ActForm>
      )}
    </Modal>
  );
}
