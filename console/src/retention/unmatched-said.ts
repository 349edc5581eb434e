/** Accesses of accounts that nobody here knows, in words. */

type Unmatched = {
  readonly accesses: number;
  readonly namespaces: readonly { readonly namespace: string; readonly accesses: number }[];
  readonly held?: boolean;
};

const count = (of: number) => of.toLocaleString('en');

/** `1,204 (aws 1,200, azure 4)`: the sum, and of each namespace that is named. */
export function unmatchedSaid({ accesses, namespaces, held = false }: Unmatched): string {
  if (held && accesses === 0) return 'kept by a hold';
  if (accesses === 0) return 'none';
  const named = namespaces.map((one) => `${one.namespace} ${count(one.accesses)}`);
  const rest = accesses - namespaces.reduce((sum, one) => sum + one.accesses, 0);
  const all = rest > 0 ? [...named, `others ${count(rest)}`] : named;
  return `${count(accesses)} (${all.join(', ')})${held ? ', kept by a hold' : ''}`;
}
