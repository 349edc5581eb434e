import { Anchor, Code } from '@mantine/core';
import type { Answer } from '../../api/call.ts';
import { RouteLink } from '../../route-link.tsx';
import { fourDigits } from './reckoned.ts';

type Match = Answer<'getScreeningMatch'>;

/** On which list, and the entry as the list has it now. */
export function ListedOn({ of: { list, listTitle, entryKey } }: { of: Match }) {
  const href = `/screening/lists/${list}`;
  return (
    <>
      <Anchor component={RouteLink} href={href} inherit underline="always">
        {listTitle}
      </Anchor>
      , entry{' '}
      <Anchor
        component={RouteLink}
        href={`${href}/entries/${encodeURIComponent(entryKey)}`}
        inherit
        underline="always"
      >
        <Code>{entryKey}</Code>
      </Anchor>
    </>
  );
}

export function scoreSaid({ score, against: { threshold } }: Pick<Match, 'score' | 'against'>): string {
  return `${fourDigits(score)}; it is a match from ${fourDigits(threshold)} on`;
}
