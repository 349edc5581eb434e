import { MultiSelect, Text } from '@mantine/core';
import { useRead } from '../api/hooks.ts';
import { Trouble } from '../trouble.tsx';

type Props = {
  label: string;
  description: string | undefined;
  error: string | undefined;
  required: boolean;
  /** One type in each line. */
  value: string;
  set: (value: string) => void;
};

/** Types of events, chosen from those there are: a search finds them by name and by what they say. */
export default function EventTypesField({ value, set, ...shared }: Props) {
  const { data, error, refetch } = useRead('listEventTypes');
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  const chosen = value.split('\n').filter(Boolean);
  const saysOf = new Map((data?.items ?? []).map(({ type, describes }) => [type, describes]));
  // What was chosen before stays in sight also where this release knows it no more.
  const types = [...new Set([...saysOf.keys(), ...chosen])];
  return (
    <MultiSelect
      {...shared}
      searchable
      clearable
      hidePickedOptions
      maxDropdownHeight={320}
      nothingFoundMessage={data ? 'No event has these words.' : 'Loading…'}
      clearButtonProps={{ 'aria-label': 'Choose none' }}
      data={types}
      value={chosen}
      onChange={(all) => set(all.join('\n'))}
      filter={({ options, search }) =>
        options.filter(
          (option) => 'value' in option && matches(`${option.value} ${saysOf.get(option.value)}`, search),
        )
      }
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.value}</Text>
          <Text size="xs" c="dimmed">
            {saysOf.get(option.value)}
          </Text>
        </div>
      )}
    />
  );
}

function matches(text: string, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/);
  return words.every((word) => text.toLowerCase().includes(word));
}
