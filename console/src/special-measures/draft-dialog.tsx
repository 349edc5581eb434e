import { Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Answer } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { bodyOf, type DeterminationDraft, determinationOf, termsOf } from './determination-draft.ts';
import { ImposesFields } from './imposes-fields.tsx';
import { SourceFields } from './source-fields.tsx';
import { TargetFields } from './target-fields.tsx';

export type SetDraft = (part: Partial<DeterminationDraft>) => void;

/** Enters a determination as a draft, or writes the draft anew. */
export default function DraftDialog({ row, close }: FormProps) {
  const measure = row as unknown as Answer<'getSpecialMeasure'> | undefined; // Safe: the page of a measure hands it over.
  const [draft, setDraft] = useState(() => determinationOf(measure));
  const set: SetDraft = (part) => setDraft((before) => ({ ...before, ...part }));
  const enter = useAct('draftSpecialMeasure', close);
  const rewrite = useAct('redraftSpecialMeasure', close);
  const { error } = measure ? rewrite : enter;
  const terms = termsOf(draft);
  const submit = () => {
    if ('wrong' in terms) return;
    const body = bodyOf(draft, terms.value, measure);
    if (measure)
      rewrite.mutate({ path: { measure: measure.id }, body: { ...body, replaces: measure.digest } });
    else enter.mutate({ body });
  };
  const title = measure ? 'Edit the draft' : 'Enter a determination';
  return (
    <Modal opened onClose={close} title={title} size="lg" closeOnClickOutside={false}>
      <ActForm
        does={measure ? 'Write' : 'Enter'}
        submit={submit}
        close={close}
        error={error}
        pending={enter.isPending || rewrite.isPending}
        disabled={'wrong' in terms}
      >
        <TextInput
          label="Called here"
          description="It names no person: it is on record in clear."
          required
          error={errorAt(error, 'title')}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TargetFields draft={draft} set={set} error={error} />
        <ImposesFields draft={draft} set={set} error={error} wrong={'wrong' in terms ? terms.wrong : {}} />
        <SourceFields of={draft.source} set={(source) => set({ source })} error={error} below="source" />
        <Days draft={draft} set={set} error={error} />
        <Text size="sm" c="dimmed">
          It stands as a draft. Nothing is enforced before another person has approved it.
        </Text>
      </ActForm>
    </Modal>
  );
}

type DaysProps = { draft: DeterminationDraft; set: SetDraft; error: unknown };

function Days({ draft, set, error }: DaysProps) {
  const day = (name: 'determinedOn' | 'publishedOn' | 'effectiveOn', label: string, required: boolean) => (
    <TextInput
      label={label}
      type="date"
      required={required}
      error={errorAt(error, name)}
      value={draft[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Stack gap="sm">
      <Group grow align="start" preventGrowOverflow={false}>
        {day('determinedOn', 'Determined on', true)}
        {day('publishedOn', 'Published on', false)}
        {day('effectiveOn', 'Enforced from', true)}
      </Group>
      <Textarea
        label="Why it is enforced sooner than the law asks"
        description="Only where it is: the law asks it only after a lead time (§ 7.307)."
        autosize
        minRows={1}
        maxRows={6}
        error={errorAt(error, 'earlyBecause')}
        value={draft.earlyBecause}
        onChange={(event) => set({ earlyBecause: event.currentTarget.value })}
      />
    </Stack>
  );
}
