import { Alert, Badge, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import type { Answer } from '../api/call.ts';
import { useAct, useRead, useRows } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Moment } from '../moment.tsx';
import { type Fact, Facts } from '../pages/facts.tsx';
import { Who } from '../pages/who.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';
import { DifferencesShown } from './differences.tsx';
import { bodyOf, keptOf } from './in-draft.tsx';
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
  if (!data) return <LoadingAll />;
  const row = {
    ...data,
    ...data.content,
    draft: data.id,
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
      <StillNeeds change={data} />
      <Facts of={factsOf(data)} />
      <TrialShown change={data} running={running} trial={trials.rows[0]} />
      <section aria-labelledby="differences">
        <Title order={2} size="h4" id="differences" mb="sm">
          Before and after
        </Title>
        <DifferencesShown of={data.differences} />
      </section>
      {data.state === 'drafted' && !session?.examiner && <TakeOut change={data} />}
    </Stack>
  );
}

const needSaid: Readonly<Record<Change['needs'][number], string>> = {
  submission: 'It is a draft: submit it, and say whether it is material (§ 7.304(c)).',
  trial: 'It holds a setting: try exactly this content before it is approved (§ 7.304(c)).',
  confirmation: 'The brake holds it: a third person confirms it before it is approved (§ 7.304(c)).',
  'second-person': 'Another person than who wrote or submitted it approves it (§ 7.304(c)).',
};

function StillNeeds({ change: { needs, sentBack } }: { change: Change }) {
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
          {needSaid[need]}
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

/** Each thing the draft holds, to be taken out of it again. */
function TakeOut({ change }: { change: Change }) {
  const redraft = useAct('redraftProgramChange');
  const { settings, narratives, risks } = change.content;
  const without = (of: object, name: string) =>
    Object.fromEntries(Object.entries(of).filter(([one]) => one !== name));
  const held = [
    ...Object.keys(settings).map((name) => ({
      label: titleFor(name),
      content: { ...change.content, settings: without(settings, name) },
    })),
    ...Object.keys(narratives).map((name) => ({
      label: `the text of ${titleFor(name)}`,
      content: { ...change.content, narratives: without(narratives, name) },
    })),
    ...Object.keys(risks).map((name) => ({
      label: `the risk ${name}`,
      content: { ...change.content, risks: without(risks, name) },
    })),
  ];
  if (held.length === 0) return null;
  return (
    <section aria-label="Take out of the draft">
      {redraft.error && <Trouble error={redraft.error} />}
      <Group gap={6}>
        <Text size="sm">Take out of the draft:</Text>
        {held.map(({ label, content }) => (
          <Button
            key={label}
            size="compact-xs"
            variant="default"
            loading={redraft.isPending}
            onClick={() =>
              redraft.mutate({ path: { change: change.id }, ...bodyOf({ ...keptOf(change), content }) })
            }
          >
            {label}
          </Button>
        ))}
      </Group>
    </section>
  );
}
