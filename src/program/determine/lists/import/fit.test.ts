import { describe, expect, it } from 'vitest';
import { allOf, entryNamed } from '../reading/reading-fixture.ts';
import type { Read } from '../reading/types.ts';
import { fitToKeep } from './fit.ts';

async function* reads(...entries: readonly ReturnType<typeof entryNamed>[]): AsyncGenerator<Read> {
  for (const entry of entries) yield { read: 'entry', entry, place: { file: 'main', line: 1 } };
}
const kept = (...entries: readonly ReturnType<typeof entryNamed>[]) => allOf(fitToKeep(reads(...entries)));

describe('an entry that is to be kept', () => {
  it('stays as it is in any script, with signs outside the first plane and backslashes', async () => {
    const entry = entryNamed('ключ', 'Имя 𠮷野 \\u0000', { remarks: ['\\ud800'] });
    expect(await kept(entry)).toEqual({ entries: [entry], problems: [], stated: {} });
  });

  it('loses U+0000 and halves of characters, and says so', async () => {
    const { entries, problems } = await kept(entryNamed('1', 'A\0da', { remarks: ['\ud800x'] }));
    expect(entries).toMatchObject([{ names: [{ text: 'A\uFFFDda' }], remarks: ['\uFFFDx'] }]);
    expect(problems).toMatchObject([{ code: 'character-not-kept', key: '1', found: 'A\uFFFDda' }]);
  });

  it('has a made key where its own is too long or has signs that cannot be seen', async () => {
    const { entries, problems } = await kept(
      entryNamed('k'.repeat(120), 'A'),
      entryNamed('k'.repeat(121), 'B'),
      entryNamed('a\nb', 'C'),
    );
    expect(entries.map(({ key }) => key)).toEqual([
      'k'.repeat(120),
      expect.stringMatching(/^~[0-9a-f]{24}$/),
      expect.stringMatching(/^~[0-9a-f]{24}$/),
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['value-too-long', 'character-not-kept']);
  });
});
