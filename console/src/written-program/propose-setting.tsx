import {
  Button,
  Group,
  Modal,
  NativeSelect,
  Skeleton,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import type { Answer } from '../api/call.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { ApiError, errorAt } from '../api/problem.ts';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';
import { type Draft, draftOf, judge, type Wrong } from './draft.ts';
import { listOf, type Setting, said } from './said.ts';
import { ValueField } from './value-field.tsx';

type Program = Answer<'getProgram'>;

/** Proposes a value for a setting: of the row's, or of one that is chosen here. */
export default function ProposeSetting({ row, close }: FormProps) {
  const { data, error, refetch } = useRead('getProgram');
  const [name, setName] = useState(typeof row?.name === 'string' ? row.name : '');
  const setting = data?.settings.find((one) => one.name === name);
  return (
    <Modal opened onClose={close} title="Propose a setting" closeOnClickOutside={false}>
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
        {data && setting && <Form key={name} program={data} setting={setting} close={close} />}
      </Stack>
    </Modal>
  );
}

function Form({ program, setting, close }: { program: Program; setting: Setting; close: () => void }) {
  // What is typed stays, also when the program is read anew meanwhile.
  const [draft, setDraft] = useState<Draft>(() => draftOf(setting));
  const [reason, setReason] = useState('');
  const [effectiveOn, setEffectiveOn] = useState('');
  const [touched, setTouched] = useState(false);
  const propose = useAct('proposeSetting', close);
  const judged = judge(setting, draft);
  const wrong = touched && 'wrong' in judged ? judged.wrong : wrongBy(propose.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTouched(true);
        if ('wrong' in judged) return;
        const on = effectiveOn ? { effectiveOn } : {};
        propose.mutate({ body: { name: setting.name, value: judged.value, reason: reason.trim(), ...on } });
      }}
    >
      <Stack>
        {propose.error && <Trouble error={propose.error} />}
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
        <Textarea
          label="Reason"
          description="At least ten characters; it is on record with the change."
          required
          maxLength={2000}
          autosize
          minRows={2}
          error={errorAt(propose.error, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label="From"
          description="Empty: today."
          type="date"
          error={errorAt(propose.error, 'effectiveOn')}
          value={effectiveOn}
          onChange={(event) => setEffectiveOn(event.currentTarget.value)}
        />
        <Follows program={program} setting={setting} judged={judged} from={effectiveOn} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={propose.isPending}>
            Propose
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type FollowsProps = { program: Program; setting: Setting; judged: ReturnType<typeof judge>; from: string };

/** Before and after, the day it takes effect, and who else it needs. */
function Follows({ program, setting, judged, from }: FollowsProps) {
  const { shape, value } = setting;
  const after = 'value' in judged ? said(shape, judged.value) : '…';
  return (
    <Stack gap={2} role="status" aria-label="What follows">
      <Text size="sm">Before: {said(shape, value)}</Text>
      <Text size="sm" fw={600}>
        After: {after}
      </Text>
      <Text size="sm" c="dimmed">
        It takes effect {from ? `on ${from}` : 'today'}
        {takesTwo(program) ? ', once a second person has approved it.' : ', by you alone.'}
      </Text>
    </Stack>
  );
}

/** From its adoption on, where the program asks for four eyes on its settings. */
function takesTwo({ adopted, settings }: Program): boolean {
  const fourEyes = settings.find(({ name }) => name === 'fourEyes')?.value;
  return adopted !== null && listOf(fourEyes).includes('setting');
}

/** What the API refused in the value, at the field it names. */
function wrongBy(error: unknown): Wrong {
  const errors = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  return Object.fromEntries(
    errors
      .filter(({ field }) => field === 'body.value' || field.startsWith('body.value.'))
      .map(({ field, detail, code }) => [field.split('.')[2] ?? '', detail ?? code]),
  );
}
