import { Alert, Anchor, Badge, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Moment } from '../moment.tsx';
import { type Fact, Facts } from '../pages/facts.tsx';
import { RowsWithin } from '../pages/rows-within.tsx';
import { ThingHead } from '../pages/thing-head.tsx';
import { RouteLink } from '../route-link.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { DownloadFailed, downloadFacts } from './download-said.tsx';
import { versionsOf } from './lists-within.ts';
import { VersionProgress } from './progress.tsx';
import { Retired } from './retired.tsx';
import { count } from './said.ts';

/** A download ends in the background, and shows here. */
const readMilliseconds = 5_000;

type ScreeningList = Answer<'getScreeningList'>;

/** One list: what is in force, what is expected of it, and every version that was handed in. */
export function ListPage() {
  const { list = '' } = useParams({ strict: false });
  const session = useSession();
  // Each answer an examiner gets is on the ledger: for them it is read once.
  const follows = session?.examiner ? {} : { refetchInterval: readMilliseconds };
  const { data, error, refetch } = useRead('getScreeningList', { path: { list } }, follows);
  const formats = useRead('getListFormats');
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data || formats.isPending) return <LoadingAll />;
  const format = formats.data?.formats.find(({ slug }) => slug === data.format)?.title ?? data.format;
  return (
    <Stack>
      <ThingHead title={data.title} id={data.id} list="/screening/lists/list" row={data}>
        <Badge variant="light" tt="none" color={data.retired ? 'gray' : data.stale ? 'red' : 'teal'}>
          {data.retired ? 'retired' : data.stale ? 'stale' : 'fresh'}
        </Badge>
      </ThingHead>
      {data.retired && <Retired retired={data.retired} />}
      {data.stale && <Stale stale={data.stale} />}
      {data.download?.last && <DownloadFailed last={data.download.last} />}
      {data.inForce && <VersionProgress version={data.inForce.id} />}
      <Facts of={[...inForceOf(data), ...downloadFacts(data.download), ...settingsOf(data, format)]} />
      <RowsWithin list={versionsOf(data.id)} of={{ list: data.id }} />
    </Stack>
  );
}

function Stale({ stale: { reason, since } }: { stale: NonNullable<ScreeningList['stale']> }) {
  return (
    <Alert color="red" title={`Stale since ${since}`} role="status">
      {reason === 'no-version'
        ? 'It has no version yet, so nothing can be compared with it.'
        : 'Nothing was downloaded for longer than its setting allows. The version in force stays in force.'}{' '}
      Download its files from whoever publishes it, and hand them in. The same files again count.
    </Alert>
  );
}

function inForceOf(of: ScreeningList): readonly Fact[] {
  const { id, inForce, confirmedAt, stale, staleFrom, retired } = of;
  if (!inForce) return [['In force', 'nothing']];
  return [
    [
      retired ? 'Last in force' : 'In force',
      <Anchor
        key="version"
        component={RouteLink}
        href={`/screening/lists/versions/${inForce.id}`}
        inherit
        underline="always"
      >
        Version {inForce.number}
      </Anchor>,
    ],
    [
      'Entries',
      <Anchor
        key="entries"
        component={RouteLink}
        href={`/screening/lists/${id}/entries`}
        inherit
        underline="always"
      >
        {count(inForce.entries)}: search them
      </Anchor>,
    ],
    ['Published on', inForce.publishedOn ?? 'not said'],
    ['Last download', confirmedAt ? <Moment key="confirmed" at={confirmedAt} /> : 'never'],
    ...(stale || retired
      ? []
      : [['Stale from', `${staleFrom}, if nothing is downloaded until then`] as const]),
  ];
}

function settingsOf(of: ScreeningList, format: string): readonly Fact[] {
  return [
    ['Who lists', of.authority],
    ['Format', format],
    ['Slug', of.slug],
    ['Stale after', of.staleAfterDays === 1 ? '1 day' : `${of.staleAfterDays} days`],
    ['Least share', `${Math.round(of.leastShare * 100)} % of the entries and names of the version in force`],
    ['Entered', <Moment key="entered" at={of.enteredAt} />],
  ];
}
