import { Progress, Text } from '@mantine/core';
import { wordsFor } from '../words.ts';
import { hasEnded, type LongWork, shareDone } from './follow.ts';

/** How far a long work is, for eyes and for whoever listens. */
export function LongWorkProgress({ of, did = 'done' }: { of: LongWork; did?: string }) {
  return (
    <div role="status">
      <Progress value={shareDone(of)} aria-label="Progress" animated={!hasEnded(of)} />
      <Text size="sm" mt="xs">
        {progressWords(of, did)}
      </Text>
    </div>
  );
}

/** @param did what has happened to an item that was handled and not refused. */
export function progressWords({ state, progress, problem }: LongWork, did = 'done'): string {
  const { done, total, refused } = progress;
  if (state === 'waiting') return 'Waits for its turn.';
  const counted =
    total === null
      ? ''
      : `${count(done - refused)} of ${count(total)} ${did}${refused > 0 ? `, ${count(refused)} refused` : ''}.`;
  if (state === 'failed') return `Failed. ${problem?.title ?? ''} ${counted}`.trim();
  return state === 'cancelled' ? `Called off. ${counted}` : counted || `It is ${wordsFor(state)}.`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
