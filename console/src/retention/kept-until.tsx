import { Anchor, Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { RouteLink } from '../route-link.tsx';
import { notCovered, useSession } from '../shell/grant.ts';
import { keptSaid } from './kept-said.ts';

/** Until when the records of an account are kept, or that they were erased: one line on its page. */
export function KeptUntil({ account }: { account: string }) {
  const whyNot = notCovered('getAccountRetention', useSession());
  const { data } = useRead('getAccountRetention', { path: { account } }, { enabled: !whyNot });
  if (whyNot) return null;
  if (!data) return <Skeleton height={24} aria-label="Loading" />;
  return (
    <Text size="sm" lh="24px">
      <Said of={data} />
    </Text>
  );
}

function Said({ of }: { of: Answer<'getAccountRetention'> }): ReactNode {
  const erased = of.erased.findLast(({ whole }) => whole) ?? of.erased.at(-1);
  const said = keptSaid(of);
  if (!erased) return said;
  return (
    <>
      {erased.whole ? 'Its records were erased' : 'Some of its records were erased'} <Moment at={erased.at} />
      :{' '}
      <Anchor component={RouteLink} href={`/retention/erasures/${erased.erasure}`} size="sm">
        the erasure and its certificate
      </Anchor>
      . {erased.whole ? '' : said}
    </>
  );
}
