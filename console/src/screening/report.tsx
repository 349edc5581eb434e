import { Alert, Code, Text, Title } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { titleFor } from '../words.ts';
import { effects } from './lists-within.ts';
import { count, placeIn } from './said.ts';

type Version = Answer<'getListVersion'>;

/** Why a version was refused: every reason, where it shows, and what was found there. */
export function Refusals({ of }: { of: Version['refusals'] }) {
  return (
    <Alert color="red" role="status" title="Refused whole. What was in force stays in force.">
      {of.map((one, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one reason may show in many places, and none is ever moved.
        <Text key={nth} size="sm" mt={nth > 0 ? 'xs' : 0}>
          {one.means} In {placeIn(one)}: <Code style={{ overflowWrap: 'anywhere' }}>{one.found}</Code>
        </Text>
      ))}
    </Alert>
  );
}

/** Problems of each kind, counted, the gravest first. */
export function ProblemKinds({ of }: { of: Version['problems'] }) {
  const byEffect = (['file-refused', 'row-left-out', 'entry-kept'] as const).flatMap((effect) => {
    const kinds = of.filter((kind) => kind.effect === effect);
    return kinds.length > 0 ? [{ effect, kinds }] : [];
  });
  return (
    <section aria-label="Problems by what they leave behind">
      <Title order={2} size="h4">
        What was wrong
      </Title>
      <StackedTable head={<StackedHead labels={['Problem', 'Count', 'So']} />}>
        {byEffect.flatMap(({ effect, kinds }) =>
          kinds.map(({ code, means, count: times }) => (
            <StackedRow key={code}>
              <StackedCell label="Problem" names>
                {means}
              </StackedCell>
              <StackedCell label="Count">{count(times)}</StackedCell>
              <StackedCell label="So">{titleFor(effects[effect])}</StackedCell>
            </StackedRow>
          )),
        )}
      </StackedTable>
      <Text size="sm" c="dimmed">
        {byEffect.map(({ effect, kinds }) => `${effectsCounted[effect]} ${count(sumOf(kinds))}`).join('. ')}.
      </Text>
    </section>
  );
}

const effectsCounted = {
  'file-refused': 'For which the file is refused:',
  'row-left-out': 'Rows left out:',
  'entry-kept': 'With the entry kept:',
} as const;

function sumOf(kinds: Version['problems']): number {
  return kinds.reduce((sum, kind) => sum + kind.count, 0);
}
