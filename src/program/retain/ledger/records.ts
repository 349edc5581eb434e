/** What retain/ledger keeps: as long as anything it vouches for. None of it is personal data. */
import type { RecordClass } from '../../../runtime/part.ts';

const tables = {
  'ledger entry': 'retain.ledger_entry',
  'ledger leaf': 'retain.ledger_leaf',
  'ledger node': 'retain.ledger_node',
  'ledger checkpoint': 'retain.ledger_checkpoint',
  'ledger name': 'retain.ledger_log',
  'ledger key': 'retain.ledger_key',
};

export const records: readonly RecordClass[] = Object.entries(tables).map(([name, table]) => ({
  name,
  table,
  personal: false,
  retainedFrom: 'recorded',
  evidenceFor: ['support-assessment', 'produce-transaction-data'],
}));
