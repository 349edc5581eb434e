import { expect, it } from 'vitest';
import { showTable } from './show-table.ts';

it('sets columns under their names, also where no row is', () => {
  expect(showTable(['row', 'code'], [['12345', 'not-a-date']])).toBe('row    code\n12345  not-a-date\n');
  expect(showTable(['row', 'code'], [])).toBe('row  code\n');
});

it('lets no character of a file steer the terminal', () => {
  expect(showTable(['key'], [['a\u001b[2Jb\u202ec\nd']])).toBe('key\na?[2Jb?c?d\n');
});
