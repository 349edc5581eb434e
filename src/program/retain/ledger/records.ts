/** What retain/ledger keeps. Kept as long as anything it vouches for: it carries no personal data. */
import type { RecordClass } from '../../../runtime/part.ts';

const evidenceFor = ['support-assessment', 'produce-transaction-data'];

export const records: readonly RecordClass[] = [
  {
    name: 'ledger entry',
    table: 'retain.ledger_entry',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor,
  },
  {
    name: 'ledger leaf',
    table: 'retain.ledger_leaf',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor,
  },
  {
    name: 'ledger node',
    table: 'retain.ledger_node',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor,
  },
  {
    name: 'ledger checkpoint',
    table: 'retain.ledger_checkpoint',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor,
  },
  { name: 'ledger name', table: 'retain.ledger_log', personal: false, retainedFrom: 'recorded', evidenceFor },
  { name: 'ledger key', table: 'retain.ledger_key', personal: false, retainedFrom: 'recorded', evidenceFor },
];
