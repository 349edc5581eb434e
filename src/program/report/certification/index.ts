/** The door of report/certification. */
import type { Part } from '../../../runtime/part.ts';
import { follow } from './follow.ts';
import { filingKinds } from './kinds.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';

export const certification: Part = {
  slug: 'report/certification',
  follow,
  routes,
  records,
  filingKinds,
  startsClocks: [
    'file-initial-certification',
    'file-reseller-certification',
    'certify-annually',
    'certify-resellers-annually',
    'report-business-change',
    'report-material-program-change',
    'report-contact-change',
  ],
};
