import { Anchor, Text } from '@mantine/core';
import { LoadingAll } from '../../loading.tsx';
import { RouteLink } from '../../route-link.tsx';
import { notCovered, useSession } from '../../shell/grant.ts';
import { ScreeningProgress } from '../progress.tsx';
import { useListsInForce } from '../unless-no-lists.tsx';

/** What a match is, the way to ask the lists oneself, and who waits to be compared. */
export default function MatchesHead() {
  const session = useSession();
  const lists = useListsInForce();
  // Beside what stands below it, not within: what loads hides what comes after.
  return (
    <>
      <Text size="sm">
        A match says that somebody resembles an entry of a list. Each is judged on its case.{' '}
        {!session?.examiner && (
          <>
            <Anchor component={RouteLink} href="/screening/inquiries" inherit underline="always">
              Ask the lists about a name
            </Anchor>
            .{' '}
          </>
        )}
        {notCovered('countThresholdTrial', session) === undefined && (
          <>
            <Anchor component={RouteLink} href="/screening/threshold-trial" inherit underline="always">
              Try another threshold
            </Anchor>
            .
          </>
        )}
      </Text>
      {lists ? lists.inForce > 0 && <ScreeningProgress /> : <LoadingAll />}
    </>
  );
}
