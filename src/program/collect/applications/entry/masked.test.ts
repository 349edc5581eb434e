import { expect, it } from 'vitest';
import { masked } from './masked.ts';

it('shows of an address its first letter and its domain', () => {
  expect(masked('ana.sol@customer.example')).toBe('a•••@customer.example');
  expect(masked('x@y.example')).toBe('x•••@y.example');
});
