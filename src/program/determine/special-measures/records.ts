/** What determine/special-measures keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'special-measure',
    table: 'determine.special_measure',
    personal: true,
    retainedFrom: 'recorded',
    evidenceFor: ['record-special-measure', 'expire-special-measure'],
  },
  {
    name: 'measure-preview',
    table: 'determine.measure_preview',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: ['find-affected-accounts'],
  },
  {
    name: 'measure-preview-row',
    table: 'determine.measure_preview_row',
    personal: false,
    retainedFrom: 'superseded',
    evidenceFor: ['find-affected-accounts'],
  },
  {
    name: 'reseller-enforcement',
    table: 'determine.reseller_enforcement',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: ['enforce-special-measure'],
  },
];
