/** What stands behind a reseller's own certification: the program it runs, and what it told the provider. */
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import type { Evidence, EvidenceItem, FilingScope } from '../../../runtime/filing-kind.ts';
import { listResellerPrograms, type ResellerProgram } from '../../adopt/organizations/index.ts';

/** The provider passes on what the reseller says: the statement is entered in words, with its reference. */
export async function resellerEvidence(work: Work, { about, asOf }: FilingScope): Promise<Evidence> {
  const { items } = await listResellerPrograms(work.tx, { reseller: about, asOf }, { limit: 20 });
  const says = 'No program of the reseller is on record: neither adopted nor its own.';
  return {
    items: items.map(programSaid),
    missing: items.length > 0 ? [] : [{ code: 'reseller-program-missing', says }],
    asks: ['reseller-statement-missing'],
    more: 0,
  };
}

/** Whether the newest program on record of a reseller is the provider's, which it adopted. */
export async function runsProvidersProgram(
  tx: Transaction,
  reseller: Id<'organization'>,
  asOf?: Instant,
): Promise<boolean> {
  const { items } = await listResellerPrograms(tx, { reseller, asOf }, { limit: 1 });
  return items[0]?.basis === 'adopted';
}

function programSaid({ basis, on, reference, deviations, digest }: ResellerProgram): EvidenceItem {
  const adopted = `It adopted the provider's program by ${reference}, with ${deviations.length} deviations.`;
  const own = `It runs a program of its own, ${reference}; SHA-256 ${digest}.`;
  return { what: 'reseller-program', of: reference, on, says: basis === 'adopted' ? adopted : own };
}
