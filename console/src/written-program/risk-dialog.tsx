import {
  Button,
  Checkbox,
  Group,
  Modal,
  NativeSelect,
  Skeleton,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import type { FormProps, Row } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { Trouble } from '../trouble.tsx';
import { factors } from './factors.ts';
import { useInDraft } from './in-draft.tsx';

type Program = Answer<'getProgramClauses'>;
type Risk = NonNullable<Answer<'getProgramChange'>['content']['risks'][string]>;

const none: Risk = { factor: 'services', title: '', likelihood: 3, impact: 3, answeredBy: [], note: '' };

/** Enters a risk into a draft, or changes or removes the row's. */
export default function RiskDialog({ row, close }: FormProps) {
  const { data, error, refetch } = useRead('getProgramClauses');
  const risk = typeof row?.risk === 'string' ? row.risk : undefined;
  return (
    <Modal
      opened
      onClose={close}
      title={risk ? 'Change a risk' : 'Enter a risk'}
      size="lg"
      closeOnClickOutside={false}
    >
      {error && !data && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Skeleton height={320} aria-label="Loading" />}
      {data && <Form program={data} risk={risk} row={row} close={close} />}
    </Modal>
  );
}

type FormOf = { program: Program; risk: string | undefined; row: Row | undefined; close: () => void };

function Form({ program, risk: id, row, close }: FormOf) {
  const drafted = (row?.risks ?? {}) as Readonly<Record<string, Risk | null>>; // Safe: the page of a draft hands it over.
  // On the page of a draft what holds on its day, elsewhere what holds today.
  const held = (row?.risksBefore as Program['risks'] | undefined) ?? program.risks; // Safe: the page of a draft hands them over, and no score is read here.
  const adopted = held.find((one) => one.id === id);
  const [risk, setRisk] = useState<Risk>(() => fieldsOf((id && drafted[id]) || adopted || none));
  const into = useInDraft({ row, close });
  const taken = [...held.map((one) => one.id), ...Object.keys(drafted)];
  const name = id ?? freeOf(slugOf(risk.title), taken);
  const at = (field: keyof Risk) => errorAt(into.error, `content.risks.${name}.${field}`);
  const set = (over: Partial<Risk>) => setRisk((before) => ({ ...before, ...over }));
  return (
    <ActForm
      does="Write"
      submit={() => {
        void into.write({ risks: { [name]: { ...risk, title: risk.title.trim() } } });
      }}
      close={close}
      error={into.error}
      pending={into.isPending}
      beside={
        id &&
        adopted && (
          <Button
            color="red.8"
            variant="light"
            loading={into.isPending}
            onClick={() => void into.write({ risks: { [id]: null } })}
          >
            Remove the risk
          </Button>
        )
      }
    >
      <TextInput
        label="Risk"
        required
        minLength={3}
        maxLength={200}
        error={at('title')}
        value={risk.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label="It comes from"
        data={factors.map(({ value, words }) => ({ value, label: words }))}
        value={risk.factor}
        onChange={(event) => set({ factor: event.currentTarget.value as Risk['factor'] })} // Safe: one of the options.
      />
      <Group grow align="start">
        <Score label="Likelihood" value={risk.likelihood} set={(likelihood) => set({ likelihood })} />
        <Score label="Impact" value={risk.impact} set={(impact) => set({ impact })} />
      </Group>
      <Checkbox.Group
        label="Answered by"
        description="The clauses whose procedures answer it."
        error={at('answeredBy')}
        value={[...risk.answeredBy]}
        onChange={(answeredBy) => set({ answeredBy })}
      >
        <Stack gap={10} mt={6} mah={240} style={{ overflowY: 'auto' }}>
          {program.clauses.map(({ id: clause, title, clause: cited }) => (
            <Checkbox key={clause} size="xs" value={clause} label={`${title} (${cited})`} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        label="Note"
        autosize
        minRows={2}
        maxLength={4000}
        error={at('note')}
        value={risk.note ?? ''}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {into.fields}
    </ActForm>
  );
}

function Score({ label, value, set }: { label: string; value: number; set: (value: number) => void }) {
  return (
    <NativeSelect
      label={label}
      description="1 least to 5 most"
      data={['1', '2', '3', '4', '5']}
      value={String(value)}
      onChange={(event) => set(Number(event.currentTarget.value))}
    />
  );
}

function fieldsOf({ factor, title, likelihood, impact, answeredBy, note }: Risk): Risk {
  return { factor, title, likelihood, impact, answeredBy, note };
}

/** Another id where this one is another risk's. */
function freeOf(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug;
  const next = taken.findIndex((_one, nth) => !taken.includes(`${slug}-${nth + 2}`)) + 2;
  return `${slug}-${next}`;
}

/** An id from the title, in the form the API takes. */
function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return words || 'risk';
}
