/** Resellers that a measure would bear on: those in the jurisdiction, and those linked. */
import type { Transaction } from '../../../../runtime/database/index.ts';
import { listResellers, type Reseller } from '../../../adopt/organizations/index.ts';
import { isIn } from '../rules/located-in.ts';
import type { MeasureContent } from '../types/content.ts';

export type ResellerTouched = {
  readonly reseller: Reseller['id'];
  readonly legalName: string;
  readonly jurisdiction: string;
  readonly criterion: 'address' | 'linked';
};

/** In the order in which they were entered. None where the determination leaves reseller accounts out. */
export async function resellersTouched(
  tx: Transaction,
  { target, imposes }: MeasureContent,
): Promise<readonly ResellerTouched[]> {
  if (!imposes.resellerAccounts) return [];
  const { items } = await listResellers(tx, { state: 'current' });
  return items.flatMap(({ id, legalName, jurisdiction }) => {
    const criterion = target.kind === 'person' ? 'linked' : 'address';
    const touched =
      target.kind === 'person'
        ? target.links.some(({ party }) => party === id)
        : isIn(target, { country: jurisdiction.slice(0, 2), region: partOf(jurisdiction) }) === true;
    return touched ? [{ reseller: id, legalName, jurisdiction, criterion }] : [];
  });
}

/** The part of a country that a jurisdiction names by ISO 3166-2. */
function partOf(jurisdiction: string): string | null {
  return jurisdiction.includes('-') ? jurisdiction : null;
}
