import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer, Item } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import type { Session } from '../session.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { CaseAct } from './effect-words.ts';

type Case = Item<'listCases'>;
type Kinds = Answer<'listCaseKinds'>['items'];
type Choice = { readonly value: string; readonly label: string; readonly act: CaseAct };

/** As many as the API takes at a time. */
const most = 500;

/** Acts on the chosen cases together: first what the API says would come of it for each, then as long work. */
export default function BulkCases({ rows, clear }: { rows: readonly Case[]; clear: () => void }) {
  const { session } = useRouteContext({ strict: false }) as { session?: Session }; // Safe: the route above loads it.
  const kinds = useRead('listCaseKinds');
  const [chosen, setChosen] = useState('mine');
  /** What was chosen when the preview was opened: rows that change may leave the list. */
  const [looking, setLooking] = useState<readonly string[]>();
  const me = session?.actor;
  if (!me) return null;
  const choices = choicesFor(rows, kinds.data?.items ?? [], me);
  const picked = choices.find(({ value }) => value === chosen) ?? choices[0];
  if (!picked) return null;
  const tooMany = rows.length > most;
  return (
    <Group gap="sm" role="group" aria-label="Chosen cases">
      <Text size="sm">{rows.length} chosen</Text>
      <NativeSelect
        size="xs"
        maw={320}
        aria-label="What to do with the chosen cases"
        data={choices.map(({ value, label }) => ({ value, label }))}
        value={picked.value}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button size="xs" disabled={tooMany} onClick={() => setLooking(rows.map(({ id }) => id))}>
        Preview
      </Button>
      <Button size="xs" variant="subtle" onClick={clear}>
        Choose none
      </Button>
      {tooMany && <Text size="sm">At most {most} at a time.</Text>}
      {looking && (
        <BulkDialog
          cases={looking}
          act={picked.act}
          title={picked.label}
          me={me}
          close={(started) => {
            setLooking(undefined);
            if (started) clear();
          }}
        />
      )}
    </Group>
  );
}

/** Nothing of it decides. Customers are asked for more only in the words that come with a reason. */
function choicesFor(rows: readonly Case[], kinds: Kinds, me: string): readonly Choice[] {
  const here = new Set(rows.map(({ kind }) => kind));
  const reasons = kinds
    .filter(({ code }) => here.has(code))
    .flatMap((kind) => kind.reasons)
    .filter(({ customerTemplate }) => customerTemplate !== '');
  const byCode = new Map(reasons.map((reason) => [reason.code, reason]));
  return [
    { value: 'mine', label: 'Assign to me', act: { name: 'assign', to: me } },
    { value: 'nobody', label: 'Assign to nobody', act: { name: 'assign', to: null } },
    ...(['urgent', 'high', 'normal', 'low'] as const).map(
      (priority): Choice => ({
        value: priority,
        label: `Priority: ${priority}`,
        act: { name: 'prioritize', priority },
      }),
    ),
    { value: 'release', label: 'Put back into the inbox', act: { name: 'release' } },
    ...[...byCode.values()].map(
      ({ code, label }): Choice => ({
        value: `ask ${code}`,
        label: `Ask the customer for more: ${label}`,
        act: { name: 'ask', reason: code, wanted: [] },
      }),
    ),
  ];
}
