/** What the address asks of a screen. */
import type { Asked } from './list-filters.tsx';

/** Those of its values that are named. */
export function askedIn(search: Readonly<Record<string, unknown>>, names: readonly string[]): Asked {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)] as const]
        : [];
    }),
  );
}
