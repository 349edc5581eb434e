import { Badge, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { officers } from '../acts/who.ts';
import { useRead } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Facts } from '../pages/facts.tsx';
import { ThingHead } from '../pages/thing-head.tsx';
import { ThingLink } from '../pages/thing-link.tsx';
import { ThingNamed } from '../pages/thing-named.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { UrgencyBadge } from '../urgency.tsx';
import { titleFor, wordsFor } from '../words.ts';
import { ClockSteps } from './clock-steps.tsx';
import { type Clock, HowItIsCounted } from './how-it-is-counted.tsx';
import { OwnerSaid } from './owner-said.tsx';

const ExposureSection = lazy(() => import('../exposure/exposure-section.tsx'));

/** One deadline: when it is due and why then, who owns it, what happened to it, and how it ended. */
export function ClockPage() {
  const { clock = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getClock', { path: { clock } });
  // For officers alone; others see the deadline without it.
  const refused = !officers.includes(useSession()?.role ?? '');
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={320} aria-label="Loading" />;
  return (
    <Stack>
      <ThingHead title={titleFor(data.obligation)} id={data.id} list="/clocks" row={data}>
        <UrgencyBadge urgency={data.urgency} />
        <Badge variant="light" tt="none">
          {wordsFor(data.state)}
        </Badge>
      </ThingHead>
      <Facts
        of={[
          ['Due on', `${data.dueOn}, ${leftSaid(data)}`],
          ['About', <ThingNamed key="about" id={data.subject} />],
          ['Clause', data.clause],
          ['Owned by', <OwnerSaid key="owner" owner={data.owner} />],
          ['Warnings', warningsSaid(data)],
          ['Ended', <Ending key="ended" clock={data} />],
        ]}
      />
      <HowItIsCounted clock={data} />
      {data.breachedAt && !refused && (
        <Suspense fallback={<Skeleton height={220} aria-label="Loading" />}>
          <ExposureSection clock={data.id} />
        </Suspense>
      )}
      <Title order={2} size="h4">
        What happened
      </Title>
      <ClockSteps steps={data.steps} />
    </Stack>
  );
}

function leftSaid({ daysLeft, state }: Clock): string {
  if (state !== 'running' && state !== 'breached') return 'ended';
  if (daysLeft === 0) return 'today is the last day';
  const days = Math.abs(daysLeft) === 1 ? 'day' : 'days';
  return daysLeft > 0 ? `${daysLeft} ${days} left` : `${-daysLeft} ${days} late`;
}

/** Ahead of the due day; which of them were given stands among the steps. */
function warningsSaid({ warnDays, steps, startsOn, dueOn }: Clock): string {
  // A short deadline begins after the distant warnings of a long one.
  const whole = Math.round((Date.parse(dueOn) - Date.parse(startsOn)) / 86_400_000);
  const days = warnDays.filter((distance) => distance < whole);
  if (days.length === 0) return 'none';
  const given = steps.filter(({ kind }) => kind === 'warned').length;
  return `${days.join(', ')} ${days.join() === '1' ? 'day' : 'days'} before; ${given} given`;
}

function Ending({ clock }: { clock: Clock }) {
  const { breachedAt, breachRecordedAt, satisfiedAt, satisfiedBy, cancelledBecause } = clock;
  return (
    <>
      {breachedAt && (
        <Text size="sm">
          It passed <Moment at={breachedAt} />
          {breachRecordedAt && (
            <>
              , recorded <Moment at={breachRecordedAt} />
            </>
          )}
        </Text>
      )}
      {satisfiedAt && (
        <Text size="sm">
          Met <Moment at={satisfiedAt} /> {satisfiedBy?.how === 'by-hand' ? 'by hand' : 'by'}{' '}
          {satisfiedBy?.what && <ThingLink id={satisfiedBy.what} />}
          {satisfiedBy?.receipt && `, receipt ${satisfiedBy.receipt}`}
        </Text>
      )}
      {cancelledBecause && <Text size="sm">Cancelled: {wordsFor(cancelledBecause)}</Text>}
      {!satisfiedAt &&
        !cancelledBecause &&
        (breachedAt ? <Text size="sm">It is still open.</Text> : 'not yet')}
    </>
  );
}
