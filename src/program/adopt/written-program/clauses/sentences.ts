/** Values of settings within sentences. */
import type { Terms } from '../settings.ts';
import { inWords } from '../shapes.ts';
import type { Said } from './clause.ts';

/** One paragraph of these sentences. */
export function paragraph(...sentences: readonly string[]): Said {
  return { kind: 'paragraph', text: sentences.join(' ') };
}

/** A sentence that introduces a list, then its items. A list without items is said in `none`. */
export function listed(intro: string, items: readonly string[], none: string): readonly Said[] {
  if (items.length === 0) return [paragraph(none)];
  return [paragraph(intro), { kind: 'list', items }];
}

/** "a, b and c". */
export function together(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Terms of use, one limit to an item. */
export function termsSaid({ services, acceleratorsMax, regions, spendMax, monitoring }: Terms): Said {
  return {
    kind: 'list',
    items: [
      `Services: ${services.join(', ') || 'all'}.`,
      `Accelerators: ${acceleratorsMax === null ? 'no limit' : acceleratorsMax === 0 ? 'none' : `${acceleratorsMax} at most`}.`,
      `Regions: ${regions.join(', ') || 'all'}.`,
      `Spend in a calendar month: ${spendMax ? `${inMajorUnit(spendMax)} at most` : 'no limit'}.`,
      `Monitoring: ${inWords(monitoring)}.`,
    ],
  };
}

function inMajorUnit({ minor, currency }: NonNullable<Terms['spendMax']>): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`;
}
