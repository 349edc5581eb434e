/**
 * What was worked out is kept: the same words and names come again and again, in parties and in lists.
 *
 * @param keyOf what is one and the same has one key
 */
export function remembering<Asked, T extends object | string>(
  of: (asked: Asked) => T,
  most: number,
  keyOf: (asked: Asked) => string = String,
): (asked: Asked) => T {
  const kept = new Map<string, T>();
  return (asked) => {
    const key = keyOf(asked);
    const known = kept.get(key);
    if (known !== undefined) return known;
    // Simpler than to forget the oldest, and as good: what is needed comes back at once.
    if (kept.size >= most) kept.clear();
    const found = of(asked);
    kept.set(key, found);
    return found;
  };
}
