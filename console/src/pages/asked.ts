/** What the address asks of a screen. */
import type { Asked } from './list-filters.tsx';
import type { List } from './list-of.ts';

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

/** What it asks of a list. A state is taken for granted only when nothing else is asked. */
export function askedOf({ states, filters = [] }: List, search: Readonly<Record<string, unknown>>): Asked {
  const given = askedIn(search, [...(states ? ['state'] : []), ...filters.map(({ name }) => name)]);
  const first = states?.[0]?.value;
  return Object.keys(given).length === 0 && first ? { state: first } : given;
}
