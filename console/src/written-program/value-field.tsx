import { Checkbox, NativeSelect, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { type Draft, rangeSaid, type Wrong } from './draft.ts';
import { floorSaid, type Setting, type Shape } from './said.ts';
import { TermsFields } from './terms-fields.tsx';

type Props = { setting: Setting; draft: Draft; wrong: Wrong; set: (draft: Draft) => void };

/** The control for a value of a setting, by its form. */
export function ValueField({ setting, draft, wrong, set }: Props) {
  const { shape } = setting;
  const error = wrong[''];
  switch (shape.kind) {
    case 'number':
      return (
        <TextInput
          label="Value"
          required
          inputMode="decimal"
          maxLength={20}
          description={`${limitSaid(setting, shape)} In ${shape.unit}.`}
          error={error}
          value={draft.text}
          onChange={(event) => set({ ...draft, text: event.currentTarget.value })}
        />
      );
    case 'yes-no':
      return (
        <Switch
          label={draft.yes ? 'Yes' : 'No'}
          aria-label="Value"
          error={error}
          checked={draft.yes}
          onChange={(event) => set({ ...draft, yes: event.currentTarget.checked })}
        />
      );
    case 'one-of':
      return (
        <Radio.Group
          label="Value"
          error={error}
          value={draft.text}
          onChange={(text) => set({ ...draft, text })}
        >
          <Stack gap={10} mt={6}>
            {shape.choices.map(({ value, words }) => (
              <Radio key={value} size="xs" value={value} label={words} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'some-of':
      return (
        <Checkbox.Group
          label="Value"
          error={error}
          value={[...draft.chosen]}
          onChange={(chosen) => set({ ...draft, chosen })}
        >
          <Stack gap={10} mt={6}>
            {shape.choices.map(({ value, words }) => (
              <Checkbox key={value} size="xs" value={value} label={words} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case 'days-ahead':
      return (
        <TextInput
          label="Value"
          description="Days before the deadline, with commas between them. Empty: nobody is warned."
          maxLength={200}
          error={error}
          value={draft.text}
          onChange={(event) => set({ ...draft, text: event.currentTarget.value })}
        />
      );
    case 'zone':
      return (
        <NativeSelect
          label="Value"
          data={zonesWith(String(setting.value))}
          error={error}
          value={draft.text}
          onChange={(event) => set({ ...draft, text: event.currentTarget.value })}
        />
      );
    case 'terms-of-use':
      return (
        <TermsFields
          monitoring={shape.monitoring}
          terms={draft.terms}
          wrong={wrong}
          set={(terms) => set({ ...draft, terms })}
        />
      );
  }
}

/** The law's limit where there is one, else what the setting itself takes. */
function limitSaid(setting: Setting, shape: Extract<Shape, { kind: 'number' }>): string {
  const floor = floorSaid(setting);
  return floor ? `${floor}.` : rangeSaid(shape);
}

/** The zones this browser knows; the API judges them. */
function zonesWith(present: string): string[] {
  return [...new Set([present, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}
