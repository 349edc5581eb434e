import { Checkbox, Group, Modal, NumberInput, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActForm } from '../acts/act-form.tsx';
import type { Input } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { placeSaid } from '../places.ts';
import type { FiledField } from './filing-page.tsx';

type Written = NonNullable<Input<'writeFilingField'>['body']>;
type Props = { filing: string; field: FiledField; close: () => void };

/** Writes one field of a draft. What is counted is not among what can be written. */
export function WriteField({ filing, field, close }: Props) {
  const [written, setWritten] = useState<Written>(() => writtenFrom(field));
  const write = useAct('writeFilingField', close);
  const set = (more: Written) => setWritten((before) => ({ ...before, ...more }));
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={`${field.field}. ${field.text}`}
      closeOnClickOutside={false}
    >
      <ActForm
        does="Save"
        submit={() => {
          write.mutate({ path: { filing, field: field.field }, body: written });
        }}
        close={close}
        error={write.error}
        pending={write.isPending}
      >
        <Asked field={field} written={written} set={set} error={write.error} />
      </ActForm>
    </Modal>
  );
}

function writtenFrom({ value, words }: FiledField): Written {
  switch (value.kind) {
    case 'narrative':
      return { text: words.text };
    case 'contact':
      return { contact: words.contact ?? { name: '', title: '', email: '', telephone: '' } };
    case 'stated':
      return { text: words.text, ...(value.number === null ? {} : { number: value.number }) };
    case 'attestation':
      return { text: words.text, attested: value.attested };
    case 'figure':
      return {
        text: words.text,
        ...(value.planDays
          ? {
              plans: value.planDays.map(({ of, days }) => ({
                of,
                days: days ?? 30,
                text: words.plans.find((plan) => plan.of === of)?.text ?? '',
              })),
            }
          : {}),
      };
  }
}

type AskedProps = {
  field: FiledField;
  written: Written;
  set: (more: Written) => void;
  error: unknown;
};

function Asked({ field: { value, refused }, written, set, error }: AskedProps) {
  const text = (label: string) => (
    <Textarea
      label={label}
      autosize
      minRows={3}
      maxRows={16}
      maxLength={20_000}
      error={errorAt(error, 'text')}
      value={written.text ?? ''}
      onChange={(event) => set({ text: event.currentTarget.value })}
    />
  );
  switch (value.kind) {
    case 'narrative':
      return text('Text');
    case 'contact':
      return <ContactFields written={written} set={set} error={error} />;
    case 'stated':
      return (
        <>
          <NumberInput
            label="Number"
            required
            min={0}
            allowDecimal={false}
            error={errorAt(error, 'number')}
            value={written.number ?? ''}
            onChange={(number) => set(typeof number === 'number' ? { number } : {})}
          />
          {text('How it was counted, or where the statement is')}
        </>
      );
    case 'attestation':
      return (
        <>
          {refused.length > 0 && <Text size="sm">Missing: {refused.map(({ says }) => says).join(' ')}</Text>}
          <Checkbox
            label="It is attested"
            checked={written.attested ?? false}
            onChange={(event) => set({ attested: event.currentTarget.checked })}
          />
          {text('In words')}
        </>
      );
    case 'figure':
      return (
        <>
          <Plans written={written} set={set} />
          {text('Description')}
        </>
      );
  }
}

const contactParts = [
  { name: 'name', label: 'Name' },
  { name: 'title', label: 'Title' },
  { name: 'email', label: 'E-mail' },
  { name: 'telephone', label: 'Telephone' },
] as const;

function ContactFields({ written, set, error }: Omit<AskedProps, 'field'>) {
  const contact = written.contact ?? { name: '', title: '', email: '', telephone: '' };
  return contactParts.map(({ name, label }) => (
    <TextInput
      key={name}
      label={label}
      required
      error={errorAt(error, `contact.${name}`)}
      value={contact[name]}
      onChange={(event) => set({ contact: { ...contact, [name]: event.currentTarget.value } })}
    />
  ));
}

function Plans({ written, set }: Pick<AskedProps, 'written' | 'set'>) {
  const plans = written.plans ?? [];
  const change = (of: string, more: { text?: string; days?: number }) =>
    set({ plans: plans.map((plan) => (plan.of === of ? { ...plan, ...more } : plan)) });
  return plans.map(({ of, text, days }) => (
    <Group key={of} align="end" grow preventGrowOverflow={false}>
      <Textarea
        label={`Plan: ${placeSaid(of)}`}
        required
        autosize
        minRows={2}
        value={text}
        onChange={(event) => change(of, { text: event.currentTarget.value })}
      />
      <NumberInput
        label="Within days"
        aria-label={`Within days: ${placeSaid(of)}`}
        required
        min={0}
        max={3650}
        allowDecimal={false}
        maw={140}
        value={days}
        onChange={(value) => change(of, typeof value === 'number' ? { days: value } : {})}
      />
    </Group>
  ));
}
