import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { errorAt } from '../api/problem.ts';
import type { DeterminationDraft } from './determination-draft.ts';
import type { SetDraft } from './draft-dialog.tsx';

type Props = { draft: DeterminationDraft; set: SetDraft; error: unknown };

/** Whom a determination aims at: a jurisdiction, whole or in part, or a person it names. */
export function TargetFields({ draft, set, error }: Props) {
  return (
    <Stack gap="sm">
      <Radio.Group
        label="It aims at"
        value={draft.aimsAt}
        onChange={(value) => set({ aimsAt: value === 'person' ? 'person' : 'jurisdiction' })}
      >
        <Stack gap={10} mt={6}>
          <Radio size="xs" value="jurisdiction" label="A foreign jurisdiction" />
          <Radio size="xs" value="person" label="A foreign person" />
        </Stack>
      </Radio.Group>
      {draft.aimsAt === 'jurisdiction' ? (
        <Place draft={draft} set={set} error={error} />
      ) : (
        <Person draft={draft} set={set} error={error} />
      )}
    </Stack>
  );
}

function Place({ draft, set, error }: Props) {
  return (
    <>
      <TextInput
        label="Country"
        description="Two letters, such as DE."
        required
        maxLength={2}
        error={errorAt(error, 'target.country')}
        value={draft.country}
        onChange={(event) => set({ country: event.currentTarget.value })}
      />
      <Textarea
        label="Parts of it"
        description="Empty: the whole. One to a line, with every spelling: PL-24: Śląskie, Silesia."
        autosize
        minRows={1}
        maxRows={8}
        error={errorAt(error, 'target.regions')}
        value={draft.regions}
        onChange={(event) => set({ regions: event.currentTarget.value })}
      />
    </>
  );
}

function Person({ draft, set, error }: Props) {
  return (
    <>
      <Radio.Group
        label="It is"
        value={draft.party}
        onChange={(value) => set({ party: value === 'individual' ? 'individual' : 'entity' })}
      >
        <Stack gap={10} mt={6}>
          <Radio size="xs" value="entity" label="An entity" />
          <Radio size="xs" value="individual" label="An individual" />
        </Stack>
      </Radio.Group>
      <TextInput
        label="Name"
        description="As it is published. It is sealed on the record."
        required
        error={errorAt(error, 'named.name')}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Textarea
        label="Identifiers"
        description="One to a line, such as register: HRB 1234."
        autosize
        minRows={1}
        maxRows={8}
        error={errorAt(error, 'named.identifiers')}
        value={draft.identifiers}
        onChange={(event) => set({ identifiers: event.currentTarget.value })}
      />
    </>
  );
}
