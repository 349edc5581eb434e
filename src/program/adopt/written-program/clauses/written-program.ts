/** § 7.302(a): the written program as a whole. */
import { type Clause, inOwnWords } from './clause.ts';

export const writtenProgramClauses: readonly Clause[] = [
  inOwnWords({ id: 'fit', title: 'Fit of the program', clause: '§ 7.302(a)' }),
  inOwnWords({ id: 'risk-assessment', title: 'Risk assessment', clause: '§ 7.302(a)' }),
  inOwnWords({ id: 'collection', title: 'Collection of identifying information', clause: '§ 7.302(a)' }),
  inOwnWords({ id: 'storage', title: 'Storage of identifying information', clause: '§ 7.302(a)' }),
  inOwnWords({ id: 'notice-of-disclosure', title: 'Notice of disclosure', clause: '§ 7.302(a)' }),
  inOwnWords({ id: 'existing-accounts', title: 'Existing accounts', clause: '§ 7.302(a)' }),
];
