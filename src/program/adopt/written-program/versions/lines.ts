/** What differs between two texts, line by line. Pure. */

export type Line = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Beyond this many pairs of lines a text is said as replaced as a whole, so that the work stays bounded. */
const mostPairs = 1_000_000;

/** The lines of both in order: the longest run of lines that both have stays, the others are removed or added. */
export function lineDifferences(before: string, after: string): readonly Line[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  if (old.length * fresh.length > mostPairs) return [...all('removed', old), ...all('added', fresh)];
  const common = longestCommon(old, fresh);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [one = '', other = ''] = [old[i], fresh[j]];
    if (i < old.length && j < fresh.length && one === other) {
      lines.push({ kind: 'same', text: one });
      i += 1;
      j += 1;
    } else if (j >= fresh.length || (i < old.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      lines.push({ kind: 'removed', text: one });
      i += 1;
    } else {
      lines.push({ kind: 'added', text: other });
      j += 1;
    }
  }
  return lines;
}

/** For each pair of places how many lines the rests have in common. */
function longestCommon(old: readonly string[], fresh: readonly string[]): readonly Uint32Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    for (let j = fresh.length - 1; row && j >= 0; j -= 1)
      row[j] =
        old[i] === fresh[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
  }
  return table;
}

function at(table: readonly Uint32Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function all(kind: Line['kind'], lines: readonly string[]): readonly Line[] {
  return lines.map((text) => ({ kind, text }));
}
