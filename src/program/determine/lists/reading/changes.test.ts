import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, compareKeys, entryDigest, type ListChange } from './changes.ts';
import { entryNamed } from './reading-fixture.ts';
import type { ListEntry } from './types.ts';

async function changes(
  before: readonly ListEntry[],
  after: readonly ListEntry[],
): Promise<readonly ListChange[]> {
  const found: ListChange[] = [];
  for await (const one of changesBetween(before, after)) found.push(one);
  return found;
}

const [ada, bo, cy] = [entryNamed('1', 'Ada'), entryNamed('2', 'Bo'), entryNamed('3', 'Cy')];

describe('between two versions of a list', () => {
  it('entries are added, changed and removed by key', async () => {
    const renamed = entryNamed('2', 'Bo B.', { programs: ['X'] });
    const found = await changes([ada, bo], [renamed, cy]);
    expect(found.map(({ change, key }) => [change, key])).toEqual([
      ['removed', '1'],
      ['changed', '2'],
      ['added', '3'],
    ]);
    expect(found[1]).toMatchObject({
      fields: [
        { field: 'names', before: bo.names, after: renamed.names },
        { field: 'programs', before: [], after: ['X'] },
      ],
      digest: entryDigest(renamed),
    });
  });

  it('that are the same nothing changed, whatever the order within a field', async () => {
    const names = [
      { kind: 'primary', text: 'A' },
      { kind: 'alias', text: 'B' },
    ] as const;
    const one = entryNamed('1', 'A', { names, remarks: ['x', 'y'] });
    const other = entryNamed('1', 'A', { names: names.toReversed(), remarks: ['y', 'x'] });
    expect(await changes([one], [other])).toEqual([]);
    expect(entryDigest(one)).toBe(entryDigest(other));
    expect(entryDigest(one)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of which one is empty everything is added, or removed', async () => {
    expect((await changes([], [ada, bo])).map(({ change }) => change)).toEqual(['added', 'added']);
    expect((await changes([ada, bo], [])).map(({ change }) => change)).toEqual(['removed', 'removed']);
    expect(await changes([], [])).toEqual([]);
  });

  it('a field that came or went is changed', async () => {
    const [change] = await changes([ada], [{ ...ada, sourceUrl: 'https://example.test' }]);
    expect(change).toMatchObject({
      fields: [{ field: 'sourceUrl', before: undefined, after: 'https://example.test' }],
    });
  });

  it('that are not sorted by key, or have a key twice, nothing is said', async () => {
    await expect(changes([bo, ada], [])).rejects.toThrow(RangeError);
    await expect(changes([], [ada, ada])).rejects.toThrow(RangeError);
  });

  it('that are no longer read are let go', async () => {
    const ended: string[] = [];
    async function* version(name: string): AsyncGenerator<ListEntry> {
      try {
        yield* [ada, bo, cy];
      } finally {
        ended.push(name);
      }
    }
    for await (const one of changesBetween(version('old'), [])) {
      expect(one.key).toBe('1');
      break;
    }
    for await (const _one of changesBetween([], version('new'))) break;
    expect(ended).toEqual(['old', 'new']);
  });

  it('keys are in the order of their bytes, as the database has them', () => {
    expect(['b', 'a', '10', '9', 'é', 'z', '\u{1F600}', '\uFFFD'].toSorted(compareKeys)).toEqual([
      '10',
      '9',
      'a',
      'b',
      'z',
      'é',
      '\uFFFD',
      '\u{1F600}',
    ]);
  });

  it('the changes, applied to the one, give the other', async () => {
    const versions = fc.uniqueArray(fc.record({ key: fc.string(), name: fc.constantFrom('A', 'B') }), {
      selector: ({ key }) => key,
    });
    await fc.assert(
      fc.asyncProperty(versions, versions, async (one, other) => {
        const [before, after] = [one, other].map((all) =>
          all.map(({ key, name }) => entryNamed(key, name)).toSorted((a, b) => compareKeys(a.key, b.key)),
        );
        const applied = new Map((before ?? []).map((entry) => [entry.key, entry]));
        for (const change of await changes(before ?? [], after ?? [])) {
          if (change.change === 'removed') applied.delete(change.key);
          else applied.set(change.key, change.after);
        }
        expect([...applied.values()].toSorted((a, b) => compareKeys(a.key, b.key))).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });
});
