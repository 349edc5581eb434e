import { Alert, Button, Checkbox, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../api/call.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { hasEnded, useReadAnewAtEnd } from '../long-work/follow.ts';
import { LongWorkProgress } from '../long-work/progress.tsx';
import { Moment } from '../moment.tsx';
import { Facts } from '../pages/facts.tsx';
import { RowsWithin } from '../pages/rows-within.tsx';
import { ThingLink } from '../pages/thing-link.tsx';
import { Who } from '../pages/who.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { triedAccounts, triedVerdicts } from './lists-within.ts';
import { MovesTable } from './moves-table.tsx';

type Trial = Answer<'getTrial'>;
type Found = NonNullable<Trial['found']>;

/** What a change of the program would do: standings before and after, customers against the brake, and every row. */
export function TrialPage() {
  const { trial = '' } = useParams({ strict: false });
  const session = useSession();
  const input = { path: { trial } };
  const known = useRead('getTrial', input).data;
  // Each answer an examiner gets is on the ledger, and they read only what has ended.
  const follows = known !== undefined && !hasEnded(known.work) && !session?.examiner;
  const { data, error, refetch } = useRead('getTrial', input, follows ? { refetchInterval: 1_000 } : {});
  useReadAnewAtEnd(data && hasEnded(data.work));
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  const { work, moves, found } = data;
  return (
    <Stack>
      <div>
        <Title order={1} size="h2">
          Trial of a change
        </Title>
        <Code>{data.id}</Code>
      </div>
      {work.state !== 'done' && <Running work={work} mayCall={!session?.examiner} />}
      {found && <Against found={found} brake={data.brakeSharePercent} />}
      <Facts of={factsOf(data)} />
      <Title order={2} size="h4">
        Standings
      </Title>
      <MovesTable moves={moves} />
      {found && <Rows trial={data.id} />}
    </Stack>
  );
}

function Running({ work, mayCall }: { work: Trial['work']; mayCall: boolean }) {
  const cancel = useAct('cancelLongWork');
  return (
    <Stack gap="xs">
      <LongWorkProgress of={work} did="steps" />
      {cancel.error && <Trouble error={cancel.error} />}
      {mayCall && !hasEnded(work) && (
        <Group>
          <Button
            variant="default"
            size="xs"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ path: { longWork: work.id } })}
          >
            Call it off
          </Button>
          <Text size="sm" c="dimmed">
            You can leave this page.
          </Text>
        </Group>
      )}
    </Stack>
  );
}

/** Customers who would be worse off, beside the share above which the brake holds the change. */
function Against({ found, brake }: { found: Found; brake: number }) {
  const held = found.sharePercent > brake;
  return (
    <Alert
      role="status"
      color={held ? 'orange' : 'teal'}
      title={held ? 'The brake holds the change' : 'Below the brake'}
    >
      <Text size="sm">
        {count(found.customersWorse)} of {count(found.customers)} customers would be worse off:{' '}
        {found.sharePercent} %. Above {brake} % a third person must confirm the change (§ 7.304(c)).
      </Text>
    </Alert>
  );
}

function factsOf({ change, effectiveOn, moment, askedAt, work, digest, found }: Trial) {
  return [
    ['Change', <ThingLink key="change" id={change} />],
    ['Would take effect', effectiveOn],
    ['Both sides as of', <Moment key="moment" at={moment} />],
    [
      'Asked',
      <span key="asked">
        <Moment at={askedAt} /> by <Who id={work.askedBy} />
      </span>,
    ],
    ...(found ? countsOf(found) : []),
    ['Digest of the content', <Code key="digest">{digest}</Code>],
  ] as const;
}

function countsOf(found: Found) {
  return [
    [
      'Accounts',
      `${count(found.changed)} of ${count(found.accounts)} would stand otherwise, ${count(found.worse)} of them worse off`,
    ],
    [
      'Requests of thirty days',
      `${count(found.otherwise)} of ${count(found.verdicts)} would be answered otherwise`,
    ],
    ['Digest of the rows', <Code key="rows">{found.rowsDigest}</Code>],
  ] as const;
}

function Rows({ trial }: { trial: string }) {
  const [worse, setWorse] = useState(false);
  return (
    <>
      <Checkbox
        label="Only accounts that would be worse off"
        checked={worse}
        onChange={(event) => setWorse(event.currentTarget.checked)}
      />
      <RowsWithin list={triedAccounts} of={{ trial }} {...(worse ? { query: { worse: 'true' } } : {})} />
      <RowsWithin list={triedVerdicts} of={{ trial }} />
    </>
  );
}

function count(number: number): string {
  return number.toLocaleString('en');
}
