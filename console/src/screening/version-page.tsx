import { Anchor, Badge, Code, Group, Stack, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { type Answer, addressOf } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { useReadAnewAtEnd } from '../long-work/follow.ts';
import { Moment } from '../moment.tsx';
import { type Fact, Facts } from '../pages/facts.tsx';
import { RowsWithin } from '../pages/rows-within.tsx';
import { RouteLink } from '../route-link.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { ChangesTable } from './changes-table.tsx';
import { changesOf, problemsOf } from './lists-within.ts';
import { VersionProgress } from './progress.tsx';
import { Reading } from './reading.tsx';
import { ProblemKinds, Refusals } from './report.tsx';
import { bytesSaid, count, fileSaid, placeIn } from './said.ts';

type Version = Answer<'getListVersion'>;

/** One version: how far it is read, what came of it, what it changed, and every problem with its place. */
export function VersionPage() {
  const { version = '' } = useParams({ strict: false });
  const session = useSession();
  const input = { path: { version } };
  const known = useRead('getListVersion', input).data;
  // Each answer an examiner gets is on the ledger: for them it is read once.
  const follows = known?.state === 'received' && !session?.examiner;
  const { data, error, refetch } = useRead(
    'getListVersion',
    input,
    follows ? { refetchInterval: 1_000 } : {},
  );
  useReadAnewAtEnd(data && data.state !== 'received');
  const list = useRead('getScreeningList', { path: { list: data?.list ?? '' } }, { enabled: !!data });
  const trouble = error ?? list.error;
  if (trouble && !(data && list.data)) return <Trouble error={trouble} again={() => void refetch()} />;
  if (!data || !list.data) return <LoadingAll />;
  return (
    <Stack>
      <Head
        version={data}
        title={list.data.title}
        inForce={!list.data.retired && list.data.inForce?.id === data.id}
      />
      {data.state === 'received' && (
        <Reading read={data.entriesRead ?? 0} expected={list.data.inForce?.entries} />
      )}
      {data.refusals.length > 0 && <Refusals of={data.refusals} />}
      {data.state === 'accepted' && <VersionProgress version={data.id} />}
      <Facts of={factsOf(data)} />
      {data.state === 'accepted' && (
        <RowsWithin
          list={changesOf(data.id)}
          of={{ version: data.id }}
          table={(items) => <ChangesTable of={items} version={data.id} before={data.before} />}
        />
      )}
      {data.problems.length > 0 && (
        <>
          <ProblemKinds of={data.problems} />
          <RowsWithin
            list={problemsOf(
              data.id,
              data.problems.map(({ code }) => code),
            )}
            of={{ version: data.id }}
            rowOf={(problem) => ({ ...problem, place: placeIn(problem) })}
          />
        </>
      )}
    </Stack>
  );
}

type HeadProps = { version: Version; title: string; inForce: boolean };

function Head({ version: { id, list, state, number }, title, inForce }: HeadProps) {
  return (
    <div>
      <Title order={1} size="h2">
        {number === null ? 'A version' : `Version ${number}`} of {title}
      </Title>
      <Group gap="xs">
        <Badge variant="light" tt="none" {...(state === 'refused' ? { color: 'red' } : {})}>
          {inForce ? 'in force' : state}
        </Badge>
        <Anchor component={RouteLink} href={`/screening/lists/${list}`} size="sm" underline="always">
          Open the list
        </Anchor>
        <Code>{id}</Code>
      </Group>
    </div>
  );
}

function factsOf({ id, state, counts, changes, problems, ...of }: Version): readonly Fact[] {
  return [
    ...(counts ? [['Read', readSaid(counts)] as const] : []),
    ...(changes ? [['Changed', changedSaid(changes, of.before)] as const] : []),
    ...(state === 'accepted' ? [['Entries', <EntriesLink key="entries" version={id} />] as const] : []),
    ['Published on', of.publishedOn ?? 'not said'],
    ['From', of.source],
    ['Handed in', <Moment key="received" at={of.receivedAt} />],
    ...(of.settledAt
      ? [[state === 'accepted' ? 'Accepted' : 'Refused', <Moment key="settled" at={of.settledAt} />] as const]
      : []),
    [
      'Files',
      of.files.map((file) => (
        <FileRead
          key={file.file}
          of={file}
          version={id}
          kept={of.filesKept.includes(file.file)}
          settled={state !== 'received'}
        />
      )),
    ],
    ['Digest', <Code key="digest">{of.digest}</Code>],
  ];
}

function readSaid({ entries, names, problems }: NonNullable<Version['counts']>): string {
  return `${count(entries)} entries with ${count(names)} names, ${count(problems)} problems`;
}

function changedSaid({ added, changed, removed }: NonNullable<Version['changes']>, before: string | null) {
  return `${count(added)} added, ${count(changed)} changed, ${count(removed)} removed, against ${before ? 'the version before' : 'nothing: it is the first'}`;
}

function EntriesLink({ version }: { version: string }) {
  const href = `/screening/lists/versions/${version}/entries`;
  return (
    <Anchor component={RouteLink} href={href} inherit underline="always">
      All as this version has them
    </Anchor>
  );
}

type FileReadProps = {
  of: Version['files'][number];
  version: string;
  kept: boolean;
  /** Files are kept once the version is accepted. */
  settled: boolean;
};

function FileRead({ of: { file, bytes, digest }, version, kept, settled }: FileReadProps) {
  return (
    <div>
      {kept ? (
        <Anchor
          href={addressOf('getListVersionFile', { path: { version, file } })}
          download
          inherit
          underline="always"
        >
          {fileSaid(file)}
        </Anchor>
      ) : (
        fileSaid(file)
      )}
      , {bytesSaid(bytes)}
      {settled && !kept && ', not kept'}, SHA-256 <Code>{digest}</Code>
    </div>
  );
}
