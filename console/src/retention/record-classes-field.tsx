import { MultiSelect, Text } from '@mantine/core';
import { useRead } from '../api/hooks.ts';
import { Trouble } from '../trouble.tsx';
import { recordClassName } from './record-class.ts';

type Props = {
  label: string;
  description: string | undefined;
  error: string | undefined;
  required: boolean;
  /** One class in each line. */
  value: string;
  set: (value: string) => void;
};

/** Classes of records, chosen from those the program keeps: each with the years it is kept now. */
export default function RecordClassesField({ value, set, ...shared }: Props) {
  const { data, error, refetch } = useRead('listRetentionLimits');
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  const yearsOf = new Map((data?.items ?? []).map((one) => [one.class, one.years]));
  const chosen = value.split('\n').filter(Boolean);
  const classes = [...yearsOf.keys()].map((name) => ({ value: name, label: recordClassName(name) }));
  return (
    <MultiSelect
      {...shared}
      searchable
      clearable
      hidePickedOptions
      maxDropdownHeight={260}
      placeholder={chosen.length === 0 ? 'Every class' : undefined}
      nothingFoundMessage={data ? 'No class has these words.' : 'Loading…'}
      clearButtonProps={{ 'aria-label': 'Choose none' }}
      data={classes.sort((one, other) => one.label.localeCompare(other.label, 'en'))}
      value={chosen}
      onChange={(all) => set(all.join('\n'))}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            Kept {yearsOf.get(option.value)} years
          </Text>
        </div>
      )}
    />
  );
}
