import { Alert, Anchor, Badge, Code, Group, List, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import type { Answer } from '../api/call.ts';
import { useRead, useRows } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Moment } from '../moment.tsx';
import { type Fact, Facts } from '../pages/facts.tsx';
import { RowsWithin } from '../pages/rows-within.tsx';
import { ThingNamed } from '../pages/thing-named.tsx';
import { Who } from '../pages/who.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';
import { AskedStep } from './asked-step.tsx';
import { findingSaid } from './findings-said.ts';
import { enforcements, resellerEnforcements } from './lists-within.ts';
import { PreviewShown } from './preview-shown.tsx';
import { imposesSaid, linkSaid, moneySaid, targetSaid } from './said.ts';
import { StepsTaken } from './steps-taken.tsx';

type Measure = Answer<'getSpecialMeasure'>;

/** One special measure: whom it aims at, what it imposes, its days, whom it touches, and what can be done. */
export function MeasurePage() {
  const { measure = '' } = useParams({ strict: false });
  const session = useSession();
  const previews = useRows('listSpecialMeasurePreviews', { path: { measure } }, { limit: 1 });
  const newest = previews.rows[0];
  const looking = newest?.endedAt === null;
  const { data, error, refetch } = useRead('getSpecialMeasure', { path: { measure } });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data || previews.isPending) return <LoadingAll />;
  const row = {
    ...data,
    looking,
    aimsAt: data.target.kind,
    askedBy: data.asked?.by,
    me: session?.actor,
  };
  return (
    <Stack>
      <Group gap="xs">
        <Title order={1} size="h2">
          {data.title}
        </Title>
        <Badge variant="light" tt="none" miw="max-content">
          {data.phase ? wordsFor(data.phase) : data.state}
        </Badge>
        <Code>{data.id}</Code>
      </Group>
      {!session?.examiner && (
        <ListActs path="/special-measures/measure" row={row} name="this measure" wraps />
      )}
      <StillNeeds measure={data} />
      <AskedStep row={row} measure={data} mayAct={!session?.examiner} />
      <Facts of={factsOf(data)} />
      <Findings of={data} />
      <PreviewShown measure={data} newest={newest} />
      <StepsTaken steps={data.steps} />
      {data.state === 'approved' && <RowsWithin list={enforcements} of={{ measure: data.id }} />}
      {data.state === 'approved' && data.imposes.resellerAccounts && (
        <RowsWithin list={resellerEnforcements} of={{ measure: data.id }} />
      )}
    </Stack>
  );
}

/** What keeps a draft from being enforced. */
function StillNeeds({ measure }: { measure: Measure }) {
  const { state, preview, sentBack, secondPersonNeeded } = measure;
  if (state !== 'drafted' && state !== 'submitted') return null;
  return (
    <Alert color="orange" title="Before it is enforced">
      {sentBack && (
        <Text size="sm">
          Sent back by <Who id={sentBack.by} />, <Moment at={sentBack.at} />: {sentBack.words}
        </Text>
      )}
      {!preview && <Text size="sm">Somebody looks at whom exactly this content touches (§ 7.307).</Text>}
      {state === 'drafted' && <Text size="sm">It is a draft: submit it.</Text>}
      <Text size="sm">
        {secondPersonNeeded
          ? 'Another person than who wrote or submitted it approves it (§ 7.307).'
          : 'It is approved.'}
      </Text>
    </Alert>
  );
}

function Findings({ of: { findings } }: { of: Measure }) {
  return (
    <section aria-labelledby="findings">
      <Title order={2} size="h4" id="findings" mb="xs">
        What the law asks
      </Title>
      <List size="sm">
        {findings.map((finding) => (
          <List.Item key={finding.obligation}>{findingSaid(finding)}</List.Item>
        ))}
      </List>
    </section>
  );
}

function factsOf(measure: Measure): readonly Fact[] {
  const { imposes, source } = measure;
  return [
    ['Aims at', targetSaid(measure)],
    ['Imposes', imposesSaid(imposes)],
    ...(imposes.terms || imposes.texts.length > 0 ? [conditionsOf(measure)] : []),
    ['Determined on', measure.determinedOn],
    ['Published', [source.citation, measure.publishedOn ?? 'day not on record'].join(', ')],
    ['Signed by', source.signedBy],
    ...(source.url ? [['Address', <Address key="address" url={source.url} />] as Fact] : []),
    ...(source.digest ? [['SHA-256 of it', <Code key="file">{source.digest}</Code>] as Fact] : []),
    ['Asked by the law from', measure.requiredFrom],
    [
      'Enforced from',
      measure.earlyBecause ? `${measure.effectiveOn}: ${measure.earlyBecause}` : measure.effectiveOn,
    ],
    ['Last day', measure.lastOn ?? `${measure.lifeEndsOn}, once it is approved and unless extended`],
    ...linksOf(measure),
    ...who('Drafted', measure.authors[0] ?? null, measure.draftedAt),
    ...who('Submitted', measure.submittedBy, measure.submittedAt),
    ...who('Approved', measure.approvedBy, measure.approvedAt),
  ];
}

function Address({ url }: { url: string }) {
  return (
    <Anchor href={url} rel="noreferrer" target="_blank" inherit>
      {url}
    </Anchor>
  );
}

function conditionsOf({ imposes: { terms, texts } }: Measure): Fact {
  const limits = terms && [
    `services: ${terms.services.join(', ') || 'all'}`,
    `accelerators: ${terms.acceleratorsMax ?? 'no limit'}`,
    `regions: ${terms.regions.join(', ') || 'all'}`,
    `spend a month: ${terms.spendMax ? moneySaid([terms.spendMax]) : 'no limit'}`,
    `monitoring: ${terms.monitoring}`,
  ];
  return [
    'Conditions',
    <Stack key="conditions" gap={2}>
      {limits && <span>{limits.join('; ')}</span>}
      {texts.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </Stack>,
  ];
}

function linksOf({ target }: Measure): Fact[] {
  if (target.kind === 'jurisdiction') return [];
  const said = target.links.map(({ party, because }) => (
    <span key={party}>
      <ThingNamed id={party} />. {linkSaid[because]}
    </span>
  ));
  return [
    [
      'Linked',
      said.length > 0 ? (
        <Stack key="linked" gap={2}>
          {said}
        </Stack>
      ) : (
        'nobody on record yet'
      ),
    ],
  ];
}

function who(label: string, by: string | null, at: string | null): Fact[] {
  if (!by || !at) return [];
  return [
    [
      label,
      <span key={label}>
        <Who id={by} />, <Moment at={at} />
      </span>,
    ],
  ];
}
