import { expect, test } from 'vitest';
import { saidOnce } from './said-once.ts';

type Line = { text: string; person?: string };
const once = (lines: readonly Line[]) =>
  saidOnce(lines, { reads: (one) => one.text, person: (one) => one.person });

test('what reads the same is said once, of everybody it is said of, in the order it came', () => {
  const lines = [
    { text: 'verify', person: 'Ada' },
    { text: 'appeal' },
    { text: 'verify', person: 'Bo' },
    { text: 'verify', person: 'Cy' },
  ];
  expect(once(lines)).toEqual([
    { said: lines[0], persons: ['Ada', 'Bo', 'Cy'] },
    { said: lines[1], persons: [] },
  ]);
});

test('what differs in a word stands by itself', () => {
  expect(once([{ text: 'by 1 May' }, { text: 'by 2 May' }])).toHaveLength(2);
});
