/** How far a change of a list is on its way through everybody, and who waits to be compared. */
import { Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Answer, call } from '../api/call.ts';
import { ApiError } from '../api/problem.ts';
import { LoadingAll } from '../loading.tsx';
import { useReadAnewAtEnd } from '../long-work/follow.ts';
import { Moment } from '../moment.tsx';
import { notCovered, useSession } from '../shell/grant.ts';
import { OfVersion } from './of-list.tsx';
import { changeSaid, isThrough, shareOf, waitingSaid } from './progress-said.ts';

const whileRunning = 2_000;
const otherwise = 60_000;

type Change = Answer<'getListScreening'>;

/** Of all lists: read again while something runs, and everything shown is read anew when it has ended. */
export function ScreeningProgress() {
  const session = useSession();
  const { data, isLoading } = useQuery({
    queryKey: ['getScreeningProgress', {}],
    queryFn: ({ signal }) => call('getScreeningProgress', {}, { signal }),
    enabled: notCovered('getScreeningProgress', session) === undefined,
    // Each answer an examiner gets is on the ledger: for them it is read once.
    refetchInterval: ({ state }) =>
      session?.examiner ? false : state.data && runs(state.data) ? whileRunning : otherwise,
  });
  useReadAnewAtEnd(data && !runs(data));
  if (isLoading) return <LoadingAll />;
  if (!data) return null;
  return (
    <Stack gap="xs" component="section" aria-label="How far the comparison is">
      {data.changes.map((change) => (
        <div key={change.version}>
          <OfVersion version={change.version} />
          <OnItsWay of={change} />
        </div>
      ))}
      <Text size="sm" role="status">
        {waitingSaid(data)}
        {data.dueSince && (
          <>
            {' '}
            <Moment at={data.dueSince} />.
          </>
        )}
      </Text>
    </Stack>
  );
}

function runs({ due, changes }: Answer<'getScreeningProgress'>): boolean {
  return due > 0 || changes.length > 0;
}

/** Nothing for a version that is not accepted. A version that was just accepted waits for its turn. */
export function VersionProgress({ version }: { version: string }) {
  const session = useSession();
  const { data, error, isLoading } = useQuery({
    queryKey: ['getListScreening', { path: { version } }],
    queryFn: ({ signal }) => call('getListScreening', { path: { version } }, { signal }),
    enabled: notCovered('getListScreening', session) === undefined,
    refetchInterval: ({ state }) =>
      session?.examiner || (state.data && isThrough(state.data)) ? false : whileRunning,
  });
  useReadAnewAtEnd(data && isThrough(data));
  if (isLoading) return <LoadingAll />;
  const waits = error instanceof ApiError && error.problem.code === 'not-found';
  if (!data && !waits) return null;
  return (
    <section aria-label="How far the comparison is">
      {data ? <OnItsWay of={data} /> : <Text size="sm">It waits to be taken through everybody.</Text>}
    </section>
  );
}

function OnItsWay({ of }: { of: Change }) {
  return (
    <div>
      {!isThrough(of) && <Progress value={shareOf(of)} aria-label="Compared" animated mt={4} maw={720} />}
      <Text size="sm" mt={4} role="status">
        {changeSaid(of)} Begun <Moment at={of.begunAt} />
        {of.endedAt && (
          <>
            , everybody looked at <Moment at={of.endedAt} />
          </>
        )}
        .{!isThrough(of) && ' You can leave this page: it goes on.'}
      </Text>
    </div>
  );
}
