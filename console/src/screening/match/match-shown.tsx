import { Stack } from '@mantine/core';
import type { Answer } from '../../api/call.ts';
import { Facts } from '../../pages/facts.tsx';
import { comparedWith } from './compared-with.tsx';
import { Judgements } from './judgements.tsx';
import { Reckoning } from './reckoning.tsx';
import { SidesTable } from './sides-table.tsx';

/** A match as it was found: side by side, the score told, what it rested on, and what people said of it. */
export function MatchShown({ of }: { of: Answer<'getScreeningMatch'> }) {
  return (
    <Stack>
      <SidesTable party={of.party} entry={of.entry} lines={of.lines} />
      <Reckoning lines={of.lines} score={of.score} ofac={of.ofac} />
      <Facts of={comparedWith(of.against)} />
      <Judgements of={of.judgements} />
    </Stack>
  );
}
