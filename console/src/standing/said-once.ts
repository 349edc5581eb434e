/** What is said once, and the persons it is said of. */
export type SaidOf<Said> = { readonly said: Said; readonly persons: readonly string[] };

/** What reads the same is said once, of everybody it is said of. The order is that of the first of each. */
export function saidOnce<Said>(
  all: readonly Said[],
  { reads, person }: { reads: (one: Said) => string; person: (one: Said) => string | undefined },
): readonly SaidOf<Said>[] {
  const once = new Map<string, { said: Said; persons: string[] }>();
  for (const one of all) {
    const same = once.get(reads(one)) ?? { said: one, persons: [] };
    const about = person(one);
    if (about !== undefined) same.persons.push(about);
    once.set(reads(one), same);
  }
  return [...once.values()];
}
