import { Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { TermsDraft, Wrong } from './draft.ts';

type Props = {
  monitoring: readonly { readonly value: string; readonly words: string }[];
  terms: TermsDraft;
  wrong: Wrong;
  set: (terms: TermsDraft) => void;
};

/** Terms of use: what may be used, how much of it, where, and how closely it is watched. */
export function TermsFields({ monitoring, terms, wrong, set }: Props) {
  const lines = (name: 'services' | 'regions', label: string) => (
    <Textarea
      label={label}
      description="One in each line. Empty: all."
      autosize
      minRows={1}
      maxRows={6}
      error={wrong[name] ?? wrong['']}
      value={terms[name]}
      onChange={(event) => set({ ...terms, [name]: event.currentTarget.value })}
    />
  );
  const line = (name: 'acceleratorsMax' | 'spendMax' | 'currency', label: string, says?: string) => (
    <TextInput
      label={label}
      description={says}
      maxLength={20}
      error={wrong[name]}
      value={terms[name]}
      onChange={(event) => set({ ...terms, [name]: event.currentTarget.value })}
    />
  );
  return (
    <Stack gap="sm">
      {lines('services', 'Services')}
      {line('acceleratorsMax', 'Accelerators at most', 'Empty: no limit.')}
      {lines('regions', 'Regions')}
      <Group grow align="start" preventGrowOverflow={false}>
        {line('spendMax', 'Spend a month at most', 'Such as 500.00. Empty: no limit.')}
        {line('currency', 'Currency', 'Three letters, such as USD.')}
      </Group>
      <Radio.Group
        label="Monitoring"
        value={terms.monitoring}
        onChange={(value) => set({ ...terms, monitoring: value })}
      >
        <Group mt={4}>
          {monitoring.map(({ value, words }) => (
            <Radio key={value} size="xs" value={value} label={words} />
          ))}
        </Group>
      </Radio.Group>
    </Stack>
  );
}
