import { Alert, Anchor, Button, Card, Code, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Answer, addressOf } from '../api/call.ts';
import { useAct, useRows } from '../api/hooks.ts';
import { hasEnded, useFollowed } from '../long-work/follow.ts';
import { LongWorkProgress } from '../long-work/progress.tsx';
import { Moment } from '../moment.tsx';
import { notCovered, useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { keepers } from './record-to-take.tsx';

type Verification = NonNullable<Answer<'getLedgerVerification'>['found']>;

/** The latest checkpoint, and the latest answer to whether what is stored is what was signed. */
export default function LedgerHead() {
  const session = useSession();
  const checkpoints = useRows('listLedgerCheckpoints', {}, { limit: 1 });
  const keeps = keepers.has(session?.role ?? '');
  const whyNot = keeps
    ? notCovered('startLedgerVerification', session)
    : 'Owners, officers and examiners verify.';
  const may = whyNot === undefined;
  const asked = useRows(
    'listLongWork',
    { query: { kind: 'ledger-verification' } },
    { limit: 1, enabled: may },
  );
  const verification = useFollowed('getLedgerVerification', asked.rows[0]?.id);
  const verify = useAct('startLedgerVerification');
  const latest = checkpoints.rows[0];
  const last = verification.data;
  const runs = last !== undefined && !hasEnded(last);
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
          {keeps && (
            <Button
              component="a"
              variant="default"
              size="xs"
              href={addressOf('exportLedgerPackage')}
              download
            >
              Take it to verify elsewhere
            </Button>
          )}
          <Button
            size="xs"
            loading={verify.isPending || runs}
            disabled={!may}
            title={whyNot}
            onClick={() => verify.mutate({ body: {} })}
          >
            Verify now
          </Button>
        </Group>
      </Group>
      {keeps && (
        <Text size="xs" c="dimmed" mt="xs">
          What you take is a zip with the entries
          {session?.examiner?.customers && ' about the customers of your grant'}, the program that checks
          them, and a page that says how: <Code>node verify-ledger.mjs ledger.ndjson.gz --key KEY</Code>. Ask
          for the key by another way. No network is needed.
        </Text>
      )}
      {verify.error && <Trouble error={verify.error} />}
      {last && last.state !== 'done' && (
        <Stack gap="xs" mt="sm">
          {runs && (
            <Text size="sm" c="dimmed">
              Every entry, event and checkpoint is being read and compared. You can leave this page.
            </Text>
          )}
          <LongWorkProgress of={last} did="entries compared" />
          <Anchor component={Link} to={`/long-work/${last.id}`} size="sm">
            Open as a page
          </Anchor>
        </Stack>
      )}
      {last?.found && <Result of={last.found} />}
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
