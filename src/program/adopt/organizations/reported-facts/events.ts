/** What is recorded of an organization for its certification. */
import { defineEvent } from '../../../../runtime/part.ts';
import { insertEmployeeCount, insertStructureChange } from './store.ts';
import { countEmployees, recordStructureChange } from './types.ts';

export const reportedFactEvents = [
  defineEvent({
    type: 'structure-change-recorded',
    describes: 'The business or the corporate structure changed significantly, on the day given.',
    data: recordStructureChange,
    apply: insertStructureChange,
  }),
  defineEvent({
    type: 'organization-counted',
    describes: 'The employees of the organization were counted.',
    data: countEmployees,
    apply: insertEmployeeCount,
  }),
];
