import { Alert, Button, Card, Code, Group, Text } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { type Answer, addressOf } from '../api/call.ts';
import { useAct, useRows } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import type { Session } from '../session.ts';
import { Trouble } from '../trouble.tsx';

type Verification = Answer<'verifyLedger'>;

const keepers = new Set(['owner', 'officer', 'examiner']);

/** The latest checkpoint, and whether what is stored is what was signed: asked now. */
export default function LedgerHead() {
  const { session } = useRouteContext({ strict: false }) as { session?: Session }; // Safe: the route above loads it.
  const checkpoints = useRows('listLedgerCheckpoints', {}, { limit: 1 });
  const [found, setFound] = useState<Verification>();
  const verify = useAct('verifyLedger', setFound);
  const latest = checkpoints.rows[0];
  const may = keepers.has(session?.role ?? '');
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" align="start">
        <div>
          <Text size="sm" fw={600}>
            Latest checkpoint
          </Text>
          {latest ? (
            <Text size="sm">
              {latest.size.toLocaleString('en')} entries, signed <Moment at={latest.signedAt} />
              <br />
              Root <Code>{latest.root}</Code>
            </Text>
          ) : (
            <Text size="sm" c="dimmed">
              {checkpoints.isPending ? 'Loading…' : 'No entry has been sealed yet.'}
            </Text>
          )}
        </div>
        <Group gap="sm">
          <Button component="a" variant="default" size="xs" href={addressOf('getLedgerCheckpoint')} download>
            Keep the checkpoint
          </Button>
          <Button component="a" variant="default" size="xs" href={addressOf('exportLedger')} download>
            Export to verify elsewhere
          </Button>
          <Button
            size="xs"
            loading={verify.isPending}
            disabled={!may}
            title={may ? undefined : 'Owners, officers and examiners verify.'}
            onClick={() => verify.mutate({ body: {} })}
          >
            Verify now
          </Button>
        </Group>
      </Group>
      {verify.isPending && (
        <Text size="sm" c="dimmed" mt="xs" role="status">
          Every entry, event and checkpoint is being read and compared…
        </Text>
      )}
      {verify.error && <Trouble error={verify.error} />}
      {found && !verify.isPending && <Result of={found} />}
    </Card>
  );
}

function Result({ of }: { of: Verification }) {
  const shown = of.problems.length + of.more;
  return (
    <Alert
      mt="sm"
      role="status"
      color={of.ok ? 'teal' : 'red'}
      title={of.ok ? 'What is stored is what was signed' : `Not proven: ${shown} problems`}
    >
      <Text size="sm">
        {of.entries.toLocaleString('en')} entries, {of.events.toLocaleString('en')} events and{' '}
        {of.checkpoints.toLocaleString('en')} checkpoints compared; {of.waiting} wait for the sealer.{' '}
        <Moment at={of.at} />
      </Text>
      {of.problems.map((one) => (
        <Text size="sm" key={`${one.code} ${JSON.stringify(one.where)}`}>
          {one.says} <Code>{JSON.stringify(one.where)}</Code>
        </Text>
      ))}
    </Alert>
  );
}
