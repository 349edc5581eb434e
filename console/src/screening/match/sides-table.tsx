import { Mark, Text, Title } from '@mantine/core';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../../stacked.tsx';
import type { Entry } from '../entry-said.ts';
import { type Line, type Party, pairSaid, type Side, sidesOf, type Value } from './sides.ts';

type Props = {
  party: Party;
  entry: Entry;
  lines: readonly Line[];
  whose?: string;
  /** Of its heading. */
  order?: 2 | 3 | 4;
};

/** The party on the left, the listed entry on the right; what met is marked, by whether it speaks for them, and said beside them. */
export function SidesTable({ party, entry, lines, whose = 'The party', order = 2 }: Props) {
  return (
    <section aria-label="Side by side">
      <Title order={order} size="h4">
        Side by side
      </Title>
      <StackedTable head={<StackedHead labels={['What', whose, 'The listed entry', 'Which met which']} />}>
        {sidesOf(party, entry, lines).map((side) => (
          <StackedRow key={side.title}>
            <StackedCell label="What" names>
              {side.title}
            </StackedCell>
            <StackedCell label={whose}>
              <Values of={side.party} silent="not known" />
            </StackedCell>
            <StackedCell label="The listed entry">
              <Values of={side.entry} silent="not listed" />
            </StackedCell>
            <StackedCell label="Which met which">
              <Met side={side} />
            </StackedCell>
          </StackedRow>
        ))}
      </StackedTable>
    </section>
  );
}

function Values({ of, silent }: { of: readonly Value[]; silent: string }) {
  if (of.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {silent}
      </Text>
    );
  return of.map(({ text, met }, nth) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a list may say the same twice, and none is ever moved.
    <Text key={nth} size="sm" style={{ overflowWrap: 'anywhere' }}>
      {met ? <Mark color={met === 'for' ? 'yellow' : 'gray'}>{text}</Mark> : text}
    </Text>
  ));
}

function Met({ side: { met, party, entry } }: { side: Side }) {
  if (met.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {party.length === 0 || entry.length === 0 ? 'one side is silent' : 'not weighed'}
      </Text>
    );
  return met.map((line) => (
    <div key={`${line.what} ${line.says}`}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {pairSaid(line)}
      </Text>
      <Text size="xs" c="dimmed">
        {line.says}
      </Text>
    </div>
  ));
}
