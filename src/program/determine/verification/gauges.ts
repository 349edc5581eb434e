/** What the operator watches of verification. */
import { sql } from 'kysely';
import type { Gauge } from '../../../runtime/observe/gauge.ts';

export const gauges: readonly Gauge[] = [
  {
    name: 'gatehouse_unresolved_identities_open',
    help: 'Entries in the register of identities not verified that are not resolved',
    scope: 'tenant',
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from determine.unresolved_identity where resolution is null`.execute(tx);
      return Number(rows[0]?.count ?? 0);
    },
  },
  {
    name: 'gatehouse_documents_to_read',
    help: 'Documents handed in that nobody has read',
    scope: 'tenant',
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from determine.identity_document where state = 'received'`.execute(tx);
      return Number(rows[0]?.count ?? 0);
    },
  },
];
