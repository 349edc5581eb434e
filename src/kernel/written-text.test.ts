import { expect, it } from 'vitest';
import { blocksOf } from './written-text.ts';

it('ends a paragraph at an empty line, and keeps a line break within one', () => {
  expect(blocksOf('one\ntwo\n \n\nthree\n')).toEqual([
    { kind: 'paragraph', text: 'one\ntwo' },
    { kind: 'paragraph', text: 'three' },
  ]);
});

it('reads lines that begin with a dash as a list, between the words before and after', () => {
  expect(blocksOf('These are asked for:\n- a name\n- an address\nBoth are verified.\n- 5 - 10 days')).toEqual(
    [
      { kind: 'paragraph', text: 'These are asked for:' },
      { kind: 'list', items: ['a name', 'an address'] },
      { kind: 'paragraph', text: 'Both are verified.' },
      { kind: 'list', items: ['5 - 10 days'] },
    ],
  );
});

it.each(['', ' \n \n'])('gives nothing for no words: %j', (text) => {
  expect(blocksOf(text)).toEqual([]);
});
