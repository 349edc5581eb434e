import { Modal, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormProps, Row } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { ApiError } from '../api/problem.ts';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';
import { type Draft, draftOf, judge, type Wrong } from './draft.ts';
import { takesOne, useInDraft } from './in-draft.tsx';
import { type Setting, said } from './said.ts';
import { ValueField } from './value-field.tsx';

type Program = Answer<'getProgram'>;

/** Writes a value of a setting into a draft: of the row's, or of one that is chosen here. */
export default function SettingDialog({ row, close }: FormProps) {
  const { data, error, refetch } = useRead('getProgram');
  const [name, setName] = useState(typeof row?.name === 'string' ? row.name : '');
  const setting = data?.settings.find((one) => one.name === name);
  return (
    <Modal opened onClose={close} title="Change a setting" closeOnClickOutside={false}>
      <Stack>
        {error && !data && <Trouble error={error} again={() => void refetch()} />}
        {!data && !error && <Skeleton height={240} aria-label="Loading" />}
        {data && (
          <NativeSelect
            label="Setting"
            data={[
              { value: '', label: 'Choose one' },
              ...data.settings.map((one) => ({ value: one.name, label: titleFor(one.name) })),
            ]}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        {data && setting && <Form key={name} program={data} setting={setting} row={row} close={close} />}
      </Stack>
    </Modal>
  );
}

type FormOf = { program: Program; setting: Setting; row: Row | undefined; close: () => void };

function Form({ program, setting, row, close }: FormOf) {
  // What is typed stays, also when the program is read anew meanwhile.
  const [draft, setDraft] = useState<Draft>(() => draftOf(setting));
  const [touched, setTouched] = useState(false);
  const into = useInDraft({ row, close });
  const judged = judge(setting, draft);
  const wrong = touched && 'wrong' in judged ? judged.wrong : wrongBy(into.error, setting.name);
  return (
    <ActForm
      does={takesOne(program) ? 'Change' : 'Write into the draft'}
      submit={() => {
        setTouched(true);
        if ('wrong' in judged) return;
        void into.write({ settings: { [setting.name]: judged.value } });
      }}
      close={close}
      error={into.error}
      pending={into.isPending}
    >
      <Text size="sm">
        {setting.means} {setting.clause}
      </Text>
      <ValueField
        setting={setting}
        draft={draft}
        wrong={wrong}
        set={(next) => {
          setTouched(true);
          setDraft(next);
        }}
      />
      {into.fields}
      <Follows program={program} setting={setting} judged={judged} />
    </ActForm>
  );
}

/** Before and after, and who else it needs. */
function Follows({
  program,
  setting,
  judged,
}: Omit<FormOf, 'row' | 'close'> & { judged: ReturnType<typeof judge> }) {
  const { shape, value } = setting;
  const after = 'value' in judged ? said(shape, judged.value) : '…';
  return (
    <Stack gap={2} role="status" aria-label="What follows">
      <Text size="sm">Before: {said(shape, value)}</Text>
      <Text size="sm" fw={600}>
        After: {after}
      </Text>
      <Text size="sm" c="dimmed">
        {takesOne(program)
          ? 'It takes effect on its day, by you alone.'
          : 'It stands in a draft, which is tried and then approved.'}
      </Text>
    </Stack>
  );
}

/** What the API refused in the value, at the field it names. */
function wrongBy(error: unknown, name: string): Wrong {
  const at = `body.content.settings.${name}`;
  const errors = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  return Object.fromEntries(
    errors
      .filter(({ field }) => field === at || field.startsWith(`${at}.`))
      .map(({ field, detail, code }) => [field.slice(at.length + 1).split('.')[0] ?? '', detail ?? code]),
  );
}
