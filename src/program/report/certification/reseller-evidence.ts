/** What stands behind a reseller's own certification: the program it runs, and what it told the provider. */
import type { Work } from '../../../runtime/commit/work.ts';
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

function programSaid({ basis, on, reference, deviations, digest }: ResellerProgram): EvidenceItem {
  const adopted = `It adopted the provider's program by ${reference}, with ${deviations.length} deviations.`;
  const own = `It runs a program of its own, ${reference}; SHA-256 ${digest}.`;
  return { what: 'reseller-program', of: reference, on, says: basis === 'adopted' ? adopted : own };
}
