import {
  Alert,
  Button,
  Checkbox,
  Code,
  CopyButton,
  Group,
  Modal,
  NativeSelect,
  Skeleton,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Input, Operation } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { titleFor } from '../words.ts';
import type { Act, Field, Row } from './act.ts';
import { ActForm } from './act-form.tsx';
import { at, bodyOf, type Typed, typedFrom } from './body.ts';

/** Says what would come of it, asks for what is needed, does it, and shows what there is to keep. */
export function ActDialog({ act, row, close }: { act: Act; row: Row | undefined; close: () => void }) {
  const fields = act.fields ?? [];
  const [typed, setTyped] = useState<Typed>(() => typedFrom(fields, row));
  const [answer, setAnswer] = useState<Row>();
  const send = useAct(act.operation, (given) => {
    if (act.shows)
      setAnswer((given ?? {}) as Row); // Safe: what is shown is read from it field by field.
    else close();
  });
  if (answer) return <Kept act={act} answer={answer} close={close} />;
  return (
    <Modal opened onClose={close} title={act.label} closeOnClickOutside={fields.length === 0}>
      <ActForm
        does={act.label}
        submit={() => {
          send.mutate(inputOf(act, row, bodyOf(fields, typed)));
        }}
        close={close}
        error={send.error}
        pending={send.isPending}
        bites={act.bites === true}
      >
        {fields.map((field) => (
          <One
            key={field.name}
            field={field}
            value={typed[field.name] ?? ''}
            error={errorAt(send.error, field.name)}
            set={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        <Text size="sm" c="dimmed">
          {typeof act.follows === 'string' ? act.follows : act.follows(row ?? {})}
        </Text>
      </ActForm>
    </Modal>
  );
}

function inputOf(act: Act, row: Row | undefined, body: Readonly<Record<string, unknown>>): Input<Operation> {
  const path = Object.entries(act.path ?? {}).map(([name, field]) => [
    name,
    String(at(row ?? {}, field) ?? ''),
  ]);
  const kept = (act.keeps ?? []).map((name) => [name, at(row ?? {}, name)]);
  const input = {
    ...(act.path ? { path: Object.fromEntries(path) } : {}),
    ...(act.fields ? { body: { ...body, ...Object.fromEntries(kept) } } : {}),
  };
  return input as unknown as Input<Operation>; // Safe: the fields are those of this operation; the API refuses what is not.
}

const listFields = {
  'event-types': lazy(() => import('../webhooks/event-types-field.tsx')),
  'record-classes': lazy(() => import('../retention/record-classes-field.tsx')),
};

type OneProps = { field: Field; value: string; error: string | undefined; set: (value: string) => void };

function One({ field, value, error, set }: OneProps) {
  const { label, says, as } = field;
  const required = !field.optional;
  const shared = { label, description: says, error, required };
  switch (as) {
    case 'yes':
      return (
        <Switch
          label={label}
          description={says}
          error={error}
          checked={value === 'true'}
          onChange={(event) => set(String(event.currentTarget.checked))}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...shared}
          data={(field.options ?? []).map((option) => ({ value: option, label: titleFor(option) }))}
          value={value}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'choices':
      return (
        <Checkbox.Group
          {...shared}
          value={value.split('\n').filter(Boolean)}
          onChange={(all) => set(all.join('\n'))}
        >
          <Stack gap={10} mt={6}>
            {(field.options ?? []).map((option) => (
              <Checkbox key={option} size="xs" value={option} label={option} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case 'event-types':
    case 'record-classes': {
      const Chosen = listFields[as];
      return (
        <Suspense fallback={<Skeleton height={60} aria-label="Loading" />}>
          <Chosen {...shared} value={value} set={set} />
        </Suspense>
      );
    }
    case 'lines':
    case 'words':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={8}
          value={value}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextInput
          {...shared}
          type={inputTypes[as ?? ''] ?? 'text'}
          value={value}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
  }
}

const inputTypes: Readonly<Record<string, string | undefined>> = {
  email: 'email',
  number: 'number',
  moment: 'datetime-local',
  day: 'date',
};

/** What came of it, to be read or kept. What is shown once is said to be. */
function Kept({ act, answer, close }: { act: Act; answer: Row; close: () => void }) {
  const once = act.shows?.some((one) => one.once);
  return (
    <Modal
      opened
      onClose={close}
      title={act.label}
      closeOnClickOutside={!once}
      closeOnEscape={!once}
      withCloseButton={!once}
    >
      <Stack>
        {once && <Alert color="yellow">Keep it now: it is stored nowhere and not shown again.</Alert>}
        {act.shows?.map(({ field, label }) => (
          <div key={field}>
            <Text size="sm" fw={600}>
              {label}
            </Text>
            <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {String(at(answer, field) ?? '–')}
            </Code>
            <CopyButton value={String(at(answer, field) ?? '')}>
              {({ copied, copy }) => (
                <Button size="compact-xs" variant="subtle" onClick={copy}>
                  {copied ? 'Copied' : `Copy the ${label.toLowerCase()}`}
                </Button>
              )}
            </CopyButton>
          </div>
        ))}
        <Group justify="flex-end">
          <Button onClick={close}>{once ? 'I have kept it' : 'Close'}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
