import { Anchor, Text } from '@mantine/core';
import { RouteLink } from '../../route-link.tsx';
import { notCovered, useSession } from '../../shell/grant.ts';

/** What a match is, and the way to ask the lists oneself. */
export default function MatchesHead() {
  const session = useSession();
  return (
    <Text size="sm" mb="sm">
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
  );
}
