/** What adopt/organizations keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'organization',
    table: 'adopt.organization',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [],
  },
  {
    name: 'reseller-program',
    table: 'adopt.reseller_program',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: ['identify-foreign-resellers', 'ensure-reseller-program', 'let-reseller-adopt-program'],
  },
  {
    name: 'primary-contact',
    table: 'adopt.primary_contact',
    personal: true,
    retainedFrom: 'superseded',
    evidenceFor: ['report-contact-change'],
  },
  {
    name: 'structure-change',
    table: 'adopt.structure_change',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: ['report-business-change'],
  },
  {
    name: 'employee-count',
    table: 'adopt.employee_count',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: ['describe-business'],
  },
];
