import { Fieldset, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useTexts } from '../portal.tsx';
import { type DayEntered, dayOrder } from './days.ts';

type Props = {
  label: string;
  value: DayEntered;
  change: (next: DayEntered) => void;
  /** What is wrong with it, once it was to be sent. */
  error?: string | undefined;
};

/** A day in three parts: any digits, months by their names, in the order of the reader. */
export function DayField({ label, value, change, error }: Props) {
  const { t, language, month } = useTexts();
  const typed = (part: 'year' | 'day', width: number) => (
    <TextInput
      key={part}
      required
      inputMode="numeric"
      maxLength={part === 'year' ? 4 : 2}
      w={width}
      label={t(`day.${part}`)}
      value={value[part]}
      error={error !== undefined}
      onChange={(event) => change({ ...value, [part]: event.currentTarget.value })}
    />
  );
  const months = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: month(at + 1) }));
  return (
    <Fieldset legend={label}>
      <Group align="end" gap="xs">
        {dayOrder(language).map((part) =>
          part === 'month' ? (
            <NativeSelect
              key={part}
              required
              label={t('day.month')}
              value={value.month}
              error={error !== undefined}
              data={[{ value: '', label: t('form.choose') }, ...months]}
              onChange={(event) => change({ ...value, month: event.currentTarget.value })}
            />
          ) : (
            typed(part, part === 'year' ? 90 : 70)
          ),
        )}
      </Group>
      {error && (
        <Text size="sm" c="error" role="alert" mt={4}>
          {error}
        </Text>
      )}
    </Fieldset>
  );
}
