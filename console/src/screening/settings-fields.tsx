import { NumberInput, TextInput } from '@mantine/core';
import type { Input } from '../api/call.ts';
import { errorAt } from '../api/problem.ts';

export type Settings = NonNullable<Input<'setScreeningListSettings'>['body']>;

type Props = { of: Settings; set: (more: Partial<Settings>) => void; error: unknown };

/** What is expected of a list. */
export function SettingsFields({ of, set, error }: Props) {
  return (
    <>
      <TextInput
        label="Title"
        required
        maxLength={200}
        error={errorAt(error, 'title')}
        value={of.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TextInput
        label="Who lists"
        description="The office or the law"
        required
        maxLength={200}
        error={errorAt(error, 'authority')}
        value={of.authority}
        onChange={(event) => set({ authority: event.currentTarget.value })}
      />
      <NumberInput
        label="Stale after days"
        description="Without a download. The same files again count as one."
        required
        min={1}
        max={366}
        allowDecimal={false}
        error={errorAt(error, 'staleAfterDays')}
        value={of.staleAfterDays}
        onChange={(value) => typeof value === 'number' && set({ staleAfterDays: value })}
      />
      <NumberInput
        label="Least share, in percent"
        description="A new version with fewer of the entries or names of the one in force is refused."
        required
        min={1}
        max={100}
        allowDecimal={false}
        error={errorAt(error, 'leastShare')}
        value={Math.round(of.leastShare * 100)}
        onChange={(value) => typeof value === 'number' && set({ leastShare: value / 100 })}
      />
    </>
  );
}
