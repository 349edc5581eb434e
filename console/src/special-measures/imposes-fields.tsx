import { Group, NativeSelect, Stack, Switch, Textarea } from '@mantine/core';
import { errorAt } from '../api/problem.ts';
import { titleFor } from '../words.ts';
import type { Wrong } from '../written-program/draft.ts';
import { TermsFields } from '../written-program/terms-fields.tsx';
import { type DeterminationDraft, setsConditions } from './determination-draft.ts';
import type { SetDraft } from './draft-dialog.tsx';

const impositions = ['prohibited', 'conditions', 'none'] as const;
const monitoring = [
  { value: 'standard', words: 'standard' },
  { value: 'enhanced', words: 'enhanced' },
];

type Props = { draft: DeterminationDraft; set: SetDraft; error: unknown; wrong: Wrong };

/** What a determination imposes: on opening, on maintaining, and its conditions. */
export function ImposesFields({ draft, set, error, wrong }: Props) {
  const choice = (name: 'opening' | 'maintaining', label: string) => (
    <NativeSelect
      label={label}
      data={impositions.map((value) => ({
        value,
        label: value === 'none' ? 'Not touched' : titleFor(value),
      }))}
      error={errorAt(error, `imposes.${name}`)}
      value={draft[name]}
      onChange={(event) =>
        set({ [name]: impositions.find((one) => one === event.currentTarget.value) ?? 'none' })
      }
    />
  );
  return (
    <Stack gap="sm">
      <Group grow align="start" preventGrowOverflow={false}>
        {choice('opening', 'Opening accounts')}
        {choice('maintaining', 'Maintaining accounts')}
      </Group>
      <Switch
        label="Reseller accounts are included"
        checked={draft.resellerAccounts}
        onChange={(event) => set({ resellerAccounts: event.currentTarget.checked })}
      />
      {setsConditions(draft) && (
        <>
          <Switch
            label="The program holds terms by itself"
            checked={draft.holdsTerms}
            onChange={(event) => set({ holdsTerms: event.currentTarget.checked })}
          />
          {draft.holdsTerms && (
            <TermsFields
              monitoring={monitoring}
              terms={draft.terms}
              wrong={wrong}
              set={(terms) => set({ terms })}
            />
          )}
          <Textarea
            label="Conditions in words"
            description="One to a line: what people hold, in the words of the determination."
            autosize
            minRows={2}
            maxRows={8}
            error={errorAt(error, 'imposes.terms') ?? errorAt(error, 'imposes.texts')}
            value={draft.texts}
            onChange={(event) => set({ texts: event.currentTarget.value })}
          />
        </>
      )}
    </Stack>
  );
}
