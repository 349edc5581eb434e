import { Alert, Button, Group, List, Modal, NativeSelect, Progress, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type Item } from '../api/call.ts';
import { ApiError } from '../api/problem.ts';
import type { Session } from '../session.ts';
import { wordsFor } from '../words.ts';
import { type BulkAct, effectOf } from './bulk-effect.ts';

type Case = Item<'listCases'>;
type Came = { readonly of: Case; readonly refused: string | undefined };

const acts: readonly { readonly value: string; readonly label: string; readonly act: BulkAct }[] = [
  { value: 'mine', label: 'Assign to me', act: { kind: 'assign', toMe: true } },
  { value: 'nobody', label: 'Assign to nobody', act: { kind: 'assign', toMe: false } },
  ...(['urgent', 'high', 'normal', 'low'] as const).map((priority) => ({
    value: priority,
    label: `Priority: ${priority}`,
    act: { kind: 'prioritize' as const, priority },
  })),
];

/** Acts on the chosen cases together: first what would come of it for each, then one after the other, with what came of it. */
export default function BulkCases({ rows, clear }: { rows: readonly Case[]; clear: () => void }) {
  const { session } = useRouteContext({ strict: false }) as { session?: Session }; // Safe: the route above loads it.
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(acts[0]?.value ?? '');
  const [looking, setLooking] = useState(false);
  const [running, setRunning] = useState(false);
  const [came, setCame] = useState<readonly Came[]>([]);
  /** How many were to change when it began: afterwards the rows are read anew, and none is left to change. */
  const [begun, setBegun] = useState(0);
  const picked = acts.find(({ value }) => value === chosen);
  const me = session?.actor;
  if (!picked || !me) return null;
  const effects = rows.map((of) => ({ of, effect: effectOf(of, picked.act, me) }));
  const changes = effects.filter(({ effect }) => effect.changes);
  const run = async () => {
    setRunning(true);
    setBegun(changes.length);
    const results: Came[] = [];
    for (const { of } of changes) {
      results.push({ of, refused: await doOne(of, picked.act, me) });
      setCame([...results]);
    }
    setRunning(false);
    await queries.invalidateQueries();
  };
  const close = () => {
    setLooking(false);
    if (came.length > 0) clear();
    setCame([]);
  };
  const refused = came.filter((one) => one.refused !== undefined);
  return (
    <Group gap="sm" role="group" aria-label="Chosen cases">
      <Text size="sm">{rows.length} chosen</Text>
      <NativeSelect
        size="xs"
        aria-label="What to do with the chosen cases"
        data={acts.map(({ value, label }) => ({ value, label }))}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button size="xs" onClick={() => setLooking(true)}>
        Preview
      </Button>
      <Button size="xs" variant="subtle" onClick={clear}>
        Choose none
      </Button>
      <Modal opened={looking} onClose={running ? () => undefined : close} title={picked.label} size="lg">
        <Stack>
          {came.length === 0 && (
            <Text>
              {changes.length} of {rows.length} {rows.length === 1 ? 'case' : 'cases'} would change.
            </Text>
          )}
          {(running || came.length > 0) && (
            <div role="status">
              <Progress value={(came.length / Math.max(1, begun)) * 100} aria-label="Progress" />
              <Text size="sm" mt="xs">
                {came.length - refused.length} of {begun} changed
                {refused.length > 0 && `, ${refused.length} refused`}.
              </Text>
            </div>
          )}
          {refused.length > 0 && (
            <Alert color="orange" title="These stay as they were">
              {refused.map((one) => (
                <div key={one.of.id}>
                  {one.of.label} {one.of.id}: {one.refused}
                </div>
              ))}
            </Alert>
          )}
          {came.length === 0 && (
            <List size="sm" mah={320} style={{ overflowY: 'auto' }}>
              {effects.map(({ of, effect }) => (
                <List.Item key={of.id} c={effect.changes ? undefined : 'dimmed'}>
                  {of.label}, {wordsFor(of.state)}: {effect.words}
                </List.Item>
              ))}
            </List>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} disabled={running}>
              {came.length > 0 ? 'Close' : 'Cancel'}
            </Button>
            {came.length === 0 && (
              <Button onClick={() => void run()} loading={running} disabled={changes.length === 0}>
                Change {changes.length}
              </Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}

/** The reason it was refused, or nothing. */
async function doOne(of: Case, act: BulkAct, me: string): Promise<string | undefined> {
  try {
    const path = { case: of.id };
    if (act.kind === 'assign') await call('assignCase', { path, body: { to: act.toMe ? me : null } });
    else await call('prioritizeCase', { path, body: { priority: act.priority } });
    return undefined;
  } catch (error) {
    return error instanceof ApiError ? error.problem.title : 'It could not be sent.';
  }
}
