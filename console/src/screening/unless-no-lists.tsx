import { Alert, Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRead } from '../api/hooks.ts';
import { RouteLink } from '../route-link.tsx';
import { notCovered, useSession } from '../shell/grant.ts';
import { listWriters } from './acts.ts';

/** What is said of an empty answer; where no list is in force, that nobody was compared, and what to do. */
export default function UnlessNoLists({ children }: { children: ReactNode }) {
  const inForce = useListsInForce();
  if (inForce === undefined) return null;
  return inForce.lists > 0 && inForce.inForce > 0 ? children : <NoLists entered={inForce.lists} />;
}

/** Above a screen that compares: nothing where there is something to compare with. */
export function NoListsAbove() {
  const inForce = useListsInForce();
  return inForce?.inForce === 0 ? <NoLists entered={inForce.lists} /> : null;
}

/** For whom the count is not covered, an answer is taken as it is. */
export function useListsInForce() {
  const covered = notCovered('countScreeningLists', useSession()) === undefined;
  const { data, error } = useRead('countScreeningLists', {}, { enabled: covered });
  return covered && !error ? data : { lists: 1, inForce: 1 };
}

function NoLists({ entered }: { entered: number }) {
  const mayEnter = listWriters.includes(useSession()?.role ?? '');
  const what =
    entered === 0
      ? 'Nobody was compared: that nothing is found says nothing about anybody.'
      : 'Lists are entered, and none is in force: they have no version yet, or are retired. Nobody was compared: that nothing is found says nothing about anybody.';
  return (
    <Alert
      color="orange"
      title={entered === 0 ? 'No list is entered' : 'No list is in force'}
      role="status"
      maw={720}
    >
      {what}{' '}
      {mayEnter ? (
        <Anchor component={RouteLink} href="/screening/lists" inherit underline="always">
          {entered === 0 ? 'Enter a list' : 'Hand in a version'}
        </Anchor>
      ) : (
        'An officer or an engineer enters lists and hands in their versions.'
      )}
    </Alert>
  );
}
