import { expect, it } from 'vitest';
import { recordsTaken } from './records-taken.ts';
import type { Certificate, ErasurePreview } from './types.ts';

const classes = [
  { name: 'name', table: 'collect.element' },
  { name: 'address', table: 'collect.element' },
  { name: 'casework.case_entry', table: 'casework.case_entry' },
];
// Safe: nothing else of the two is read.
const preview = { rows: { 'collect.element': 7, 'collect.person_term': 2 } } as unknown as ErasurePreview;
const certificate = {
  classes: [
    { table: 'collect.element', accounts: 2, before: 6, after: 0 },
    { table: 'casework.case_entry', accounts: 1, before: 3, after: 3 },
  ],
} as unknown as Certificate;

it('before anything was taken each table says what was counted, and nothing of what went', () => {
  expect(recordsTaken({ preview, certificate: null }, classes)).toEqual([
    { table: 'collect.element', classes: ['name', 'address'], counted: 7, gone: null, emptied: null },
    { table: 'collect.person_term', classes: [], counted: 2, gone: null, emptied: null },
  ]);
});

it('a table that was counted and not taken, or taken and not counted, is there with a 0', () => {
  expect(recordsTaken({ preview, certificate }, classes)).toEqual([
    { table: 'casework.case_entry', classes: ['casework.case_entry'], counted: 0, gone: 0, emptied: 3 },
    { table: 'collect.element', classes: ['name', 'address'], counted: 7, gone: 6, emptied: 0 },
    { table: 'collect.person_term', classes: [], counted: 2, gone: 0, emptied: 0 },
  ]);
});

it('without a look there is nothing', () => {
  expect(recordsTaken({ preview: null, certificate: null }, classes)).toEqual([]);
});
