import { Alert, Text } from '@mantine/core';
import type { Row } from '../acts/act.ts';
import ListActs from '../acts/list-acts.tsx';
import type { Answer } from '../api/call.ts';
import { Moment } from '../moment.tsx';
import { Who } from '../pages/who.tsx';
import { StepSaid } from './steps-taken.tsx';

type Props = { row: Row; measure: Answer<'getSpecialMeasure'>; mayAct: boolean };

/** What was asked of a measure in force and waits for another person. */
export function AskedStep({ row, measure: { asked }, mayAct }: Props) {
  if (!asked) return null;
  return (
    <Alert color="orange" title="Asked, and not decided">
      <Text size="sm" mb="xs">
        <StepSaid of={asked.step} /> Asked by <Who id={asked.by} />, <Moment at={asked.at} />.
      </Text>
      {mayAct && <ListActs path="/special-measures/asked" row={row} name="what was asked" wraps />}
    </Alert>
  );
}
