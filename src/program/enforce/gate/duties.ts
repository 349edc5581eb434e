/** The provider's own duties as they stand. */
import type { Id } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { readOrganization } from '../../adopt/organizations/index.ts';
import { readAdoption } from '../../adopt/written-program/index.ts';
import type { HardDuties } from './types.ts';

export async function readDuties(tx: Transaction, tenant: Id<'organization'>): Promise<HardDuties> {
  const organization = await readOrganization(tx, tenant);
  const adoption = await readAdoption(tx);
  return {
    programAdopted: adoption !== undefined,
    newProvider: organization?.newProvider ?? true,
    certified: organization?.firstCertification !== undefined && organization?.firstCertification !== null,
  };
}
