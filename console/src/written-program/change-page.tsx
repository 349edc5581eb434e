import { Alert, Badge, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import type { Answer } from '../api/call.ts';
import { useRead, useRows } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Moment } from '../moment.tsx';
import { type Fact, Facts } from '../pages/facts.tsx';
import { Who } from '../pages/who.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { DifferencesShown } from './differences.tsx';
import { DraftRisks } from './draft-risks.tsx';
import { confirmationNeeded, type Needing, trialNeeded } from './needs-said.ts';
import { TakeOut } from './take-out.tsx';
import { TrialShown } from './trial-shown.tsx';

type Change = Answer<'getProgramChange'>;

/** One change of the program: what it changes, its trial, what it still needs, who did what, and what can be done. */
export function ChangePage() {
  const { change = '' } = useParams({ strict: false });
  const session = useSession();
  const trials = useRows('listTrials', { query: { change } }, { limit: 1 });
  const running = trials.rows[0]?.endedAt === null;
  const { data, error, refetch } = useRead(
    'getProgramChange',
    { path: { change } },
    running ? { refetchInterval: 2000 } : {},
  );
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  // The trial stands above what differs: with it, nothing moves when it comes.
  if (!data || trials.isPending) return <LoadingAll />;
  const row = {
    ...data,
    ...data.content,
    draft: data.id,
    lastTrial: trials.rows[0],
    me: session?.actor,
    settings: Object.keys(data.content.settings),
    suggestedBecause: data.suggestion.because.join(' '),
  };
  return (
    <Stack>
      <Group gap="xs">
        <Title order={1} size="h2">
          Change of the program
        </Title>
        <Badge variant="light" tt="none" miw="max-content">
          {data.state}
        </Badge>
        <Code>{data.id}</Code>
      </Group>
      <Text>{data.reason}</Text>
      {!session?.examiner && <ListActs path="/written-program/changes" row={row} name="this change" wraps />}
      <StillNeeds change={{ ...data, lastTrial: trials.rows[0] }} />
      <Facts of={factsOf(data)} />
      <TrialShown change={data} running={running} trial={trials.rows[0]} />
      <section aria-labelledby="differences">
        <Title order={2} size="h4" id="differences" mb="sm">
          Before and after
        </Title>
        <DifferencesShown of={data.differences} />
      </section>
      {data.state === 'drafted' && !session?.examiner && (
        <>
          <TakeOut change={data} />
          <DraftRisks change={data} />
        </>
      )}
    </Stack>
  );
}

const needSaid: Readonly<Record<Change['needs'][number], (change: Needing) => string>> = {
  submission: () => 'It is a draft: submit it, and say whether it is material (§ 7.304(c)).',
  trial: trialNeeded,
  confirmation: confirmationNeeded,
  'second-person': () => 'Another person than who wrote or submitted it approves it (§ 7.304(c)).',
};

function StillNeeds({ change }: { change: Change & Needing }) {
  const { needs, sentBack } = change;
  if (needs.length === 0) return null;
  return (
    <Alert color="orange" title="Before it takes effect">
      {sentBack && (
        <Text size="sm">
          Sent back by <Who id={sentBack.by} />, <Moment at={sentBack.at} />: {sentBack.words}
        </Text>
      )}
      {needs.map((need) => (
        <Text key={need} size="sm">
          {needSaid[need](change)}
        </Text>
      ))}
    </Alert>
  );
}

function factsOf(change: Change): readonly Fact[] {
  const { material, suggestion } = change;
  const who = (label: string, by: string | null, at: string | null): Fact[] =>
    by && at
      ? [
          [
            label,
            <>
              <Who id={by} />, <Moment at={at} />
            </>,
          ],
        ]
      : [];
  return [
    ['Takes effect', change.inForceFrom ?? `${change.effectiveOn}, once it is approved`],
    [
      'Material',
      material
        ? `${material.is ? 'yes' : 'no'}: ${material.because}`
        : `not stated yet. The text suggests ${suggestion.is ? 'yes' : 'no'}. ${suggestion.because.join(' ')}`,
    ],
    ...who('Drafted', change.draftedBy, change.draftedAt),
    ...(change.authors.length > 1
      ? [
          [
            'Written by',
            <Group key="authors" gap="xs">
              {change.authors.map((id) => (
                <Who key={id} id={id} />
              ))}
            </Group>,
          ] as Fact,
        ]
      : []),
    ...who('Submitted', change.submittedBy, change.submittedAt),
    ...who('Confirmed', change.confirmedBy, change.confirmedAt),
    ...who('Approved', change.approvedBy, change.approvedAt),
    ['Digest', <Code key="digest">{change.digest}</Code>],
  ];
}
