/** The product register as a list. */
import type { List } from '../pages/list-of.ts';

export const offerings: List = {
  path: '/offerings',
  acts: 'above-and-to-rows',
  title: 'Offerings',
  group: 'Adopt',
  operation: 'listOfferings',
  columns: [
    { field: 'code', label: 'Code', as: 'code' },
    { field: 'name', label: 'Name' },
    { field: 'facts.kind', label: 'Kind' },
    { field: 'decision.inScope', label: 'In scope', as: 'state' },
    { field: 'decision.reason', label: 'Why' },
    { field: 'decision.decidedBy', label: 'Decided by', as: 'who' },
  ],
  empty: 'No product is in the register. Enter each product before it is offered (§ 7.300).',
};
