import { Text, Title } from '@mantine/core';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../../stacked.tsx';
import { fourDigits, reckoned, type Step } from './reckoned.ts';
import { type Line, pairSaid } from './sides.ts';

type Props = {
  lines: readonly Line[];
  score: number;
  ofac: number;
  /** Of its heading. */
  order?: 2 | 3 | 4;
};

const effects: Readonly<Record<Step['effect'], string>> = {
  begins: 'It begins at 1',
  lowers: 'lowers it',
  raises: 'raises it',
  leaves: 'leaves it',
};

/** The score told line by line, in the order in which it was reckoned, and the score of OFAC beside it. */
export function Reckoning({ lines, score, ofac, order = 2 }: Props) {
  return (
    <section aria-label="How the score came about">
      <Title order={order} size="h4">
        How the score came about
      </Title>
      <StackedTable head={<StackedHead labels={['Line', 'What it did', 'Score then']} />}>
        {reckoned(lines).map((step, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none is ever moved.
          <StackedRow key={nth}>
            <StackedCell label="Line" names>
              {step.says}
              <Beneath of={step} />
            </StackedCell>
            <StackedCell label="What it did">
              {step.did && `${step.did}, `}
              {effects[step.effect]}
            </StackedCell>
            <StackedCell label="Score then">{fourDigits(step.after)}</StackedCell>
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

/** The values that met, and what the line is made of. */
function Beneath({ of }: { of: Step }) {
  const pair = pairSaid(of);
  const said = [...(pair ? [pair] : []), ...of.because];
  return said.map((text, nth) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none is ever moved.
    <Text key={nth} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {text}
    </Text>
  ));
}
