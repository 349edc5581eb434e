/** One holding for each holder, company and kind. */
import { one } from '../arithmetic/fraction.ts';
import { addIntervals, closed, higherMin, type Interval, isAbove, lowerMax } from '../arithmetic/interval.ts';
import type { Holding, Inconsistency } from './graph.ts';

/**
 * Interests of one record add up: they are different lots. Different records may be different lots or the same lot
 * stated twice, so what they give together is at least the largest of them and at most their sum, and that is said.
 */
export function mergeHoldings(holdings: readonly Holding[]): {
  holdings: readonly Holding[];
  inconsistencies: readonly Inconsistency[];
} {
  const groups = new Map<string, Holding[]>();
  for (const holding of holdings) {
    // Stated as a whole, or lot by lot: a holding whose directness nobody states may be the direct one again.
    const basis = holding.directness === 'indirect' ? 'indirect' : 'direct';
    const key = JSON.stringify([holding.holder, holding.company, holding.kind, basis]);
    const group = groups.get(key);
    if (group) group.push(holding);
    else groups.set(key, [holding]);
  }
  const inconsistencies: Inconsistency[] = [];
  const merged = [...groups.values()].map((group) => {
    const records = sumByRecord(group);
    const [first, ...others] = records;
    if (!first) throw new Error('a group of holdings has at least one');
    if (others.length === 0) return first;
    inconsistencies.push({ code: 'overlapping-statements', parties: [first.holder, first.company] });
    return others.reduce(overlap, first);
  });
  return { holdings: merged, inconsistencies };
}

function sumByRecord(group: readonly Holding[]): readonly Holding[] {
  const byRecord = new Map<string, Holding>();
  for (const holding of group) {
    const record = holding.records[0] ?? '';
    const other = byRecord.get(record);
    byRecord.set(
      record,
      other ? combined(other, holding, addIntervals(other.share, holding.share)) : holding,
    );
  }
  return [...byRecord.values()];
}

function overlap(a: Holding, b: Holding): Holding {
  return combined(a, b, {
    min: higherMin(a.share.min, b.share.min),
    max: addIntervals(a.share, b.share).max,
  });
}

function combined(a: Holding, b: Holding, share: Interval): Holding {
  return {
    ...a,
    directness: b.directness === 'direct' ? b.directness : a.directness,
    // More than the whole stays as it is stated: whoever balances the company's holders tells of it.
    share: isAbove(share.min, one) ? share : { min: share.min, max: lowerMax(share.max, closed(one)) },
    isShareStated: a.isShareStated || b.isShareStated,
    records: [...new Set([...a.records, ...b.records])].toSorted(),
    components: [...new Set([...a.components, ...b.components])],
  };
}
