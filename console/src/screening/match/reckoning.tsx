import { Text, Title } from '@mantine/core';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../../stacked.tsx';
import { fourDigits, reckoned } from './reckoned.ts';
import type { Line } from './sides.ts';

type Props = {
  lines: readonly Line[];
  score: number;
  ofac: number;
  /** Of its heading. */
  order?: 2 | 3 | 4;
};

/** The score told line by line, in the order in which it was reckoned, and the score of OFAC beside it. */
export function Reckoning({ lines, score, ofac, order = 2 }: Props) {
  return (
    <section aria-label="How the score came about">
      <Title order={order} size="h4">
        How the score came about
      </Title>
      <StackedTable head={<StackedHead labels={['Line', 'What it did', 'Score then']} />}>
        {reckoned(lines).map(({ says, did, after }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none is ever moved.
          <StackedRow key={nth}>
            <StackedCell label="Line" names>
              {says}
            </StackedCell>
            <StackedCell label="What it did">{did ?? '–'}</StackedCell>
            <StackedCell label="Score then">{after === undefined ? '–' : fourDigits(after)}</StackedCell>
          </StackedRow>
        ))}
        <StackedRow>
          <StackedCell label="Line" names>
            Score
          </StackedCell>
          <StackedCell label="What it did">=</StackedCell>
          <StackedCell label="Score then">
            <b>{fourDigits(score)}</b>
          </StackedCell>
        </StackedRow>
      </StackedTable>
      <Text size="sm">
        OFAC score: <b>{fourDigits(ofac)}</b> of 100. It is what the search of the Office of Foreign Assets
        Control would give these two names alone; it is shown to compare, and nothing follows from it.
      </Text>
    </section>
  );
}
