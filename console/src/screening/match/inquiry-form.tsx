import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { errorAt } from '../../api/problem.ts';
import { options } from '../../pages/list-of.ts';
import { Trouble } from '../../trouble.tsx';
import { entryKinds } from '../lists-within.ts';
import { type Asked, askedFrom, type Typed } from './inquiry.ts';

const numberKinds = [
  'passport',
  'national-id',
  'tax',
  'registration',
  'imo',
  'mmsi',
  'call-sign',
  'aircraft-registration',
  'aircraft-serial',
  'wallet',
  'lei',
  'bic',
  'other',
] as const satisfies readonly Typed['numberKind'][];

const reasons = [
  'customer-asks',
  'before-contract',
  'case',
  'authority-asks',
  'trying-the-lists',
] as const satisfies readonly Asked['reason'][];

const first: Typed = {
  kind: 'person',
  names: '',
  bornOn: '',
  countries: '',
  numberKind: 'passport',
  number: '',
  reason: 'customer-asks',
};

type Props = { ask: (asked: Asked) => void; error: unknown; pending: boolean };

/** What the lists are asked, and why. */
export function InquiryForm({ ask, error, pending }: Props) {
  const [typed, setTyped] = useState(first);
  const set = (more: Partial<Typed>) => setTyped((before) => ({ ...before, ...more }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask(askedFrom(typed));
      }}
    >
      <Stack maw={640}>
        {error != null && <Trouble error={error} />}
        <Choice label="Kind" of={entryKinds} value={typed.kind} choose={(kind) => set({ kind })} />
        <Textarea
          label="Names"
          description="One to a line, the first the main one."
          required
          autosize
          minRows={1}
          maxRows={10}
          error={errorAt(error, 'names')}
          value={typed.names}
          onChange={(event) => set({ names: event.currentTarget.value })}
        />
        <TextInput
          label="Born on"
          description="YYYY-MM-DD; YYYY-MM or YYYY where no more is known."
          maxLength={10}
          error={errorAt(error, 'bornOn')}
          value={typed.bornOn}
          onChange={(event) => set({ bornOn: event.currentTarget.value })}
        />
        <TextInput
          label="Countries"
          description="Two letters each, such as DE, with commas between."
          maxLength={50}
          error={errorAt(error, 'countries')}
          value={typed.countries}
          onChange={(event) => set({ countries: event.currentTarget.value })}
        />
        <Group grow align="end">
          <Choice
            label="Kind of number"
            of={numberKinds}
            value={typed.numberKind}
            choose={(numberKind) => set({ numberKind })}
          />
          <TextInput
            label="Number"
            maxLength={200}
            error={errorAt(error, 'identifiers')}
            value={typed.number}
            onChange={(event) => set({ number: event.currentTarget.value })}
          />
        </Group>
        <Choice label="Why" of={reasons} value={typed.reason} choose={(reason) => set({ reason })} />
        <Group>
          <Button type="submit" loading={pending}>
            Ask
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type ChoiceProps<T extends string> = {
  label: string;
  of: readonly T[];
  value: T;
  choose: (value: T) => void;
};

function Choice<T extends string>({ label, of, value, choose }: ChoiceProps<T>) {
  return (
    <NativeSelect
      label={label}
      data={[...options(...of)]}
      value={value}
      onChange={(event) => {
        const chosen = of.find((one) => one === event.currentTarget.value);
        if (chosen) choose(chosen);
      }}
    />
  );
}
