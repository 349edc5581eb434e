import { MultiSelect, type MultiSelectProps, Text } from '@mantine/core';

/** What a field of an act is given, whose value has one choice in each line. */
export type ChosenField = {
  label: string;
  description: string | undefined;
  error: string | undefined;
  required: boolean;
  /** One choice in each line. */
  value: string;
  set: (value: string) => void;
};

type Props = ChosenField &
  Pick<MultiSelectProps, 'data' | 'filter' | 'maxDropdownHeight' | 'nothingFoundMessage' | 'placeholder'> & {
    /** What stands below a choice in small print. */
    says: (choice: string) => string | undefined;
  };

export function chosenIn(value: string): string[] {
  return value.split('\n').filter(Boolean);
}

/** Choices that are searched, each with what it says. */
export function ChosenLines({ value, set, says, ...shared }: Props) {
  return (
    <MultiSelect
      {...shared}
      searchable
      clearable
      hidePickedOptions
      clearButtonProps={{ 'aria-label': 'Choose none' }}
      value={chosenIn(value)}
      onChange={(all) => set(all.join('\n'))}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {says(option.value)}
          </Text>
        </div>
      )}
    />
  );
}
