/** What report/certification keeps: the census. Filings are kept by `filing`; what they are evidence for is said here. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'census-entry',
    table: 'report.census_entry',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: ['count-customers', 'count-foreign-owners', 'count-unverified-accounts'],
  },
  {
    name: 'census-start',
    table: 'report.census_start',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [],
  },
  {
    name: 'certification',
    table: 'report.filing',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [
      'file-initial-certification',
      'file-reseller-certification',
      'certify-annually',
      'certify-resellers-annually',
      'report-business-change',
      'report-material-program-change',
      'report-contact-change',
      'list-foreign-resellers',
      'describe-business',
      'file-no-false-statement',
    ],
  },
];
