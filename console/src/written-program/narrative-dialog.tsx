import { Modal, NativeSelect, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormProps, Row } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { Trouble } from '../trouble.tsx';
import { useInDraft } from './in-draft.tsx';

type Clause = Answer<'getProgramClauses'>['clauses'][number];

/** Writes the text of a clause into a draft: of the row's, or of one that is chosen here. */
export default function NarrativeDialog({ row, close }: FormProps) {
  const { data, error, refetch } = useRead('getProgramClauses');
  const [id, setId] = useState(typeof row?.clause === 'string' ? row.clause : '');
  const taking = data?.clauses.filter(({ narrative }) => narrative !== 'none') ?? [];
  const clause = taking.find((one) => one.id === id);
  return (
    <Modal opened onClose={close} title="Write the text of a clause" size="xl" closeOnClickOutside={false}>
      <Stack>
        {error && !data && <Trouble error={error} again={() => void refetch()} />}
        {!data && !error && <Skeleton height={320} aria-label="Loading" />}
        {data && (
          <NativeSelect
            label="Clause"
            data={[
              { value: '', label: 'Choose one' },
              ...taking.map((one) => ({
                value: one.id,
                label: `${one.title} (${one.clause})${one.empty ? ': still empty' : ''}`,
              })),
            ]}
            value={id}
            onChange={(event) => setId(event.currentTarget.value)}
          />
        )}
        {clause && <Form key={id} clause={clause} row={row} close={close} />}
      </Stack>
    </Modal>
  );
}

function Form({ clause, row, close }: { clause: Clause; row: Row | undefined; close: () => void }) {
  const drafted = (row?.narratives ?? {}) as Readonly<Record<string, string>>; // Safe: the page of a draft hands it over.
  const [text, setText] = useState(drafted[clause.id] ?? clause.text ?? '');
  const into = useInDraft({ row, close });
  return (
    <ActForm
      does="Write"
      submit={() => {
        void into.write({ narratives: { [clause.id]: text.trim() } });
      }}
      close={close}
      error={into.error}
      pending={into.isPending}
    >
      {clause.states.map((statement) => (
        <Text key={statement.id} size="sm">
          The law asks: {statement.text}
        </Text>
      ))}
      <Textarea
        label="Text"
        description="Plain text. An empty line ends a paragraph. Name offices, not people: it stays on record."
        autosize
        minRows={8}
        maxRows={24}
        maxLength={20_000}
        error={errorAt(into.error, `content.narratives.${clause.id}`)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {clause.text && text.trim() === '' && (
        <Text size="sm" c="dimmed">
          The text is taken back: the clause is without words of your own.
        </Text>
      )}
      {into.fields}
    </ActForm>
  );
}
