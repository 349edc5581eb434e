/** Resellers that a measure would bear on: those in the jurisdiction, and those linked. */
import type { Transaction } from '../../../../runtime/database/index.ts';
import { listResellers, type Reseller } from '../../../adopt/organizations/index.ts';
import { type ResellerReached, reachOfReseller } from '../rules/located-in.ts';
import type { MeasureContent } from '../types/content.ts';

export type ResellerTouched = {
  readonly reseller: Reseller['id'];
  readonly legalName: string;
  readonly jurisdiction: string;
  readonly criterion: ResellerReached['criterion'];
};

/** In the order in which they were entered. None where the determination leaves reseller accounts out. */
export async function resellersTouched(
  tx: Transaction,
  content: MeasureContent,
): Promise<readonly ResellerTouched[]> {
  if (!content.imposes.resellerAccounts) return [];
  const { items } = await listResellers(tx, { state: 'current' });
  return items.flatMap((one) => {
    const reached = reachOfReseller(content, one);
    if (!reached?.sure) return [];
    const { id: reseller, legalName, jurisdiction } = one;
    return [{ reseller, legalName, jurisdiction, criterion: reached.criterion }];
  });
}
